#include <algorithm>
#include <array>
#include <cstdint>

#include "cascade/base/formula_guard.hpp"
#include "cascade/base/person_keys.hpp"
#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "cascade/read/csv_header.hpp"
#include "field_reader.hpp"
#include "list_marks.hpp"
#include "shown_text.hpp"
#include "totals_rows.hpp"

namespace cascade {
namespace {

constexpr std::size_t longest_id = 200;
/// A spreadsheet keeps so many digits of a number; those after them become 0.
constexpr std::size_t digits_kept = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool has_control(std::string_view text) {
    while (!text.empty()) {
        const code_point next = first_code_point(text);
        if (!next.valid() || is_control(next.value)) return true;
        text.remove_prefix(next.bytes);
    }
    return false;
}

/// The text within `="0300"`, by which some make a spreadsheet keep a leading zero.
std::string_view within_text_formula(std::string_view said) {
    if (said.size() < 4 || said.substr(0, 2) != "=\"" || said.back() != '"') return {};
    const std::string_view within = said.substr(2, said.size() - 3);
    return within.find('"') == within.npos ? within : std::string_view();
}

// What a character of an id or a text is, so that most of them need one look.
constexpr std::uint8_t a_digit = 1;
constexpr std::uint8_t a_letter = 2;  // but E, which numbers have
constexpr std::uint8_t not_in_id = 4;
constexpr std::uint8_t not_in_text = 8;  // no printable ASCII

constexpr std::array<std::uint8_t, 256> list_signs() {
    std::array<std::uint8_t, 256> signs{};
    for (unsigned c = 0; c < signs.size(); ++c) {
        const unsigned small = c | 0x20U;
        const bool digit = c >= '0' && c <= '9';
        const bool letter = small >= 'a' && small <= 'z';
        std::uint8_t sign = digit ? a_digit : letter && small != 'e' ? a_letter : 0;
        if (!digit && !letter && c != '-') sign |= not_in_id;
        if (c < ' ' || c > '~') sign |= not_in_text;
        signs[c] = sign;
    }
    return signs;
}

std::uint8_t signs_of(std::string_view text) {
    static constexpr std::array<std::uint8_t, 256> signs = list_signs();
    std::uint8_t found = 0;
    for (const char c : text) found |= signs[static_cast<unsigned char>(c)];
    return found;
}

/// Letters, digits and hyphens, with a digit and with a letter that no number has: such an id is no
/// stand-in, no label, no formula and nothing that a spreadsheet left of a number.
bool is_plain_id(std::string_view id) {
    if (id.size() > longest_id) return false;
    const unsigned found = signs_of(id);
    return (found & (a_digit | a_letter | not_in_id)) == (a_digit | a_letter);
}

/// Printable ASCII that begins with neither of the signs of a formula, a guard and a failed
/// formula, and has no blank at its ends: nothing is to be taken off or complained of.
bool is_plain_text(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    if (text.front() == '\'' || text.front() == '=' || text.front() == '#') return false;
    return (signs_of(text) & not_in_text) == 0;
}

bool has_lost_digits(std::string_view id) {
    return id.size() > digits_kept && all_digits(id) &&
           id.find_first_not_of('0', digits_kept) == id.npos;
}

/// Whether two or more parts of a cell are telephone numbers, or as long as one.
bool holds_two_phones(std::string_view said) {
    constexpr std::size_t shortest = 7;
    std::size_t numbers = 0;
    std::size_t digits = 0;
    const auto end_number = [&] {
        numbers += digits >= shortest ? 1 : 0;
        digits = 0;
    };
    const std::string plain = with_ascii_digits(said);
    for (const char c : plain) {
        if (is_digit(c))
            ++digits;
        else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')')
            end_number();
    }
    end_number();
    return numbers > 1;
}

}  // namespace

void field_reader::notice_marks(std::string_view field, const cell_marks& marks) {
    const std::string held = "holds " + shown(field) + ", ";
    if (marks.taken_off)
        notice(severity::info, "trimmed", field,
               "held characters that cannot be seen, which were taken off",
               "nothing to do; type the cell anew if it matters");
    if (marks.mojibake)
        notice(severity::warning, "mojibake-suspected", field,
               held + "which seems to have been read in a wrong encoding once",
               "ask for the original file, or correct the text");
    if (marks.replacement)
        notice(severity::warning, "replacement-character", field,
               held + "in which a character was lost before the file came here",
               "correct the text");
    if (marks.mixed_script)
        notice(severity::warning, "mixed-script", field,
               held + "a word in letters of two scripts that look alike", "type the word anew");
}

