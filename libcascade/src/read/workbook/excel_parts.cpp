#include "excel_parts.hpp"

#include <algorithm>

namespace cascade {
namespace {

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == part.npos ? std::string_view() : part.substr(0, slash + 1);
}

/// `target` as seen from `folder`: `../tables/t.xml` from `xl/worksheets/` is `xl/tables/t.xml`.
std::string resolved(std::string_view folder, std::string_view target) {
    const bool from_root = !target.empty() && target.front() == '/';
    std::string path(from_root ? std::string_view() : folder);
    while (!target.empty()) {
        const std::string_view step = target.substr(0, target.find('/'));
        const bool last = step.size() == target.size();
        target.remove_prefix(last ? step.size() : step.size() + 1);
        if (step == "..") {
            if (!path.empty()) path.pop_back();
            path = std::string(folder_of(path));
        } else if (!step.empty() && step != ".") {
            path.append(step);
            if (!last) path += '/';
        }
    }
    return path;
}

void append_utf8(std::uint32_t c, std::string& text) {
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) return byte(0xC0 | (c >> 6U)), byte(0x80 | (c & 0x3FU));
    byte(0xE0 | (c >> 12U));
    byte(0x80 | ((c >> 6U) & 0x3FU));
    byte(0x80 | (c & 0x3FU));
}

/// `_x000D_` as Excel writes what XML forbids. Zero and surrogates stay as they are written.
std::optional<std::uint32_t> escaped(std::string_view text) {
    if (text.size() < 7 || text.substr(0, 2) != "_x" || text[6] != '_') return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text.substr(2, 4)) {
        const bool letter = (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
        if (!letter && (c < '0' || c > '9')) return std::nullopt;
        const int digit = letter ? (c | 0x20) - 'a' + 10 : c - '0';
        value = value * 16 + static_cast<std::uint32_t>(digit);
    }
    if (value == 0 || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
    return value;
}

}  // namespace

std::optional<std::uint32_t> read_index(std::string_view text, std::uint32_t most) {
    std::uint64_t value = 0;
    if (text.empty() || text.size() > 10) return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (value > most) return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

excel_relations::excel_relations(std::string_view part) : folder_(folder_of(part)) {}

std::string excel_relations::file_for(std::string_view part) {
    const std::string_view folder = folder_of(part);
    return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

void excel_relations::open(std::string_view name, const xml_attributes& attributes) {
    if (name != "p:Relationship" || attributes["TargetMode"] == "External") return;
    const std::string_view type = attributes["Type"];
    by_id[std::string(attributes["Id"])] = {
        std::string(type.substr(std::min(type.rfind('/') + 1, type.size()))),
        resolved(folder_, attributes["Target"])};
}

std::string excel_relations::part_of_type(std::string_view type) const {
    for (const auto& [id, relation] : by_id) {
        if (relation.type == type) return relation.part;
    }
    return {};
}

void excel_contents::open(std::string_view name, const xml_attributes& attributes) {
    if (name == "x:sheet") {
        const std::string_view state = attributes["state"];
        sheets.push_back({std::string(attributes["name"]), std::string(attributes["r:id"]),
                          state == "hidden" || state == "veryHidden"});
    } else if (name == "x:workbookPr") {
        if (is_true(attributes["date1904"])) days = day_count::from_1904;
    } else if (name == "x:calcPr") {
        results_are_stale = is_true(attributes["fullCalcOnLoad"]);
    }
}

void excel_styles::open(std::string_view name, const xml_attributes& attributes) {
    constexpr std::uint32_t most = 1U << 20U;
    if (name == "x:numFmt") {
        if (const auto id = read_index(attributes["numFmtId"], most))
            formats_[*id] = read_number_format(attributes["formatCode"]);
    } else if (name == "x:cellXfs") {
        in_cell_styles_ = true;
    } else if (name == "x:xf" && in_cell_styles_) {
        const std::uint32_t id = read_index(attributes["numFmtId"], most).value_or(0);
        const auto own = formats_.find(id);
        styles_.push_back(own != formats_.end() ? own->second : builtin_number_format(id));
    }
}

void excel_styles::close(std::string_view name) {
    if (name == "x:cellXfs") in_cell_styles_ = false;
}

const number_format& excel_styles::of(std::size_t style) const {
    static const number_format general;
    return style < styles_.size() ? styles_[style] : general;
}

void excel_text::open(std::string_view name) {
    if (name == "x:rPh") ++aids_;
    if (name == "x:t") within_ = true;
}

void excel_text::close(std::string_view name) {
    if (name == "x:rPh") --aids_;
    if (name == "x:t") within_ = false;
}

void excel_text::add(std::string_view text) {
    if (within_ && aids_ == 0) text_.append(text);
}

std::string excel_text::take() const { return without_escapes(text_); }

std::string without_escapes(std::string_view text) {
    if (text.find("_x") == text.npos) return std::string(text);
    std::string decoded;
    for (std::string_view rest = text; !rest.empty();) {
        if (const auto c = escaped(rest)) {
            append_utf8(*c, decoded);
            rest.remove_prefix(7);
        } else {
            decoded += rest.front();
            rest.remove_prefix(1);
        }
    }
    return decoded;
}

void excel_strings::open(std::string_view name, const xml_attributes&) {
    if (name == "x:si") text_.restart();
    text_.open(name);
}

void excel_strings::close(std::string_view name) {
    text_.close(name);
    if (name == "x:si") strings.push_back(store->keep(text_.take()));
}

}  // namespace cascade
