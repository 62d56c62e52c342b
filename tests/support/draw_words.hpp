#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cascade/records/programme.hpp"

// The words of drawn lines; see draw.hpp.
namespace cascade::testing {

class words : public std::vector<std::string> {
public:
    explicit words(std::string_view line);
    /// The value of `key=value`, or empty.
    std::string value(std::string_view key) const;
};

period drawn_period(const std::string& word);
sex drawn_sex(const std::string& word);
figure drawn_figure(std::string word, unit counts);
claim draw_claim(const words& w);
flow draw_flow(const words& w);

bool is_kind(const std::string& word);
/// `h=5`, but not the cohort `K=60`.
bool is_session_key(const std::string& word);
void set_date(session& s, const std::string& word);
void set_field(session& s, const std::string& word);

}  // namespace cascade::testing
