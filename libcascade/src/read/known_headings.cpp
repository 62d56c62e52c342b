#include "known_headings.hpp"

#include <algorithm>

#include "cascade/read/csv_header.hpp"

namespace cascade {

known_headings_set::known_headings_set(const std::vector<std::string_view>& names) {
    for (const auto name : names) {
        if (std::string key = heading_key(name); !key.empty())
            (key.back() == ':' ? beginnings_ : names_).insert(std::move(key));
    }
}

bool known_headings_set::hold(std::string_view key) const {
    if (names_.find(key) != names_.end()) return true;
    return std::any_of(beginnings_.begin(), beginnings_.end(), [&](const std::string& start) {
        return key.size() > start.size() && key.substr(0, start.size()) == start;
    });
}

std::size_t known_headings_set::matches(const std::vector<std::string>& headings) const {
    std::set<std::string, std::less<>> seen;
    for (const std::string& heading : headings) {
        std::string key = heading_key(heading);
        if (hold(key)) seen.insert(std::move(key));
    }
    return seen.size();
}

}  // namespace cascade
