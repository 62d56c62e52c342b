#include <algorithm>
#include <string>

#include "cascade/base/problem_codes.hpp"
#include "cascade/base/text.hpp"
#include "cascade/read/mapping.hpp"
#include "cascade/read/record_kinds.hpp"
#include "cascade/read/toml_document.hpp"
#include "harness.hpp"
#include "read/programme_settings.hpp"
#include "read/read_limits.hpp"

namespace cascade::fuzz {
namespace {

constexpr int deepest = 64;

void demand_sound(const toml_value& value, int depth, std::uint32_t lines) {
    demand(depth <= deepest + 1, "no value lies deeper than the limit");
    demand(value.line >= 1 && value.line <= lines, "a value stands in a line of the file");
    demand(is_valid_utf8(value.text), "a text is UTF-8");
    for (const toml_value& item : value.items) demand_sound(item, depth + 1, lines);
    for (const toml_entry& entry : value.entries) {
        demand(is_valid_utf8(entry.key), "a key is UTF-8");
        demand(value.find(entry.key) == &entry, "a key is there once");
        demand_sound(entry.value, depth + 1, lines);
    }
}

void demand_known(const std::vector<problem>& problems, std::size_t from = 0) {
    for (std::size_t i = from; i < problems.size(); ++i) {
        demand(find_problem_code(problems[i].code) != nullptr, "a problem has a known code");
        demand(!problems[i].seen.empty() && !problems[i].mend.empty(), "and says what to do");
    }
}

}  // namespace

void toml(std::string_view bytes) {
    const toml_reading reading = read_toml(bytes, "invented.toml");
    demand_known(reading.problems);
    if (!reading.root) {
        demand(!reading.problems.empty(), "a file that cannot be read says why");
        return;
    }
    const auto ends = std::count(bytes.begin(), bytes.end(), '\n');
    demand_sound(*reading.root, 0, static_cast<std::uint32_t>(ends) + 1);

    programme records;
    std::vector<problem> problems;
    read_limits limits;
    read_settings(*reading.root, "invented.toml", records, limits, problems);
    for (const kind_spec& kind : record_kinds())
        read_mapping(bytes, "invented.toml", kind, problems);
    demand_known(problems);
}

}  // namespace cascade::fuzz
