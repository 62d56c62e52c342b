#include "group_selectors.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

constexpr std::string_view dimensions[] = {"session",  "group", "cohort", "partner",
                                           "district", "kind",  "area",   "donor"};

std::optional<group_selector> parse_selector(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    const std::string_view dimension = trimmed(text.substr(0, colon));
    const std::string_view value = trimmed(text.substr(colon + 1));
    const bool known =
        std::find(std::begin(dimensions), std::end(dimensions), dimension) != std::end(dimensions);
    if (!known || value.empty()) return std::nullopt;
    return group_selector{std::string(dimension), std::string(value)};
}

}  // namespace

void complain_of_few(settings_table& table, std::string_view key) {
    table.fault("required-blank", *table.find(key), "names fewer than two", "name at least two");
}

std::vector<group_selector> selectors_in(settings_table& table, std::string_view key) {
    const std::vector<std::string> said = table.texts(key, need::required);
    const toml_entry* entry = table.find(key);
    std::vector<group_selector> found;
    if (entry == nullptr || entry->value.form != toml_form::array) return found;
    for (const std::string& text : said) {
        if (auto selector = parse_selector(text))
            found.push_back(std::move(*selector));
        else
            table.fault("unknown-code", *entry, "holds " + quoted_text(text),
                        "write DIMENSION:VALUE with " + one_of(dimensions, std::size(dimensions)) +
                            " before the colon");
    }
    std::sort(found.begin(), found.end());
    if (std::adjacent_find(found.begin(), found.end()) != found.end())
        table.fault("reference-contradiction", *entry, "names one group twice",
                    "a group shares all its people with itself; name each once");
    if (said.size() < 2) complain_of_few(table, key);
    return found;
}

}  // namespace cascade
