#include "cascade/read/sha256.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace cascade;

// The expected digests are those of the sha256sum program.

TEST_CASE("the hash of nothing, of three letters and of a million letters is the standard one") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a zero byte is part of what is hashed") {
    CHECK(sha256_hex(std::string("ab\0c", 4)) != sha256_hex("ab"));
}

TEST_CASE("hashing in pieces gives the hash of the whole") {
    const std::string text = "session_id,date\nS1,2024-03-05\n";
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
        sha256 hash;
        for (std::size_t at = 0; at < text.size(); at += piece) hash.add(text.substr(at, piece));
        CHECK(hash.take_hex() == sha256_hex(text));
    }
}

TEST_CASE("after its digest was taken a hash begins anew") {
    sha256 hash;
    hash.add("something else");
    hash.take_hex();
    hash.add("abc");
    CHECK(hash.take_hex() == sha256_hex("abc"));
}
