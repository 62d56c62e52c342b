#include "list_marks.hpp"

#include <array>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

// A name may hold & or + (R&D); between two names they have spaces around them.
constexpr std::array<std::string_view, 10> marks = {",",      "/",      "|",      "\n",  "\r",
                                                    "\u060c", "\u061b", "\u3001", " & ", " + "};

/// KP/12 is one code with a stroke in it, unless there are spaces around a stroke.
bool is_code(std::string_view id) {
    return id.find_first_of("0123456789") != id.npos && id.find(" /") == id.npos &&
           id.find("/ ") == id.npos;
}

}  // namespace

std::string_view list_mark(std::string_view id) {
    id = trimmed(id);
    for (const std::string_view mark : marks) {
        const std::size_t at = id.find(mark);
        if (at == id.npos) continue;
        const std::string_view before = trimmed(id.substr(0, at));
        const std::string_view behind = trimmed(id.substr(at + mark.size()));
        if (mark == "/" && is_code(id)) continue;
        if (!before.empty() && !behind.empty()) return trimmed(mark).empty() ? "\n" : mark;
    }
    return {};
}

std::string mend_of_list(std::string_view mark) {
    const std::string written = mark == "\n" ? "\\n" : std::string(mark);
    return "declare split = \"" + written +
           "\" for this column in the mapping, or write ; between ids; if it is one id, declare "
           "split = \";\"";
}

}  // namespace cascade
