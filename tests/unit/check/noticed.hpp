#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cascade/check/checks.hpp"
#include "support/draw.hpp"

namespace cascade::testing {

/// The lines of one code that the rules write about a programme.
inline std::vector<std::string> noticed(const programme& p, std::string_view code) {
    std::vector<std::string> lines;
    for (const problem& found : check_records(p))
        if (found.code == code) lines.push_back(to_line(found));
    return lines;
}

inline std::vector<std::string> noticed(std::string_view drawing, std::string_view code) {
    return noticed(draw(drawing), code);
}

/// All that the rules write about a programme.
inline std::vector<std::string> noticed_at_all(const programme& p) {
    std::vector<std::string> lines;
    for (const problem& found : check_records(p)) lines.push_back(to_line(found));
    return lines;
}

inline session& session_of(programme& p, std::string_view id) {
    for (session& s : p.sessions)
        if (s.id.text() == id) return s;
    FAIL("no such session is drawn: " << std::string(id));
    return p.sessions.front();
}

using lines = std::vector<std::string>;

}  // namespace cascade::testing
