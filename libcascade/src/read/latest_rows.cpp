#include "latest_rows.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `0000-00-00` with 0 for any digit.
bool has_form(std::string_view text, std::string_view form) {
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '0' ? !is_digit(text[i]) : text[i] != form[i]) return false;
    return true;
}

/// `10:21`, `10:21:00` or `10:21:00.000`
bool is_clock(std::string_view text) {
    const std::size_t point = text.find('.');
    const std::string_view fraction = point == text.npos ? "0" : text.substr(point + 1);
    const std::string_view clock = text.substr(0, point);
    return !fraction.empty() && std::all_of(fraction.begin(), fraction.end(), is_digit) &&
           (has_form(clock, "00:00:00") || (point == text.npos && has_form(clock, "00:00")));
}

/// Whether one of two moments is surely the later one, or both are the same: `10:21` is some time
/// within that minute, so it cannot be set against `10:21:30`.
bool comparable_times(const written_time& a, const written_time& b) {
    const auto exactness = [](const written_time& t) {
        return std::min(t.moment.find('.'), t.moment.size());
    };
    return a.known && b.known && a.zone == b.zone && exactness(a) == exactness(b);
}

}  // namespace

written_time read_time(std::string_view text) {
    constexpr std::size_t date_length = 10;
    text = trimmed(text);
    written_time time;
    const std::string_view date = text.substr(0, date_length);
    if (!has_form(date, "0000-00-00")) return time;
    time.moment = date;
    text.remove_prefix(date_length);
    if (!text.empty()) {
        if (text.front() != 'T' && text.front() != ' ') return time;
        text.remove_prefix(1);
        const std::size_t zone = std::min(text.find_first_of("Z+-"), text.size());
        if (!is_clock(trimmed(text.substr(0, zone)))) return time;
        std::string clock(trimmed(text.substr(0, zone)));
        if (clock.find('.') != clock.npos) clock.erase(clock.find_last_not_of('0') + 1);
        if (clock.back() == '.') clock.pop_back();
        time.moment += 'T' + clock;
        time.zone = text.substr(zone) == "Z" ? "+00:00" : text.substr(zone);
    }
    time.known = true;
    return time;
}

void latest_rows::add(const std::string& key, std::string_view time, std::uint32_t row) {
    by_key_[key].push_back({read_time(time), row});
}

void latest_rows::settle() {
    for (const auto& [key, rows] : by_key_) {
        if (rows.size() < 2) continue;
        const written_time& first = rows.front().time;
        const bool comparable = std::all_of(rows.begin(), rows.end(), [&](const sent_row& r) {
            return comparable_times(r.time, first);
        });
        std::string latest;
        for (const sent_row& r : rows) latest = std::max(latest, r.time.moment);
        for (const sent_row& r : rows) {
            if (!comparable)
                fates_[r.row] = fate::unclear;
            else if (r.time.moment != latest)
                fates_[r.row] = fate::superseded;
        }
    }
    by_key_.clear();
}

latest_rows::fate latest_rows::of(std::uint32_t row) const {
    const auto found = fates_.find(row);
    return found == fates_.end() ? fate::counts : found->second;
}

}  // namespace cascade
