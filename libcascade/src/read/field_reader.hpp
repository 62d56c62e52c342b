#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/base/figure.hpp"
#include "cascade/base/problem.hpp"
#include "cascade/base/rational.hpp"
#include "cascade/read/record_row.hpp"
#include "cascade/records/where.hpp"
#include "cell_marks.hpp"

namespace cascade {

/// One word a coded field may hold, and what it means.
template <class Value>
struct code_word {
    std::string_view word;
    Value value;
};

/// Whether a text says a word that is in small letters, be it in capitals or not.
inline bool is_word(std::string_view said, std::string_view word) {
    if (said.size() != word.size()) return false;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const bool is_capital = said[i] >= 'A' && said[i] <= 'Z';
        if ((is_capital ? said[i] - 'A' + 'a' : said[i]) != word[i]) return false;
    }
    return true;
}

/// A cell as a program may show it: what a message shows, without the ticks around it.
std::string without_ticks(std::string_view shown);

/// Reads the fields of one row and notes every fault of it, not only the first.
class field_reader {
public:
    /// `programme` is its period: dates far ahead of it may be of another calendar.
    field_reader(const record_row& row, std::vector<problem>& problems,
                 std::optional<period> programme);

    /// Whether no field read so far had a fault.
    bool ok() const { return faults_ == 0; }
    const record_row& row() const { return row_; }

    std::string text(std::string_view field);
    /// Empty when the id is blank or cannot be one.
    std::string id(std::string_view field);
    /// Sorted; an id that stands twice stays twice, for a check to find.
    std::vector<std::string> ids(std::string_view field);
    /// Of the lists read so far: field and id, where one id looks like several.
    const std::vector<std::pair<std::string_view, std::string>>& doubtful_ids() const {
        return doubtful_ids_;
    }
    std::vector<std::string> words(std::string_view field);
    /// An identity number or a telephone number, as it was written.
    std::string cnic(std::string_view field);
    std::string phone(std::string_view field);
    /// In whole years, 0 to 120.
    std::optional<int> age(std::string_view field);
    std::optional<figure> count(std::string_view field, unit counts, basis stands_on);
    std::optional<figure> count(const cell_text& cell, unit counts, basis stands_on);
    /// A share or ratio, when the field is written as one (40%, 2.5); else nothing, and no fault.
    std::optional<ratio_interval> ratio(std::string_view field) const;
    std::optional<std::int64_t> whole(std::string_view field);
    std::optional<double> number(std::string_view field);
    std::optional<period> date(std::string_view field);
    std::optional<bool> flag(std::string_view field);
    where_clauses where(std::string_view field);
    /// Whether a sex is written with a letter that means a man here and a woman there; a fault
    /// then.
    bool refuse_uncertain_letter(std::string_view field);

    template <class Value>
    Value code(std::string_view field, const std::vector<code_word<Value>>& allowed, Value blank) {
        const std::string_view said = code_text(field);
        if (said.empty()) return blank;
        for (const code_word<Value>& c : allowed)
            if (is_word(said, c.word)) return c.value;
        std::vector<std::string_view> known;
        for (const code_word<Value>& c : allowed) known.push_back(c.word);
        unknown_code(field, known);
        return blank;
    }

    /// Whether the field is empty; not so when it holds something that cannot be read.
    bool is_blank(std::string_view field) const;
    /// Notes a fault of the row: `seen` follows the name of the cell.
    void fault(std::string_view code, std::string_view field, std::string seen, std::string mend);
    /// Notes something about a field that costs no row.
    void notice(severity how, std::string_view code, std::string_view field, std::string seen,
                std::string mend);

private:
    const field_text& get(std::string_view field) const { return row_.fields[position(field)]; }
    // Builders ask for the fields in their order, each several times.
    std::size_t position(std::string_view field) const {
        if (is_at(at_, field)) return at_;
        if (at_ + 1 < row_.fields.size() && is_at(at_ + 1, field)) return ++at_;
        return at_ = *row_.kind->by_name(field);
    }
    bool is_at(std::size_t i, std::string_view field) const {
        const std::string_view name = row_.kind->fields[i].name;
        return name.size() == field.size() && (name.data() == field.data() || name == field);
    }
    const field_rule* rule_of(std::string_view field) const;
    /// The field, when it holds something; a fault when it does not and has to.
    const field_text* filled(std::string_view field) {
        const field_text& cell = get(field);
        if (!cell.is_blank()) return &cell;
        if (cell.form != written_as::misfit && row_.kind->fields[at_].need == need::required)
            note_missing(field);
        return nullptr;
    }
    bool missing(std::string_view field) { return filled(field) == nullptr; }
    void note_missing(std::string_view field);
    std::optional<figure> read_count(const field_text& cell, std::string_view name,
                                     std::string_view shown, unit counts, basis stands_on);
    std::string cleaned_value(std::string_view field, std::string_view raw);
    std::string cleaned_number(std::string_view raw, cell_marks& marks) const;
    void notice_marks(std::string_view field, const cell_marks& marks);
    bool refuse_lost(std::string_view field, std::string_view said, std::string_view what,
                     const cell_marks& marks);
    std::string checked_id(std::string_view field, std::string_view raw, cell_marks& marks);
    void not_exact(std::string_view field, std::string_view code, std::string_view what,
                   std::string_view mend);
    std::string_view code_text(std::string_view field) const;
    void unknown_code(std::string_view field, const std::vector<std::string_view>& known);
    void fault_at(std::string_view code, const field_text& cell, std::string_view name,
                  std::string seen, std::string mend, std::string shown);
    problem problem_at(severity how, std::string_view code, const field_text& cell,
                       std::string_view name, std::string seen, std::string mend,
                       std::string shown) const;
    std::string_view name_of(std::string_view field) const;
    privacy privacy_of(std::string_view field) const;
    /// The cell for a message: its content, or for a personal field only its shape.
    std::string shown(std::string_view field) const;
    std::string shown_part(std::string_view field, std::string_view part) const;

    const record_row& row_;
    std::vector<problem>& problems_;
    std::optional<period> programme_;
    std::size_t faults_ = 0;
    std::vector<std::pair<std::string_view, std::string>> doubtful_ids_;
    mutable std::size_t at_ = 0;  ///< the field that was asked for last: the next is near it
};

}  // namespace cascade
