#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/problem_codes.hpp"
#include "cascade/check/checks.hpp"
#include "cascade/figures/check_with_figures.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/read/programme_reader.hpp"
#include "harness.hpp"

namespace cascade::fuzz {
namespace {

namespace fs = std::filesystem;

// A file begins below a line of its name: `==people`.
constexpr std::array<std::string_view, 4> file_names = {"people", "sessions", "attendance",
                                                        "mapping"};

constexpr std::string_view programme_text = R"([programme]
id = "invented"
start = 2023-01-01
end = 2023-12-31
roots = ["R"]

[[person]]
id = "R"

[[records]]
kind = "people"
file = "people.csv"

[[records]]
kind = "sessions"
file = "sessions.csv"

[[records]]
kind = "attendance"
file = "attendance.csv"
)";

class programme_folder {
public:
    programme_folder() {
        std::random_device random;
        folder_ = fs::temp_directory_path() / ("cascade-fuzz-" + std::to_string(random()));
        fs::create_directories(folder_);
    }
    ~programme_folder() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    programme_folder(const programme_folder&) = delete;
    programme_folder& operator=(const programme_folder&) = delete;

    void write(const std::string& name, std::string_view text) const {
        std::ofstream(folder_ / name, std::ios::binary | std::ios::trunc) << text;
    }
    const fs::path& path() const { return folder_; }

private:
    fs::path folder_;
};

/// The part of `bytes` below the line `==name`, up to the next such line.
std::string_view part_named(std::string_view bytes, std::string_view name) {
    const std::string mark = "==" + std::string(name) + '\n';
    const std::size_t at = bytes.find(mark);
    if (at == bytes.npos) return {};
    bytes.remove_prefix(at + mark.size());
    return bytes.substr(0, bytes.find("\n=="));
}

void lay_out(const programme_folder& folder, std::string_view bytes) {
    for (const std::string_view name : file_names) {
        const bool is_mapping = name == "mapping";
        folder.write(std::string(name) + (is_mapping ? ".toml" : ".csv"), part_named(bytes, name));
    }
    std::string text(programme_text);
    if (bytes.find("==mapping\n") != bytes.npos)
        text.insert(text.find("sessions.csv\"\n") + 14, "mapping = \"mapping.toml\"\n");
    folder.write("cascade.toml", text);
}

void demand_told(const reading& r) {
    for (const problem& p : r.problems) {
        demand(find_problem_code(p.code) != nullptr, "a problem has a known code");
        demand(!p.seen.empty() && !p.mend.empty(), "and says what to do");
    }
    for (const input_file& file : r.records.files.all())
        demand(file.rows_read == file.accepted + file.rejected + file.skipped,
               "every row is accepted, rejected or skipped");
}

/// All figures as text, in the order of the list.
std::vector<std::string> figures_of(const programme& records) {
    const evidence facts(records);
    std::vector<std::string> all;
    for (const figure_definition& d : figure_definitions()) {
        const figure_result result = compute_figure(facts, {std::string(d.id), {}, {}});
        demand(result.is_derivable() != !result.reason().empty(), "a figure or a reason");
        std::string text = result.reason();
        if (const auto* count = result.count()) {
            demand(count->range.lo <= count->range.hi, "low end before high end");
            text = to_text(*count, text_style::machine);
        }
        if (const auto* ratio = result.ratio()) {
            demand(!ratio->range.hi || ratio->range.lo <= *ratio->range.hi,
                   "low end of a ratio before its high end");
            text = to_text(ratio->range, text_style::machine);
        }
        all.push_back(std::move(text));
    }
    check_records(records);
    check_with_figures(facts);
    return all;
}

}  // namespace

void records(std::string_view bytes) {
    static const programme_folder folder;
    lay_out(folder, bytes);
    const reading read = read_programme(folder.path());
    demand_told(read);
    const bool usable =
        std::none_of(read.problems.begin(), read.problems.end(),
                     [](const problem& p) { return p.severity == severity::unusable; });
    if (!usable) return;
    const auto figures = figures_of(read.records);

    // The same lists once more, under other names: nothing is counted twice.
    std::string listed_twice(programme_text);
    folder.write("again.csv", part_named(bytes, "people"));
    listed_twice += "\n[[records]]\nkind = \"people\"\nfile = \"again.csv\"\n";
    if (bytes.find("==mapping\n") != bytes.npos) return;
    folder.write("cascade.toml", listed_twice);
    const reading again = read_programme(folder.path());
    demand_told(again);
    demand(figures_of(again.records) == figures, "a file listed twice changes no figure");
}

}  // namespace cascade::fuzz