std::string field_reader::cleaned_value(std::string_view field, std::string_view raw) {
    if (is_plain_text(raw)) return std::string(raw);
    const bool from_table = row_.header != nullptr;
    if (from_table && !raw.empty() && raw.front() == '\'' && needs_formula_guard(raw.substr(1)))
        raw.remove_prefix(1);
    else if (from_table && !raw.empty() && raw.front() == '=' && is_formula_text(raw)) {
        fault("formula-text", field, "holds a formula instead of its result",
              "copy the cell and paste its value only");
        return {};
    }
    clean_cell cell = cleaned_text(raw);
    if (cell.marks.any()) notice_marks(field, cell.marks);
    if (cell.marks.control)
        fault("control-char", field, "holds a control character", "type the cell anew");
    if (from_table && is_spreadsheet_error(cell.text))
        fault("excel-error", field, "holds " + quoted_text(cell.text) + ", a failed formula",
              "write the text itself, or leave the cell empty");
    return std::move(cell.text);
}

std::string field_reader::text(std::string_view field) {
    const field_text* cell = filled(field);
    return cell == nullptr ? std::string() : cleaned_value(field, cell->text);
}

/// An id, an identity number or a telephone number without what a spreadsheet put around it.
std::string field_reader::cleaned_number(std::string_view raw, cell_marks& marks) const {
    bool unwrapped = false;
    raw = trimmed(raw).empty() ? std::string_view() : raw;
    if (row_.header != nullptr && !raw.empty()) {
        if (raw.front() == '\'' && needs_formula_guard(raw.substr(1))) {
            raw.remove_prefix(1);
            marks.guarded = true;
        } else if (raw.size() > 1 && raw.front() == '\'' && is_digit(raw[1])) {
            raw.remove_prefix(1);
            unwrapped = true;
        } else if (const std::string_view within = within_text_formula(raw); !within.empty()) {
            raw = within;
            unwrapped = true;
        }
    }
    clean_cell cell = cleaned_id(raw);
    marks.taken_off = marks.taken_off || cell.marks.taken_off || unwrapped;
    marks.mojibake = marks.mojibake || cell.marks.mojibake;
    marks.replacement = marks.replacement || cell.marks.replacement;
    marks.mixed_script = marks.mixed_script || cell.marks.mixed_script;
    return std::move(cell.text);
}

/// Refuses what is left of a value after a spreadsheet, and stand-ins for one.
bool field_reader::refuse_lost(std::string_view field, std::string_view said, std::string_view what,
                               const cell_marks& marks) {
    const std::string noun(what);
    const auto refuse = [&](std::string_view code, std::string seen, std::string mend) {
        fault(code, field, std::move(seen), std::move(mend));
        return true;
    };
    if (is_scientific_notation(said))
        return refuse("scientific-notation",
                      "holds a number in scientific notation, whose digits are lost",
                      "format the column as text and enter the " + noun + " again");
    if (is_spreadsheet_error(said))
        return refuse("excel-error", "holds " + quoted_text(said) + ", a failed formula",
                      "write the " + noun + " itself");
    if (row_.header != nullptr && !marks.guarded && is_formula_text(said))
        return refuse("formula-text", "holds a formula instead of its result",
                      "copy the cell and paste its value only");
    if (is_placeholder(said))
        return refuse("id-placeholder", "holds " + shown_part(field, said) + ", a stand-in",
                      "write the " + noun + " itself, or leave the cell empty");
    // A totals row with a date in it looks like a record, and would count everybody twice.
    if (row_.header != nullptr && is_totals_label(said))
        return refuse("id-placeholder",
                      "holds " + shown_part(field, said) + ", the label of a totals row",
                      "pass over a row of totals with last_row or [[skip]] in a mapping; a record "
                      "needs an id of its own");
    return false;
}

