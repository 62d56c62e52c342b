#include "cascade/read/toml_document.hpp"

#include <algorithm>
#include <utility>

// The file is scanned for depth first; the parser's own limit is a second fence.
#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 80
// The parser asserts what a bad file breaks, such as `[= 1`, and with NDEBUG lets the compiler take
// it for granted. Without either it reports the fault.
#undef NDEBUG
#define TOML_ASSERT(expr) static_cast<void>(0)
#include <toml++/toml.h>

#include "cascade/base/text.hpp"
#include "toml_hints.hpp"
#include "toml_scan.hpp"

namespace cascade {
namespace {

constexpr std::size_t largest_file = std::size_t{4} << 20U;

/// Turns the library's tree into ours. The scan has capped the depth before.
class converter {
public:
    explicit converter(std::string_view text) : text_(text) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n') line_starts_.push_back(i + 1);
    }

    toml_value convert(const toml::node& node) const {
        toml_value value;
        value.line = static_cast<std::uint32_t>(node.source().begin.line);
        value.column = static_cast<std::uint32_t>(node.source().begin.column);
        switch (node.type()) {
            case toml::node_type::table:
                fill_table(*node.as_table(), value);
                break;
            case toml::node_type::array:
                fill_array(*node.as_array(), value);
                break;
            case toml::node_type::string:
                value.text = node.as_string()->get();
                break;
            case toml::node_type::integer:
                value.form = toml_form::integer;
                value.whole = node.as_integer()->get();
                value.text = std::to_string(value.whole);
                break;
            case toml::node_type::floating_point:
                value.form = toml_form::real;
                value.real = node.as_floating_point()->get();
                value.text = as_written(node.source());
                break;
            case toml::node_type::boolean:
                value.form = toml_form::flag;
                value.text = node.as_boolean()->get() ? "true" : "false";
                break;
            case toml::node_type::date:
                value.form = toml_form::date;
                value.text = as_written(node.source());
                break;
            default:
                value.form = toml_form::time;
                break;
        }
        return value;
    }

private:
    void fill_table(const toml::table& table, toml_value& value) const {
        value.form = toml_form::table;
        for (const auto& [key, node] : table) {
            const auto& at = key.source().begin;
            value.entries.push_back({std::string(key.str()), convert(node),
                                     static_cast<std::uint32_t>(at.line),
                                     static_cast<std::uint32_t>(at.column)});
        }
        std::stable_sort(value.entries.begin(), value.entries.end(),
                         [](const toml_entry& a, const toml_entry& b) {
                             return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                         });
    }

    void fill_array(const toml::array& array, toml_value& value) const {
        value.form = toml_form::array;
        for (const toml::node& item : array) value.items.push_back(convert(item));
    }

    /// A number keeps its own digits: 12.10 is not 12.1 to a reader of the message. A day may lie
    /// in any year here; who reads the record judges it.
    std::string as_written(const toml::source_region& region) const {
        std::string_view rest = text_.substr(line_starts_[region.begin.line - 1]);
        for (std::uint32_t column = 1; column < region.begin.column && !rest.empty(); ++column)
            rest.remove_prefix(std::max<std::size_t>(1, first_code_point(rest).bytes));
        return std::string(rest.substr(0, rest.find_first_not_of("0123456789+-._eEinfa")));
    }

    std::string_view text_;
    std::vector<std::size_t> line_starts_{0};
};

problem refuse(std::string_view file, std::string_view code, std::string seen, std::string mend,
               text_position at = {0, 0}) {
    return {severity::unusable,
            code,
            {std::string(file), at.line, at.column},
            std::move(seen),
            std::move(mend)};
}

std::optional<problem> refuse_bytes(std::string_view bytes, std::string_view file) {
    if (bytes.size() > largest_file)
        return refuse(file, "too-large", "the file is larger than 4 MiB",
                      "move records into CSV files and name them under [[records]]");
    if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")
        return refuse(file, "encoding-undecodable", "the file is UTF-16", "save it as UTF-8");
    if (const std::size_t nul = bytes.find('\0'); nul != bytes.npos)
        return refuse(file, "nul-byte", "the file holds a NUL byte", "write it anew as UTF-8 text",
                      position_of(bytes, nul));
    if (const auto bad = first_bad_byte(bytes))
        return refuse(file, "encoding-undecodable",
                      "the text is not UTF-8 (byte " + std::to_string(*bad) + ")",
                      "save the file as UTF-8", position_of(bytes, *bad));
    return std::nullopt;
}

}  // namespace

std::string_view words_for(toml_form form) {
    switch (form) {
        case toml_form::text:
            return "a text";
        case toml_form::integer:
            return "a whole number";
        case toml_form::real:
            return "a decimal number";
        case toml_form::flag:
            return "true or false";
        case toml_form::date:
            return "a date";
        case toml_form::time:
            return "a time";
        case toml_form::array:
            return "an array";
        case toml_form::table:
            break;
    }
    return "a table";
}

const toml_entry* toml_value::find(std::string_view key) const {
    for (const toml_entry& entry : entries)
        if (entry.key == key) return &entry;
    return nullptr;
}

toml_reading read_toml(std::string_view bytes, std::string_view file) {
    toml_reading reading;
    if (auto refused = refuse_bytes(bytes, file)) {
        reading.problems.push_back(std::move(*refused));
        return reading;
    }
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    const toml_scan scan = scan_toml(bytes);
    if (scan.too_deep) {
        reading.problems.push_back(refuse(
            file, "too-deep",
            "brackets or dotted keys nested more than " + std::to_string(deepest_nesting) + " deep",
            "a programme file needs no more than 4 levels", *scan.too_deep));
        return reading;
    }
    if (scan.foreign) {
        reading.problems.push_back(explain_toml_fault(bytes, file, *scan.foreign, "", scan));
        return reading;
    }
    toml::parse_result parsed = toml::parse(bytes);
    if (parsed.failed()) {
        const toml::parse_error& error = parsed.error();
        const text_position at{static_cast<std::uint32_t>(error.source().begin.line),
                               static_cast<std::uint32_t>(error.source().begin.column)};
        reading.problems.push_back(explain_toml_fault(bytes, file, at, error.description(), scan));
        return reading;
    }
    reading.root = converter(bytes).convert(parsed.table());
    return reading;
}

}  // namespace cascade
