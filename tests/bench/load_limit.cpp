// The least that any program must do with these files: read them, and turn every id into a number.
// Nothing is checked, judged or counted. What the tool takes is given as a multiple of this.
#include <chrono>
#include <cstdint>
#include <cstring>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string content_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::string content(static_cast<std::size_t>(in.tellg()), '\0');
    in.seekg(0);
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    return content;
}

/// Up to 15 bytes of an id and its length.
struct key {
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    explicit key(std::string_view id) {
        if (id.size() > 15) throw std::runtime_error("an id longer than 15 bytes");
        char bytes[16] = {};
        std::memcpy(bytes, id.data(), id.size());
        bytes[15] = static_cast<char>(id.size());
        std::memcpy(&first, bytes, 8);
        std::memcpy(&second, bytes + 8, 8);
    }
    friend bool operator==(const key& a, const key& b) {
        return a.first == b.first && a.second == b.second;
    }
    std::uint64_t hash() const {
        std::uint64_t x = (first ^ (second * 0x9E3779B97F4A7C15ULL)) * 0xBF58476D1CE4E5B9ULL;
        return x ^ (x >> 29U);
    }
};

/// Ids by their numbers, in one table without nodes.
class id_table {
public:
    explicit id_table(std::size_t most) {
        std::size_t slots = 16;
        while (slots < most * 2) slots *= 2;
        slots_.resize(slots);
        keys_.reserve(most);
    }
    void add(const key& k) {
        std::uint32_t& slot = find_slot(k);
        if (slot != 0) return;
        keys_.push_back(k);
        slot = static_cast<std::uint32_t>(keys_.size());
    }
    std::uint32_t number_of(const key& k) { return find_slot(k); }

private:
    std::uint32_t& find_slot(const key& k) {
        std::size_t at = k.hash() & (slots_.size() - 1);
        while (slots_[at] != 0 && !(keys_[slots_[at] - 1] == k))
            at = (at + 1) & (slots_.size() - 1);
        return slots_[at];
    }
    std::vector<std::uint32_t> slots_;
    std::vector<key> keys_;
};

std::string_view take_until(std::string_view& rest, char end) {
    const std::size_t at = rest.find(end);
    const std::string_view cell = rest.substr(0, at);
    rest.remove_prefix(at == rest.npos ? rest.size() : at + 1);
    return cell;
}

id_table ids_of(const std::string& content) {
    id_table ids(content.size() / 16 + 1);
    std::string_view rest = content;
    take_until(rest, '\n');
    while (!rest.empty()) {
        std::string_view line = take_until(rest, '\n');
        ids.add(key(take_until(line, ',')));
    }
    return ids;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: cascade_bench_load_limit FOLDER\n";
        return 2;
    }
    try {
        const std::string folder = argv[1];
        const std::string people_csv = content_of(folder + "/people.csv");
        const std::string sessions_csv = content_of(folder + "/sessions.csv");
        const std::string attendance_csv = content_of(folder + "/attendance.csv");
        id_table people = ids_of(people_csv);
        id_table sessions = ids_of(sessions_csv);
        std::vector<std::uint32_t> rows;
        rows.reserve(attendance_csv.size() / 8);
        std::string_view rest = attendance_csv;
        take_until(rest, '\n');
        while (!rest.empty()) {
            std::string_view line = take_until(rest, '\n');
            rows.push_back(sessions.number_of(key(take_until(line, ','))));
            rows.push_back(people.number_of(key(line)));
        }
        std::uint64_t sum = 0;
        for (const std::uint32_t number : rows) sum = sum * 31 + number;
        std::cout << rows.size() / 2 << ' ' << sum << '\n';
    } catch (const std::exception& fault) {
        std::cerr << fault.what() << '\n';
        return 1;
    }
    return 0;
}
