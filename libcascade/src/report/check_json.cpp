#include <algorithm>
#include <map>

#include "cascade/report/check_output.hpp"
#include "cascade/version.hpp"
#include "check_files.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

std::string status_of(const problem_counts& counts) {
    if (counts.errors != 0) return "errors";
    return counts.warnings != 0 ? "warnings" : "ok";
}

/// The heading of a cell as written, or the field that its column fills.
ordered_json heading_of(const input_file* f, std::uint32_t column) {
    if (f == nullptr || !f->is_table) return nullptr;
    const auto heading = f->headings.find(column);
    if (heading != f->headings.end()) return heading->second;
    for (const auto& [name, position] : f->columns)
        if (position == column) return name;
    return nullptr;
}

ordered_json problem_of_file(const problem& p, const input_file* f) {
    ordered_json json = to_json(p);
    json.erase("file");
    if (f == nullptr || !f->is_table) json["letter"] = nullptr;
    json["heading"] = p.where.column == 0 ? ordered_json(nullptr) : heading_of(f, p.where.column);
    json["line"] = p.where.line == 0 ? ordered_json(nullptr) : ordered_json(p.where.line);
    json["byte"] =
        p.where.byte == place::no_byte ? ordered_json(nullptr) : ordered_json(p.where.byte);
    json["shown"] = p.shown.empty() ? ordered_json(nullptr) : ordered_json(p.shown);
    return json;
}

/// What was found in one file.
struct of_one_file {
    std::vector<const problem*> listed;
    std::vector<const unlisted_problems*> unlisted;
};

void add_problems(ordered_json& json, const of_one_file& found, const input_file* f) {
    json["problems"] = ordered_json::array();
    for (const problem* p : found.listed) json["problems"].push_back(problem_of_file(*p, f));
    std::uint64_t all = found.listed.size();
    for (const unlisted_problems* more : found.unlisted) all += more->count;
    json["problem_count"] = all;
    json["truncated"] = !found.unlisted.empty();
    if (found.unlisted.empty()) return;
    json["unlisted"] = ordered_json::array();
    for (const unlisted_problems* more : found.unlisted)
        json["unlisted"].push_back({{"severity", std::string(name_of(more->severity))},
                                    {"code", std::string(more->code)},
                                    {"count", more->count}});
}

ordered_json rows_json(const std::vector<check_files::row_run>& runs) {
    ordered_json rows = ordered_json::array();
    for (const check_files::row_run& run : runs) rows.push_back(check_files::to_text(run));
    return rows;
}

ordered_json skips_json(const input_file& f) {
    std::map<skip_reason, std::vector<check_files::row_run>> by_reason;
    for (const skipped_rows& s : f.skips) by_reason[s.why].push_back({s.first, s.last});
    ordered_json json = ordered_json::object();
    for (const auto& [why, runs] : by_reason)
        json[std::string(check_files::key_of(why))] = rows_json(runs);
    return json;
}

/// `header row` -> `header_row`
std::string key_for(std::string text) {
    std::replace(text.begin(), text.end(), ' ', '_');
    return text;
}

ordered_json facts_json(const input_file& f) {
    ordered_json json = ordered_json::object();
    ordered_json recognised = ordered_json::array();
    ordered_json declared = ordered_json::array();
    for (const reading_fact& fact : f.facts) {
        json[key_for(fact.what)] = fact.value;
        (fact.declared ? declared : recognised).push_back(key_for(fact.what));
    }
    json["recognised"] = std::move(recognised);
    json["declared"] = std::move(declared);
    return json;
}

ordered_json totals_json(const input_file& f) {
    ordered_json list = ordered_json::array();
    for (const total_assertion& t : f.totals)
        list.push_back({{"row", t.row},
                        {"column", t.column},
                        {"label", t.label},
                        {"heading", t.heading},
                        {"printed", t.printed},
                        {"computed", t.computed},
                        {"ok", t.holds}});
    return list;
}

}  // namespace

std::string check_json(const check_result& r) {
    std::map<std::string, of_one_file> by_file;
    for (const problem& p : r.problems.listed) by_file[p.where.file].listed.push_back(&p);
    for (const unlisted_problems& more : r.problems.unlisted)
        by_file[more.file].unlisted.push_back(&more);
    const problem_counts counts = count_problems(r.problems.listed, r.problems.unlisted);
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
        file["bytes"] = f->bytes;
        file["rows_read"] = f->rows_read;
        file["accepted"] = f->accepted;
        file["rejected"] = f->rejected;
        file["skipped"] = f->skipped;
        if (f->is_table) {
            file["rejected_rows"] = rows_json(check_files::runs_of(f->rejected_rows));
            file["skipped_rows"] = skips_json(*f);
        }
        file["read_as"] = f->read_as;
        if (f->is_table) {
            file["read_with"] = facts_json(*f);
            file["assertions"] = totals_json(*f);
        }
        if (const auto to = r.rejects.find(static_cast<std::size_t>(f - r.files.all().data()));
            to != r.rejects.end())
            file["rejects"] = to->second;
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
                      {"notes", counts.notes},        {"waived", counts.waived}};
    return json_figures::dumped(json);
}

}  // namespace cascade
