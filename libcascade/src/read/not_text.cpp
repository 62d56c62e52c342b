#include "cascade/read/not_text.hpp"

#include <array>
#include <string>

#include "cascade/base/text.hpp"

namespace cascade {

using namespace std::literals;

namespace {

constexpr std::string_view from_spreadsheet =
    "open it in a spreadsheet program and save the sheet as \"CSV UTF-8\""sv;
constexpr std::string_view from_text =
    "open it in a spreadsheet program or text editor and save it again as \"CSV UTF-8\""sv;
constexpr std::string_view from_archive = "unpack it and name the CSV file that is inside"sv;
constexpr std::string_view no_table = "ask for the table behind it, as a CSV file"sv;

struct signature {
    std::string_view bytes;
    not_text kind;
};

constexpr std::array signatures = {
    signature{"\xFF\xFE\x00\x00"sv, {"UTF-32 text"sv, from_text}},
    signature{"\x00\x00\xFE\xFF"sv, {"UTF-32 text"sv, from_text}},
    signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"an old Excel workbook"sv, from_spreadsheet}},
    signature{"\x1F\x8B"sv, {"a gzip archive"sv, from_archive}},
    signature{"%PDF-"sv, {"a PDF document"sv, no_table}},
    signature{"\x89PNG\r\n"sv, {"an image"sv, no_table}},
    signature{"\xFF\xD8\xFF"sv, {"an image"sv, no_table}},
};

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// Workbooks are ZIP archives too, but recognise_workbook() knows them before.
not_text kind_of_zip(std::string_view content) {
    if (holds(content, "word/document.xml") || holds(content, "opendocument.text"))
        return {"a text document"sv, no_table};
    return {"a ZIP archive"sv, from_archive};
}

bool begins_like_markup(std::string_view content) {
    if (content.substr(0, 3) == "\xEF\xBB\xBF"sv) content.remove_prefix(3);
    const std::string start = folded(trimmed(content.substr(0, 256)));
    for (const auto tag : {"<!doctype"sv, "<html"sv, "<head"sv, "<table"sv, "<?xml"sv, "<!--"sv}) {
        if (start.compare(0, tag.size(), tag) == 0) return true;
    }
    return false;
}

/// `[{"id": 1}]`, or such lines: no heading begins so.
bool is_json(std::string_view content) {
    if (content.substr(0, 3) == "\xEF\xBB\xBF"sv) content.remove_prefix(3);
    const std::string_view start = trimmed(content.substr(0, 256));
    if (start.empty()) return false;
    const char first = start.front();
    const std::string_view within = trimmed(start.substr(1));
    if (first == '[') return !within.empty() && (within[0] == '{' || within[0] == '[');
    return first == '{' && !within.empty() && (within[0] == '"' || within[0] == '}');
}

}  // namespace

std::optional<not_text> recognise_not_text(std::string_view content) {
    for (const signature& known : signatures) {
        if (content.substr(0, known.bytes.size()) == known.bytes) return known.kind;
    }
    if (content.substr(0, 4) == "PK\x03\x04"sv) return kind_of_zip(content);
    if (begins_like_markup(content)) {
        return not_text{"an HTML or XML page", from_spreadsheet};
    }
    if (is_json(content)) return not_text{"JSON data"sv, "export the table as CSV"sv};
    return std::nullopt;
}

}  // namespace cascade
