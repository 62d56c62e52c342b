#include <doctest/doctest.h>

#include <string>

#include "cascade/base/person_keys.hpp"

using namespace cascade;

namespace {

std::string cnic(std::string_view text) { return cnic_key(text).value_or("none"); }
std::string phone(std::string_view text) { return phone_key(text).value_or("none"); }

}  // namespace

TEST_CASE("an identity number is 13 digits, whatever stands between them") {
    for (const char* text :
         {"3520112345671", "35201-1234567-1", " 35201 1234567 1 ", "35201_1234567_1",
          "'3520112345671", "35201\xc2\xa0\x31\x32\x33\x34\x35\x36\x37-1",
          "35201\xe2\x80\x93"
          "1234567\xe2\x80\x93"
          "1",
          "٣٥٢٠١-١٢٣٤٥٦٧-١", "۳۵۲۰۱۱۲۳۴۵۶۷۱", "CNIC 35201-1234567-1"}) {
        CAPTURE(text);
        CHECK(cnic(text) == "3520112345671");
    }
    CHECK(cnic("1111111111112") == "1111111111112");
    CHECK(cnic("8000000000000") == "8000000000000");
}

TEST_CASE("anything else is no identity number") {
    for (const char* text :
         {"", "-", "none", "352011234567", "35201123456711", "0520112345671", "9520112345671",
          "1111111111111", "8888888888888", "0000000000000", "3.52011E+12", "35201-1234567",
          "35201-1234567-1 / 35201-1234567-2", "\xff"}) {
        CAPTURE(text);
        CHECK(cnic(text) == "none");
    }
}

TEST_CASE("a telephone number has one form, however it is written") {
    for (const char* text :
         {"+923001234567", "+92 300 1234567", "+92-300-1234567", "+92 (0)300 1234567",
          "00923001234567", "0092 300 1234567", "923001234567", "92 0300 1234567", "03001234567",
          "0300-1234567", "0300 123 4567", "(0300) 1234567", "0300.123.4567", "3001234567",
          "300-1234567", "٠٣٠٠١٢٣٤٥٦٧", "۰۳۰۰-۱۲۳۴۵۶۷", "\xe2\x80\xaa+92 300 1234567\xe2\x80\xac",
          "'03001234567"}) {
        CAPTURE(text);
        CHECK(phone(text) == "+923001234567");
    }
    CHECK(phone("042-35712345") == "+924235712345");  // a landline
    CHECK(phone("042-3571234") == "none");
    CHECK(phone("+0300 1234567") == "+923001234567");
}

TEST_CASE("a number of another country stands with its code") {
    CHECK(phone("+223 70 12 34 56") == "+22370123456");
    CHECK(phone("00223 70 12 34 56") == "+22370123456");
    CHECK(phone("70 12 34 56") == "none");
    CHECK(phone("+93 70 123 4567") == "+93701234567");
    CHECK(phone("+1 22") == "none");
    CHECK(phone("+1234567890123456") == "none");
    CHECK(phone("+0 300123456") == "none");
    CHECK(phone("+3001234567") == "+3001234567");  // Greece has 30: the + decides
}

TEST_CASE("anything else is no telephone number") {
    for (const char* text :
         {"", "n/a", "nil", "1234567", "0300-123456", "0300-12345678", "+92 300 123456",
          "+92 300 12345678", "92300123456", "0000000", "00000000000", "11111111111", "2001234567",
          "0300-1234567 / 0301-7654321", "03OO1234567", "3.00E+09", "\xf0\x9f\x93\x9e"}) {
        CAPTURE(text);
        CHECK(phone(text) == "none");
    }
}

TEST_CASE("a key of a key is the key itself") {
    for (const char* text : {"35201-1234567-1", "٣٥٢٠١-١٢٣٤٥٦٧-١", "6110112345672"}) {
        CAPTURE(text);
        CHECK(cnic(cnic(text)) == cnic(text));
    }
    std::string digits = "9";
    for (unsigned seed = 1; seed < 20'000; ++seed) {
        // A walk through many numbers of 1 to 15 digits, some with a + in front.
        digits = std::to_string(seed * 2'654'435'761ULL % 1'000'000'000'000'000ULL);
        digits.resize(1 + seed % digits.size());
        const std::string text = (seed % 3 == 0 ? "+" : seed % 5 == 0 ? "00" : "") + digits;
        const auto key = phone_key(text);
        if (!key) continue;
        CAPTURE(text);
        REQUIRE(phone_key(*key) == key);
    }
}
