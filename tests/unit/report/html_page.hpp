#pragma once

#include <string>

#include "cascade/report/html_output.hpp"
#include "support/draw.hpp"

namespace cascade::testing {

/// Six people, A and B of them trainers; e came twice.
constexpr const char* small_cascade = R"(
    s1 2020-01-10 tot R > A B
    s2 2020-02-01 A > c d e
    s3 2020-03-05 B > e f)";

inline std::string page_of(const programme& p) {
    const evidence e(p);
    return summary_html(summarise(e, {}, {}));
}

/// What stands between two words, the first of which may stand anywhere.
inline std::string between(const std::string& text, const std::string& from,
                           const std::string& to) {
    const std::size_t begin = text.find(from);
    if (begin == std::string::npos) return {};
    const std::size_t end = text.find(to, begin + from.size());
    return text.substr(begin + from.size(), end - begin - from.size());
}

/// The data that scripts read.
inline std::string facts_of(const std::string& page) {
    return between(page, "<script type=\"application/json\" id=\"facts\">", "</script>");
}

}  // namespace cascade::testing
