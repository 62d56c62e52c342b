#include "support/draw_words.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"

namespace cascade::testing {
namespace {

[[noreturn]] void nonsense(const std::string& word) {
    throw std::invalid_argument("the drawing says nothing by: " + word);
}

using text_field = kept_text session::*;
using figure_field = std::optional<figure> session::*;

struct drawn_text {
    const char* key;
    text_field field;
};
const drawn_text text_fields[] = {
    {"place", &session::place},       {"district", &session::district}, {"area", &session::area},
    {"partner", &session::partner},   {"donor", &session::donor},       {"group", &session::group},
    {"activity", &session::activity},
};

struct drawn_count {
    const char* key;
    figure_field field;
    unit counts;
};
const drawn_count count_fields[] = {
    {"h", &session::headcount, unit::people},
    {"w", &session::women, unit::people},
    {"m", &session::men, unit::people},
    {"o", &session::other_sex, unit::people},
    {"unsaid", &session::sex_unknown, unit::people},
    {"sessions", &session::sessions, unit::sessions},
    {"recounted", &session::recounted, unit::people},
};

const char* const other_keys[] = {"seq", "after", "unit", "status", "confers", "list"};

period within(const std::string& first, const std::string& last) {
    return {drawn_period(first).first, drawn_period(last).last, date_precision::by_month};
}

}  // namespace

words::words(std::string_view line) {
    std::istringstream in{std::string(line.substr(0, line.find('#')))};
    for (std::string word; in >> word;) push_back(word);
}

std::string words::value(std::string_view key) const {
    for (const std::string& word : *this)
        if (word.size() > key.size() && word[key.size()] == '=' &&
            word.compare(0, key.size(), key) == 0)
            return word.substr(key.size() + 1);
    return "";
}

period drawn_period(const std::string& word) {
    const bool lacks_year = word.size() == 5 && word[2] == '-';
    const date_reading reading = read_date(lacks_year ? "2020-" + word : word);
    if (!reading.value) nonsense(word);
    return *reading.value;
}

sex drawn_sex(const std::string& word) {
    if (word == "F") return sex::woman;
    if (word == "M") return sex::man;
    if (word == "O") return sex::other;
    nonsense(word);
}

figure drawn_figure(std::string word, unit counts) {
    std::replace(word.begin(), word.end(), '_', ' ');
    const figure_reading reading = read_figure(word, counts, basis::reported);
    if (!reading.value) nonsense(word);
    return *reading.value;
}

claim draw_claim(const words& w) {
    claim c;
    c.id = claim_id(w.at(1));
    c.channel = w.at(2);
    unit counts = unit::unknown;
    for (const unit u :
         {unit::people, unit::accounts, unit::impressions, unit::copies, unit::visits})
        if (name_of(u) == w.at(4)) counts = u;
    c.value = drawn_figure(w.at(3), counts);
    c.method = w.value("method");
    c.partner = w.value("partner");
    if (!w.value("readers").empty()) c.readers = drawn_figure(w.value("readers"), unit::people);
    if (!w.value("frequency").empty())
        c.frequency = drawn_figure(w.value("frequency"), unit::impressions);
    return c;
}

flow draw_flow(const words& w) {
    flow f;
    f.id = flow_id(w.at(1));
    f.actors = {actor_id(w.at(2))};
    f.rate = drawn_figure(w.value("rate"), unit::people_per_day);
    if (!w.value("days").empty()) f.days = drawn_figure(w.value("days"), unit::days);
    if (w.value("repeat") == "none") f.repeat = flow_repeat::none;
    f.is_capacity = w.value("capacity") == "true";
    return f;
}

bool is_kind(const std::string& word) {
    for (const char* kind : {"tot", "induction", "media_training", "awareness", "refresher"})
        if (word == kind) return true;
    return false;
}

bool is_session_key(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) return false;
    const std::string key = word.substr(0, equals);
    const auto is_key = [&](const auto& entry) { return key == entry.key; };
    return key.rfind("by:", 0) == 0 ||
           std::any_of(std::begin(text_fields), std::end(text_fields), is_key) ||
           std::any_of(std::begin(count_fields), std::end(count_fields), is_key) ||
           std::find(std::begin(other_keys), std::end(other_keys), key) != std::end(other_keys);
}

void set_date(session& s, const std::string& word) {
    if (word == "undated") {
        s.undated = true;
        return;
    }
    const std::size_t dots = word.find("..");
    const std::size_t wave = word.find('~');
    if (dots != std::string::npos) {
        s.date = drawn_period(word.substr(0, dots));
        s.end_date = drawn_period(word.substr(dots + 2));
    } else if (wave != std::string::npos) {
        s.date = within(word.substr(0, wave), word.substr(wave + 1));
    } else {
        s.date = drawn_period(word);
    }
}

void set_field(session& s, const std::string& word) {
    if (!is_session_key(word)) nonsense(word);
    const std::size_t equals = word.find('=');
    const std::string key = word.substr(0, equals);
    const std::string value = word.substr(equals + 1);
    for (const drawn_text& t : text_fields)
        if (key == t.key) s.*t.field = value;
    for (const drawn_count& c : count_fields)
        if (key == c.key) s.*c.field = drawn_figure(value, c.counts);
    if (key.rfind("by:", 0) == 0) {
        const std::size_t colon = key.find(':', 3);
        s.cells[{key.substr(3, colon - 3), key.substr(colon + 1)}] =
            drawn_figure(value, unit::people);
    }
    if (key == "seq") s.seq = std::stoll(value);
    if (key == "after")
        for (std::string_view id : split(value, ';')) s.after.emplace_back(std::string(id));
    if (key == "unit")
        s.unit = value == "people" ? headcount_unit::people : headcount_unit::contacts;
    if (key == "status")
        s.status = value == "planned" ? record_status::planned : record_status::cancelled;
    if (key == "confers") s.confers = value == "true";
    if (key == "list") s.list_complete = value != "partial";
}

}  // namespace cascade::testing
