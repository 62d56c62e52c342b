#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "number_format.hpp"
#include "sheet_cells.hpp"
#include "xml_events.hpp"

namespace cascade {

/// The target of a relationship, as a name in the package.
struct excel_relation {
    std::string type;  ///< the last word of its address: `worksheet`, `styles`
    std::string part;
};

/// What the part `part` refers to, by relationship id. A part without relations has none.
class excel_relations : public xml_listener {
public:
    explicit excel_relations(std::string_view part);
    static std::string file_for(std::string_view part);

    void open(std::string_view name, const xml_attributes& attributes) override;
    void close(std::string_view) override {}

    /// Empty when nothing of that type is named.
    std::string part_of_type(std::string_view type) const;

    std::map<std::string, excel_relation, std::less<>> by_id;

private:
    std::string folder_;
};

struct excel_sheet {
    std::string name;
    std::string relation;
    bool hidden = false;
};

/// xl/workbook.xml: the sheets and how days are counted.
class excel_contents : public xml_listener {
public:
    void open(std::string_view name, const xml_attributes& attributes) override;
    void close(std::string_view) override {}

    std::vector<excel_sheet> sheets;
    day_count days = day_count::from_1900;
    bool results_are_stale = false;  ///< formulas are to be computed when the file is opened
};

/// xl/styles.xml: the number format of each cell style.
class excel_styles : public xml_listener {
public:
    void open(std::string_view name, const xml_attributes& attributes) override;
    void close(std::string_view name) override;

    const number_format& of(std::size_t style) const;

private:
    std::map<std::uint32_t, number_format> formats_;
    std::vector<number_format> styles_;
    bool in_cell_styles_ = false;
};

/// Text of an `si` or `is` element: its runs, without the reading aids of East Asian scripts.
class excel_text {
public:
    void restart() { text_.clear(), aids_ = 0, within_ = false; }
    void open(std::string_view name);
    void close(std::string_view name);
    void add(std::string_view text);
    std::string take() const;

private:
    std::string text_;
    int aids_ = 0;
    bool within_ = false;
};

/// xl/sharedStrings.xml
class excel_strings : public xml_listener {
public:
    void open(std::string_view name, const xml_attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view text) override { text_.add(text); }

    std::shared_ptr<text_store> store = std::make_shared<text_store>();
    std::vector<std::string_view> strings;

private:
    excel_text text_;
};

/// `text` with `_x000D_` and the like, which stand for what XML forbids, put back.
std::string without_escapes(std::string_view text);
/// A whole number written in decimal digits only, if it is at most `most`.
std::optional<std::uint32_t> read_index(std::string_view text, std::uint32_t most);
/// An attribute of the type boolean: `1`, `true`, `0`, `false`.
bool is_true(std::string_view value);

}  // namespace cascade
