#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// The headings that may be recognised, as heading_key() gives them.
class known_headings_set {
public:
    explicit known_headings_set(const std::vector<std::string_view>& names);

    bool none() const { return names_.empty() && beginnings_.empty(); }
    bool hold(std::string_view key) const;
    /// How many different ones there are among `headings`, given as they are written.
    std::size_t matches(const std::vector<std::string>& headings) const;

private:
    std::set<std::string, std::less<>> names_;
    std::set<std::string, std::less<>> beginnings_;  ///< `by:`
};

}  // namespace cascade