std::string field_reader::checked_id(std::string_view field, std::string_view raw,
                                     cell_marks& marks) {
    if (is_plain_id(raw)) return std::string(raw);
    const std::string said = cleaned_number(raw, marks);
    const auto refuse = [&](std::string seen, std::string mend) {
        fault("id-invalid", field, std::move(seen), std::move(mend));
        return std::string();
    };
    if (said.size() > longest_id)
        return refuse("holds an id longer than 200 bytes", "shorten the id");
    if (has_control(said))
        return refuse("holds an id with a control character", "type the id anew");
    if (said.find(';') != said.npos)
        return refuse("holds " + shown_part(field, said) + ", an id with `;` in it",
                      "`;` stands between ids; write one id here");
    if (refuse_lost(field, said, "id", marks)) return {};
    if (has_lost_digits(said))
        notice(severity::warning, "id-precision-suspect", field,
               "holds " + std::to_string(said.size()) +
                   " digits of which the last are 0: a spreadsheet may have thrown them away",
               "format the column as text and enter the id again");
    return said;
}

std::string field_reader::id(std::string_view field) {
    const field_text* cell = filled(field);
    if (cell == nullptr) return {};
    const std::string_view said = cell->text;
    if (is_plain_id(said)) return std::string(said);
    cell_marks marks;
    std::string id = checked_id(field, said, marks);
    if (marks.any()) notice_marks(field, marks);
    return id;
}

std::vector<std::string> field_reader::ids(std::string_view field) {
    std::vector<std::string> found;
    if (missing(field)) return found;
    const field_text& cell = get(field);
    cell_marks marks;
    const auto take = [&](std::string_view said) {
        std::string id = checked_id(field, said, marks);
        if (!id.empty()) found.push_back(std::move(id));
    };
    // Only `;` parts ids unless the mapping says otherwise, and then the cell comes as a list.
    const auto take_of_many = [&](std::string_view part) {
        const std::string_view mark = list_mark(part);
        if (mark == "\n")
            return fault("id-invalid", field, "holds a line end between ids", mend_of_list(mark));
        const std::size_t before = found.size();
        take(part);
        if (!mark.empty() && found.size() > before && field != "after")
            doubtful_ids_.emplace_back(field, found.back());
    };
    if (cell.form == written_as::list) {
        for (const std::string& item : cell.list) {
            if (trimmed(item).empty())
                fault("id-invalid", field, "holds an empty id", "take it away or write the id");
            else
                take(item);
        }
    } else {
        // Not split(): what it would trim away has to be noticed.
        for (std::string_view rest = cell.text; !rest.empty();) {
            const std::string_view part = rest.substr(0, rest.find(';'));
            if (!trimmed(part).empty()) take_of_many(part);
            rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        }
    }
    if (marks.any()) notice_marks(field, marks);
    std::sort(found.begin(), found.end());
    return found;
}

std::string field_reader::cnic(std::string_view field) {
    if (missing(field)) return {};
    cell_marks marks;
    std::string said = cleaned_number(get(field).text, marks);
    if (marks.any()) notice_marks(field, marks);
    if (refuse_lost(field, said, "identity number", marks)) return {};
    if (!cnic_key(said)) {
        fault("id-invalid", field, "holds " + shape_of(said) + ", no national identity number",
              "one has 13 digits, the first from 1 to 8; format the column as text and enter it "
              "again, or leave the cell empty");
        return {};
    }
    return said;
}

std::string field_reader::phone(std::string_view field) {
    if (missing(field)) return {};
    cell_marks marks;
    std::string said = cleaned_number(get(field).text, marks);
    if (marks.any()) notice_marks(field, marks);
    if (refuse_lost(field, said, "telephone number", marks)) return {};
    if (!phone_key(said)) {
        const bool two = holds_two_phones(said);
        fault(
            two ? "phone-two-numbers" : "phone-invalid", field,
            "holds " + shape_of(said) + (two ? ", two telephone numbers" : ", no telephone number"),
            two ? "keep one of them" : "correct it, such as 0300 1234567, or leave the cell empty");
        return {};
    }
    if (said.size() == 10 && all_digits(said))
        notice(severity::warning, "leading-zero-lost", field,
               "holds a telephone number without its leading 0",
               "format the column as text and enter the number again; it is read as if it had one");
    return said;
}

}  // namespace cascade
