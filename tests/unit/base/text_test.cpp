#include "cascade/base/text.hpp"

#include <doctest/doctest.h>

using namespace cascade;

TEST_CASE("what stands invisibly round a cell is trimmed") {
    CHECK(trimmed("  Amna Example\t\r\n") == "Amna Example");
    CHECK(trimmed("\u00a0\u200b4,500\u202f\u200f") == "4,500");
    CHECK(trimmed("\ufeffname\u2069") == "name");
    CHECK(trimmed(" \u00a0 ").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("a b") == "a b");
    CHECK(trimmed("\u00e9") == "\u00e9");
    // Broken ends are kept for the message about them.
    CHECK(trimmed("a\xa0") == "a\xa0");
    CHECK(trimmed("\xe2\x80") == "\xe2\x80");
}

TEST_CASE("folding touches A to Z only") {
    CHECK(folded("More THAN 5K") == "more than 5k");
    CHECK(folded("\u00c9[`{@") == "\u00c9[`{@");
}

TEST_CASE("a list cell has its parts trimmed and no empty ones") {
    using parts = std::vector<std::string_view>;
    CHECK(split("P-1; P-2;;P-3 ;", ';') == parts{"P-1", "P-2", "P-3"});
    CHECK(split("", ';').empty());
    CHECK(split(" ; ;", ';').empty());
    CHECK(split("P-1", ';') == parts{"P-1"});
}

TEST_CASE("nothing that drives a terminal is printed") {
    CHECK(printable("plain caf\u00e9 \u0639") == "plain caf\u00e9 \u0639");
    CHECK(printable("a\x1b[31m") == "a\\x1b[31m");
    CHECK(printable(std::string_view("\0\x01\t\r\x7f", 5)) == "\\x00\\x01\\x09\\x0d\\x7f");
    CHECK(printable("one\ntwo") == "one\u23cetwo");
    CHECK(printable("\u0080\u009b\u009f") == "\\u{80}\\u{9b}\\u{9f}");
    CHECK(printable("\u2028\u2029") == "\\u{2028}\\u{2029}");
    CHECK(printable("\u061c\u200e\u200f") == "\\u{61c}\\u{200e}\\u{200f}");
    CHECK(printable("\u202a\u202e\u2066\u2069") == "\\u{202a}\\u{202e}\\u{2066}\\u{2069}");
    CHECK(printable("Jos\xe9!") == "Jos\\xe9!");
    CHECK(printable("\xff\xfe") == "\\xff\\xfe");
}

TEST_CASE("every control character below U+3000 is escaped, and nothing else") {
    for (char32_t c = 0x20; c < 0x3000; ++c) {
        std::string text;
        if (c < 0x80) {
            text = static_cast<char>(c);
        } else if (c < 0x800) {
            text += static_cast<char>(0xc0U | (c >> 6U));
            text += static_cast<char>(0x80U | (c & 0x3fU));
        } else {
            text += static_cast<char>(0xe0U | (c >> 12U));
            text += static_cast<char>(0x80U | ((c >> 6U) & 0x3fU));
            text += static_cast<char>(0x80U | (c & 0x3fU));
        }
        const bool forbidden = (c >= 0x7f && c <= 0x9f) || c == 0x61c || c == 0x200e ||
                               c == 0x200f || c == 0x2028 || c == 0x2029 ||
                               (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        if ((printable(text) != text) != forbidden) FAIL("code point ", static_cast<unsigned>(c));
    }
}

TEST_CASE("UTF-8 is decoded strictly") {
    CHECK(first_code_point("\u20ac").value == 0x20ac);
    CHECK(first_code_point("\U0001f600").bytes == 4);
    CHECK(is_valid_utf8("caf\u00e9 \U0010ffff"));
    CHECK(is_valid_utf8(""));
    for (const char* broken : {"\xc0\xaf", "\xe0\x80\xaf", "\xf0\x80\x80\x80", "\xed\xa0\x80",
                               "\xf4\x90\x80\x80", "\xe2\x82", "\x80", "\xc3(", "\xff"}) {
        CAPTURE(printable(broken));
        CHECK_FALSE(is_valid_utf8(broken));
    }
}

TEST_CASE("marks above and below letters take no cell") {
    CHECK(display_width("Amna") == 4);
    CHECK(display_width("caf\u00e9") == 4);
    CHECK(display_width("cafe\u0301") == 4);
    CHECK(display_width("\u0645\u064f\u062d") == 2);
    CHECK(display_width("") == 0);
}
