#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/mapping.hpp"
#include "cascade/read/record_row.hpp"
#include "column_plan.hpp"
#include "parent_rows.hpp"

namespace cascade {

/// `text` as words of a mapping are compared: trimmed, without case and marks.
std::string compared_word(std::string_view text);

/// Which words stand for an empty cell, and how often they did.
class missing_words {
public:
    explicit missing_words(const std::vector<std::string>& declared);

    /// In an id only declared words are looked for: an id `n/a` is refused as a stand-in. A count
    /// `n/a` is a figure, an unknown one.
    bool hold(std::string_view text, field_type type) {
        return may_hold(text) && look_up(text, type);
    }
    /// Most cells end here, by their length or their first character. Only letters beyond ASCII
    /// change their length when they are compared, and only blanks are trimmed.
    bool may_hold(std::string_view text) const {
        if (text.empty()) return false;
        const auto first = static_cast<unsigned char>(text.front());
        const auto last = static_cast<unsigned char>(text.back());
        const bool is_plain = first > ' ' && first <= '~' && last > ' ' && last <= '~';
        if (!is_plain) return true;
        return begins_[first] && (has_declared_ || text.size() <= longest_);
    }
    /// `` `n/a` in 12 cells``; empty when none was met.
    std::string seen() const;

private:
    struct word {
        std::string text;
        bool declared = false;
        std::uint64_t seen = 0;
    };
    bool look_up(std::string_view text, field_type type);

    std::vector<word> words_;
    std::array<bool, 128> begins_{};  ///< the characters that a word may begin with
    std::size_t longest_ = 0;
    bool has_declared_ = false;
};

/// Turns the cells of a row into the fields of a record, as the plan says.
class row_conversion {
public:
    row_conversion(const column_plan& plan, const mapping& mapping, const csv_header& header,
                   const std::string& file, const parent_rows* parents);

    /// Fills `into`, which goes on with this row: the same fields each time. What cannot be
    /// converted is a problem, and the row then has faults.
    void fill(const csv_row& cells, record_row& into, std::vector<problem>& problems);
    /// Fills one field with a text that stands in `column` of `row`.
    void take(const planned_field& planned, std::string_view text, std::uint32_t row,
              std::uint32_t column, record_row& into, std::vector<problem>& problems);
    /// Makes `cells` the row at hand for text_of(), without a word about a missing parent.
    void look_at(const csv_row& cells);
    /// Whether the row holds this field: of [long] it holds one element only.
    bool stands_in(const planned_field& planned, const csv_row& cells) const;
    /// The text of a field before its words are looked up. Valid until the next call.
    std::string_view text_of(const planned_field& planned, const csv_row& cells);

    const missing_words& missing() const { return missing_; }
    std::uint64_t orphans() const { return orphans_; }

private:
    const parent_row* find_parent(const csv_row& cells, record_row& into,
                                  std::vector<problem>& problems);
    void compare_answers(const planned_field& planned, std::string_view whole, const csv_row& cells,
                         record_row& into, std::vector<problem>& problems);
    void take_list(const planned_field& planned, std::string_view text, field_text& field,
                   record_row& into, std::vector<problem>& problems);
    std::string joined_text(const planned_field& planned, const csv_row& cells);
    /// The partner's word in ours; a word that is not in the table is a problem, and nothing.
    std::optional<std::string_view> translate(const planned_field& planned, std::string_view text,
                                              const field_text& at, record_row& row,
                                              std::vector<problem>& problems);
    void fault(std::string_view code, std::uint32_t row, std::uint32_t column, std::string seen,
               std::string mend, record_row& into, std::vector<problem>& problems) const;

    const column_plan& plan_;
    const csv_header& header_;
    const std::string& file_;
    const parent_rows* parents_;
    /// Fields that are one column each, of which no mapping says anything; and the others.
    std::vector<const planned_field*> plain_;
    std::vector<const planned_field*> further_;
    missing_words missing_;
    const parent_row* parent_ = nullptr;  // of the row at hand
    std::string scratch_;
    std::uint64_t orphans_ = 0;
};

}  // namespace cascade
