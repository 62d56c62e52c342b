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

std::string value_words(const programme& p, const std::string& dimension,
                        const std::string& value) {
    if (value.empty()) return dimension == "period" ? "no single year" : "not recorded";
    if (dimension == "tier") return value == "untraced" ? "untraced" : "tier " + value;
    return label_of(p, dimension, value);
}

std::string channel_words(const programme& p, const std::string& channel) {
    std::vector<std::string> parts;
    for (std::string_view one : split(channel, ';'))
        parts.push_back(label_of(p, "channel", std::string(one)));
    return joined(parts);
}

std::string_view word_of(actor_kind k) {
    switch (k) {
        case actor_kind::person:
            return "person";
        case actor_kind::cohort:
            return "cohort";
        case actor_kind::organisation:
            break;
    }
    return "organisation";
}

marked_text number(const figure_result& f) {
    return marked_text(figure_text(f, text_style::human), f);
}

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

marked_text with_unit(const figure_result& f) {
    if (!f.is_derivable()) return number(f);
    // The word goes with the last number: `up to 1 person`, `0–1 person`.
    const bool one = f.count() != nullptr && (f.count()->range == interval::exactly(1) ||
                                              f.count()->range == interval{0, 1} ||
                                              f.count()->range == interval::at_least(1));
    const std::string words = unit_words(f.unit, one);
    if (words.empty()) return number(f);
    // `at least 89,001 people (vague source)`: the unit stands by its number.
    const std::string text = figure_text(f, text_style::human);
    const std::size_t doubt = std::min(text.find(" ("), text.size());
    return marked_text(text.substr(0, doubt) + " " + words + text.substr(doubt), f);
}

std::string span_words(const period& from, const std::optional<period>& to) {
    if (!to || *to == from) return to_words(from);
    const std::string first = to_words(from);
    const std::string last = to_words(*to);
    // `5 February 2024` and `7 February 2024` share all but the day.
    const std::size_t a = first.find(' ');
    const std::size_t b = last.find(' ');
    const bool both_days = from.is_one_day() && to->is_one_day();
    if (both_days && a != std::string::npos && first.substr(a) == last.substr(b))
        return first.substr(0, a) + "–" + last;
    return first + " to " + last;
}

std::string claim_words(const claim& c) {
    const std::string value = c.value.hedge == qualifier::exact || c.value.text.empty() ||
                                      c.value.hedge == qualifier::about
                                  ? to_text(c.value.range, text_style::human)
                                  : to_text(c.value, text_style::human);
    const std::string hedge = c.value.hedge == qualifier::about ? "about " : "";
    return hedge + value +
           (c.value.counts == unit::unknown ? " (unit not stated)"
                                            : " " + std::string(name_of(c.value.counts)));
}

marked_text flow_words(const evidence& e, const flow& f) {
    std::vector<std::string> who;
    for (const actor_id& id : f.actors) {
        const auto actor = e.graph().find(id);
        const cohort* group = actor ? e.graph().as_cohort(*actor) : nullptr;
        who.push_back(group != nullptr && !group->label.empty()
                          ? group->label
                          : label_of(e.records(), "actor", id.text()));
    }
    const figure_result rate = compute_figure(e, {"flow.rate", {{"flow", f.id.text()}}, {}});
    return joined(who) + (f.is_capacity ? " had the opportunity to meet " : " met ") +
           with_unit(rate) +
           (f.is_capacity ? "; an opportunity is not counted as reach"
                          : "; a daily rate is not added to the people reached");
}

namespace {

template <class Text>
Text joined_parts(const std::vector<Text>& parts) {
    Text text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

}  // namespace

std::string joined(const std::vector<std::string>& parts) { return joined_parts(parts); }
marked_text joined(const std::vector<marked_text>& parts) { return joined_parts(parts); }

marked_text capitalised(const marked_text& text) { return text.capitalised(); }

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace cascade::report_words
