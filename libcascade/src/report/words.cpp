#include "words.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/figure_writer.hpp"

namespace cascade::report_words {

std::string label_of(const programme& p, const std::string& dimension, const std::string& value) {
    const auto found = p.labels.find(dimension + ":" + value);
    if (found != p.labels.end()) return found->second;
    std::string words = value;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string channel_words(const programme& p, const std::string& channel) {
    std::vector<std::string> parts;
    for (std::string_view one : split(channel, ';'))
        parts.push_back(label_of(p, "channel", std::string(one)));
    return joined(parts);
}

std::string number(const figure_result& f) { return figure_text(f, text_style::human); }

std::string unit_words(unit u, bool one) {
    switch (u) {
        case unit::people:
            return one ? "person" : "people";
        case unit::contacts:
            return one ? "attendance" : "attendances";
        case unit::sessions:
            return one ? "session" : "sessions";
        case unit::tiers:
            return one ? "tier" : "tiers";
        case unit::days:
            return one ? "day" : "days";
        case unit::people_per_day:
            return "people per day";
        case unit::people_per_week:
            return "people per week";
        case unit::people_per_month:
            return "people per month";
        case unit::people_per_year:
            return "people per year";
        default:
            return "";
    }
}

std::string with_unit(const figure_result& f) {
    if (!f.is_derivable()) return number(f);
    // The word goes with the last number: `up to 1 person`, `0–1 person`.
    const bool one = f.count() != nullptr && (f.count()->range == interval::exactly(1) ||
                                              f.count()->range == interval{0, 1});
    const std::string words = unit_words(f.unit, one);
    if (words.empty()) return number(f);
    // `at least 89,001 people (vague source)`: the unit stands by its number.
    const std::string text = number(f);
    const std::size_t doubt = text.find(" (");
    if (doubt == std::string::npos) return text + " " + words;
    return text.substr(0, doubt) + " " + words + text.substr(doubt);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace cascade::report_words
