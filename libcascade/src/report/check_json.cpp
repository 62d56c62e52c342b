#include <map>

#include "cascade/report/check_output.hpp"
#include "cascade/version.hpp"
#include "check_files.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

// A file of a million bad rows must not become a report of gigabytes.
constexpr std::size_t most_problems_of_a_file = 10'000;

std::string status_of(const problem_counts& counts) {
    if (counts.errors != 0) return "errors";
    return counts.warnings != 0 ? "warnings" : "ok";
}

/// The heading of a CSV cell: two columns never fill one field.
ordered_json heading_of(const input_file* f, std::uint32_t column) {
    if (f != nullptr && f->is_table)
        for (const auto& [name, position] : f->columns)
            if (position == column) return name;
    return nullptr;
}

ordered_json problem_of_file(const problem& p, const input_file* f) {
    ordered_json json = to_json(p);
    json.erase("file");
    if (f == nullptr || !f->is_table) json["letter"] = nullptr;
    json["heading"] = p.where.column == 0 ? ordered_json(nullptr) : heading_of(f, p.where.column);
    return json;
}

void add_problems(ordered_json& json, const std::vector<const problem*>& problems,
                  const input_file* f) {
    json["problems"] = ordered_json::array();
    for (const problem* p : problems) {
        if (json["problems"].size() == most_problems_of_a_file) break;
        json["problems"].push_back(problem_of_file(*p, f));
    }
    json["problem_count"] = problems.size();
    json["truncated"] = problems.size() > most_problems_of_a_file;
}

}  // namespace

std::string check_json(const check_result& r) {
    std::map<std::string, std::vector<const problem*>> by_file;
    for (const problem& p : r.problems) by_file[p.where.file].push_back(&p);
    const problem_counts counts = count_problems(r.problems);
    ordered_json json;
    json["schema"] = "cascade.check/1";
    json["tool"] = "cascade";
    json["version"] = std::string(version);
    json["programme"] = r.programme;
    json["status"] = status_of(counts);
    json["files"] = ordered_json::array();
    input_file total;
    for (const input_file* f : check_files::by_name(r.files)) {
        ordered_json file;
        file["path"] = f->name;
        file["sha256"] = f->sha256;
        file["rows_read"] = f->rows_read;
        file["accepted"] = f->accepted;
        file["rejected"] = f->rejected;
        file["skipped"] = f->skipped;
        file["read_as"] = f->read_as;
        add_problems(file, by_file[f->name], f);
        by_file.erase(f->name);
        json["files"].push_back(std::move(file));
        total.rows_read += f->rows_read;
        total.accepted += f->accepted;
        total.rejected += f->rejected;
        total.skipped += f->skipped;
    }
    // Files that could not be read at all, and what concerns no file.
    for (const auto& [name, problems] : by_file) {
        ordered_json file;
        file["path"] = name;
        add_problems(file, problems, nullptr);
        json["files"].push_back(std::move(file));
    }
    json["totals"] = {{"rows_read", total.rows_read}, {"accepted", total.accepted},
                      {"rejected", total.rejected},   {"skipped", total.skipped},
                      {"errors", counts.errors},      {"warnings", counts.warnings},
                      {"notes", counts.notes}};
    return json_figures::dumped(json);
}

}  // namespace cascade
