#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"

using namespace cascade;

namespace {

constexpr std::array<const char*, 44> pieces = {"0",
                                                "1",
                                                "25",
                                                "250",
                                                "4,500",
                                                "12.5",
                                                "8.1",
                                                " ",
                                                " ",
                                                ",",
                                                ".",
                                                "-",
                                                "+",
                                                "..",
                                                "(",
                                                ")",
                                                "%",
                                                "k",
                                                "e",
                                                "E+10",
                                                " million",
                                                " lakh",
                                                " thousand",
                                                "over ",
                                                "about ",
                                                "~",
                                                ">",
                                                "<=",
                                                "up to ",
                                                "nearly ",
                                                "between ",
                                                " and ",
                                                " to ",
                                                "several",
                                                "thousands of",
                                                "F",
                                                "=",
                                                "#",
                                                "\u2013",
                                                "\u00a0",
                                                "\u0662",
                                                "\u06f5",
                                                " or more",
                                                "around at least "};

std::string random_text(std::mt19937& random) {
    std::string text;
    for (auto left = random() % 6; left > 0; --left) text += pieces[random() % pieces.size()];
    return text;
}

/// An obvious second opinion: only digits, and marks or spaces between them.
bool is_digits_and_marks(std::string_view text) {
    std::string rest(trimmed(text));
    for (const char* mark : {"\u00a0", ",", " "}) {
        for (auto at = rest.find(mark); at != std::string::npos; at = rest.find(mark)) {
            rest.erase(at, std::string_view(mark).size());
        }
    }
    while (rest.size() > 1 && (rest.substr(0, 2) == "\u0662" || rest.substr(0, 2) == "\u06f5")) {
        rest.erase(0, 2);
    }
    return !trimmed(text).empty() &&
           rest.find_first_not_of("0123456789\xd9\xa2\xdb\xb5") == std::string::npos;
}

interval random_interval(std::mt19937& random) {
    const std::int64_t lo = static_cast<std::int64_t>((random() % 5000) * (random() % 3));
    switch (random() % 4) {
        case 0:
            return interval::exactly(lo);
        case 1:
            return interval::at_least(bound(lo));
        case 2:
            return {bound(0), bound(lo)};
        default:
            return {bound(lo), bound(lo + static_cast<std::int64_t>(random() % 900))};
    }
}

}  // namespace

TEST_CASE("whatever is typed, a figure is in order, and exact only from digits and marks") {
    std::mt19937 random(20190610);
    int accepted = 0;
    int exact = 0;
    for (int i = 0; i < 200'000; ++i) {
        const std::string text = random_text(random);
        const figure_reading reading = read_figure(text, unit::people, basis::reported);
        const bool has_code = !reading.code.empty() && !reading.mend.empty();
        if (reading.value.has_value() == has_code) FAIL("value or code: ", text);
        if (!reading.value) continue;
        ++accepted;
        const figure& f = *reading.value;
        if (f.range.hi < f.range.lo) FAIL("out of order: ", text);
        if (f.hedge != qualifier::exact) continue;
        ++exact;
        if (!f.range.is_exact() || f.soft || f.vague) FAIL("exact but doubtful: ", text);
        if (!is_digits_and_marks(text)) FAIL("exact from words: ", text);
    }
    // The generator must reach both sides of every question above.
    CHECK(accepted > 20'000);
    CHECK(accepted < 180'000);
    CHECK(exact > 2'000);
}

TEST_CASE("printing a read figure and reading it again changes nothing") {
    std::mt19937 random(7);
    int checked = 0;
    for (int i = 0; i < 100'000; ++i) {
        const std::string text = random_text(random);
        const figure_reading first = read_figure(text, unit::people, basis::reported);
        if (!first.value) continue;
        for (const text_style style : {text_style::human, text_style::machine}) {
            const std::string printed = to_text(*first.value, style);
            const figure_reading again = read_figure(printed, unit::people, basis::reported);
            if (!again.value || again.value->range != first.value->range ||
                again.value->soft != first.value->soft || to_text(*again.value, style) != printed) {
                FAIL(text, " -> ", printed);
            }
            ++checked;
        }
    }
    CHECK(checked > 20'000);
}

TEST_CASE("printing a computed figure and reading it again gives the same interval") {
    std::mt19937 random(11);
    for (int i = 0; i < 50'000; ++i) {
        figure f = make_figure(random_interval(random), unit::people, basis::derived);
        f.soft = random() % 2 == 0;
        f.vague = random() % 2 == 0;
        for (const text_style style : {text_style::human, text_style::machine}) {
            const std::string printed = to_text(f, style);
            const figure_reading again = read_figure(printed, unit::people, basis::derived);
            if (!again.value || again.value->range != f.range) FAIL(printed);
            // "around at least" is not printed: an open end alone says no more than "at least".
            const bool open = f.range.hi.is_no_end();
            if (!open && again.value->soft != f.soft) FAIL(printed);
            if (!f.range.is_unknown() && again.value->vague != f.vague) FAIL(printed);
        }
    }
}

TEST_CASE("rounded outward, the printed interval contains the figure") {
    std::mt19937 random(13);
    for (int i = 0; i < 20'000; ++i) {
        const figure f = make_figure(random_interval(random), unit::people, basis::derived);
        for (const std::int64_t grain : {10, 100, 1000}) {
            const std::string printed = rounded_outward(f, grain);
            const figure_reading again = read_figure(printed, unit::people, basis::derived);
            if (!again.value || again.value->range.lo > f.range.lo ||
                again.value->range.hi < f.range.hi) {
                FAIL(to_text(f, text_style::machine), " -> ", printed);
            }
        }
    }
}
