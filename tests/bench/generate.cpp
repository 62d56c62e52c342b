// Writes a programme of a given size, and what is known of it from the making.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "cascade_of_size.hpp"

namespace {

using namespace cascade::bench;
namespace fs = std::filesystem;

constexpr std::array sexes = {"F", "M", "X"};
constexpr std::array groups = {"farmer", "student", "teacher", "health worker", "official"};

std::ofstream open(const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    if (!out) throw std::runtime_error("cannot write " + file.string());
    return out;
}

std::string district(std::uint16_t number) { return "D" + std::to_string(100 + number); }

void write_people(const fs::path& folder, const made_cascade& made) {
    std::ofstream out = open(folder / "people.csv");
    out << "person_id,sex,district,group\n";
    for (const made_person& p : made.people)
        out << id_of(p) << ',' << sexes[p.sex] << ',' << district(p.district) << ','
            << groups[p.group] << '\n';
}

void write_sessions(const fs::path& folder, const made_cascade& made) {
    std::ofstream sessions = open(folder / "sessions.csv");
    std::ofstream attendance = open(folder / "attendance.csv");
    sessions << "session_id,date,kind,district,facilitators,women,men\n";
    attendance << "session_id,person_id\n";
    for (std::size_t i = 0; i < made.sessions.size(); ++i) {
        const made_session& s = made.sessions[i];
        std::array<std::uint32_t, 3> by_sex{s.further_women, s.further_men, 0};
        for (const std::uint32_t who : s.audience) {
            ++by_sex[made.people[who].sex];
            attendance << session_id_of(i) << ',' << id_of(made.people[who]) << '\n';
        }
        sessions << session_id_of(i) << ',' << date_of(s.day) << ','
                 << (s.confers ? "tot" : "awareness") << ',' << district(s.district) << ',';
        for (std::size_t k = 0; k < s.facilitators.size(); ++k)
            sessions << (k == 0 ? "" : ";") << id_of(made.people[s.facilitators[k]]);
        sessions << ',' << by_sex[0] << ',' << by_sex[1] << '\n';
    }
}

void write_programme(const fs::path& folder) {
    open(folder / "cascade.toml")
        << "[programme]\nid = \"bench\"\ntitle = \"A cascade that was made up\"\n"
           "start = 2019-01-01\nend = 2021-12-31\nroots = \"auto\"\n\n"
           "[[records]]\nkind = \"people\"\nfile = \"people.csv\"\n\n"
           "[[records]]\nkind = \"sessions\"\nfile = \"sessions.csv\"\n\n"
           "[[records]]\nkind = \"attendance\"\nfile = \"attendance.csv\"\n";
}

/// Every facilitator with the sessions given and the different people named there; whoever gave
/// sessions and attended none is a root, and is reached by nobody.
void write_known(const fs::path& folder, const made_cascade& made) {
    std::vector<std::vector<std::size_t>> given(made.people.size());
    std::vector<bool> attended(made.people.size());
    for (std::size_t i = 0; i < made.sessions.size(); ++i) {
        for (const std::uint32_t who : made.sessions[i].facilitators) given[who].push_back(i);
        for (const std::uint32_t who : made.sessions[i].audience) attended[who] = true;
    }
    const auto is_root = [&](std::uint32_t who) { return !given[who].empty() && !attended[who]; };
    std::uint64_t named = 0;
    for (std::uint32_t who = 0; who < made.people.size(); ++who)
        if (attended[who] && !is_root(who)) ++named;
    open(folder / "known.txt") << "sessions " << made.sessions.size() << "\nattendances "
                               << made.attendances << "\npeople.named " << named << '\n';
    std::vector<std::string> lines;
    for (std::uint32_t who = 0; who < made.people.size(); ++who) {
        if (given[who].empty()) continue;
        std::set<std::uint32_t> people;
        for (const std::size_t s : given[who])
            for (const std::uint32_t one : made.sessions[s].audience)
                if (!is_root(one) && one != who) people.insert(one);
        lines.push_back(id_of(made.people[who]) + ',' + std::to_string(given[who].size()) + ',' +
                        std::to_string(people.size()) + '\n');
    }
    std::sort(lines.begin(), lines.end());
    std::ofstream out = open(folder / "known_trainers.csv");
    for (const std::string& line : lines) out << line;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3 || argc > 4) {
        std::cerr << "usage: cascade_bench_generate ATTENDANCES FOLDER [SEED]\n";
        return 2;
    }
    try {
        const fs::path folder = argv[2];
        fs::create_directories(folder);
        const std::uint64_t seed = argc > 3 ? std::stoull(argv[3]) : 20190101;
        const made_cascade made = make_cascade(std::stoull(argv[1]), seed);
        write_people(folder, made);
        write_sessions(folder, made);
        write_programme(folder);
        write_known(folder, made);
    } catch (const std::exception& fault) {
        std::cerr << fault.what() << '\n';
        return 1;
    }
    return 0;
}
