#include "row_conversion.hpp"

#include <algorithm>

#include "cascade/base/formula_guard.hpp"
#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

using source = mapped_field::source;

std::string_view cell_of(const csv_row& cells, std::uint32_t column) {
    // A column that is named by its letter may lie beyond the end of a row.
    return column == 0 || column > cells.cells.size() ? std::string_view()
                                                      : cells.cells[column - 1].text;
}

/// A cell without the `'` that cascade, or a careful person, puts before what a spreadsheet would
/// take for a formula: `'-5` says -5.
std::string_view unguarded(std::string_view text) {
    const bool is_guarded =
        !text.empty() && text.front() == '\'' && needs_formula_guard(text.substr(1));
    return is_guarded ? text.substr(1) : text;
}

/// Whether a cell may have such a guard, or what unwrapped() takes off.
bool may_be_wrapped(std::string_view text) {
    return !text.empty() && (text.front() == '\'' || text.front() == '=');
}

/// What keeps a number text in a spreadsheet: `'30`, `="30"`.
std::string_view unwrapped(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() > 1 && text[0] == '\'' && is_digit(text[1])) return text.substr(1);
    const bool wrapped = text.size() > 3 && text.substr(0, 2) == "=\"" && text.back() == '"';
    const std::string_view within = wrapped ? text.substr(2, text.size() - 3) : text;
    return wrapped && is_digit(within[0]) && within.find('"') == within.npos ? within : text;
}

/// Texts and ids lose their guard later: until then it tells them from a formula.
bool keeps_guard(field_type type) {
    return type == field_type::text || type == field_type::text_list || type == field_type::id ||
           type == field_type::id_list;
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view between) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(between);
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        if (end == text.npos) return parts;
        text.remove_prefix(end + between.size());
    }
}

std::string shown(const planned_field& planned, std::string_view text) {
    if (planned.privacy >= privacy::personal) return shape_of(text);
    return planned.type == field_type::id || planned.type == field_type::id_list
               ? shown_id(text)
               : quoted_text(trimmed(text));
}

/// The fault of this field is told; what reads it later has nothing to add.
void refuse(field_text& field) {
    field.form = written_as::misfit;
    field.text = {};
    field.list.clear();
}

/// Whether the column of one answer says that it was given; nothing for a word of neither sort.
std::optional<bool> is_given(std::string_view text) {
    const std::string said = compared_word(text);
    for (const std::string_view word : {"1", "true", "yes", "1.0"})
        if (said == word) return true;
    for (const std::string_view word : {"0", "false", "no", "0.0", ""})
        if (said == word) return false;
    return std::nullopt;
}

}  // namespace

std::string compared_word(std::string_view text) {
    text = trimmed(text);
    const bool ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? folded(text) : comparable(text);
}

missing_words::missing_words(const std::vector<std::string>& declared) {
    // What data collection tools write for a question that was not asked. Words such as `none` or
    // `-` may be a partner's answer, so they have to be declared.
    for (const std::string& text : declared) words_.push_back({text, true});
    for (const std::string_view text : {"n/a", "---"}) words_.push_back({std::string(text), false});
    has_declared_ = !declared.empty();
    for (const word& w : words_) {
        longest_ = std::max(longest_, w.text.size());
        const auto first = w.text.empty() ? 0U : static_cast<unsigned char>(w.text.front());
        if (first >= begins_.size()) continue;
        begins_[first] = true;
        if (first >= 'a' && first <= 'z') begins_[first - 'a' + 'A'] = true;
    }
}

bool missing_words::look_up(std::string_view text, field_type type) {
    text = trimmed(text);
    if (text.empty()) return false;
    std::string compared;
    for (word& w : words_) {
        const bool is_figure = type == field_type::count && w.text == "n/a";
        if (!w.declared && (type == field_type::id || is_figure)) continue;
        // Only letters beyond ASCII change their length when they are compared.
        const bool may_be = text.size() == w.text.size() ||
                            (w.declared && std::any_of(text.begin(), text.end(), [](char c) {
                                 return static_cast<unsigned char>(c) >= 0x80;
                             }));
        if (!may_be) continue;
        if (compared.empty()) compared = compared_word(text);
        if (compared != w.text) continue;
        ++w.seen;
        return true;
    }
    return false;
}

std::string missing_words::seen() const {
    std::string list;
    for (const word& w : words_)
        if (w.seen > 0)
            list += (list.empty() ? "`" : ", `") + w.text + "` in " + std::to_string(w.seen) +
                    (w.seen == 1 ? " cell" : " cells");
    return list;
}

row_conversion::row_conversion(const column_plan& plan, const mapping& mapping,
                               const csv_header& header, const std::string& file,
                               const parent_rows* parents)
    : plan_(plan), header_(header), file_(file), parents_(parents), missing_(mapping.missing) {
    for (const planned_field& planned : plan.fields) {
        const bool is_plain = planned.said == nullptr && planned.field && !planned.columns.empty();
        (is_plain ? plain_ : further_).push_back(&planned);
    }
}

void row_conversion::fault(std::string_view code, std::uint32_t row, std::uint32_t column,
                           std::string seen, std::string mend, record_row& into,
                           std::vector<problem>& problems) const {
    ++into.faults;
    problems.push_back(
        {severity::error, code, {file_, row, column}, std::move(seen), std::move(mend)});
}

const parent_row* row_conversion::find_parent(const csv_row& cells, record_row& into,
                                              std::vector<problem>& problems) {
    if (parents_ == nullptr || !plan_.parent_key) return nullptr;
    const std::uint32_t column = *plan_.parent_key;
    const std::string_view key = trimmed(cell_of(cells, column));
    const parent_row* found = parents_->find(key);
    const std::string cell = header_.describe(column, cells.row);
    if (found == nullptr) {
        if (!key.empty()) ++orphans_;
        fault("parent-missing", cells.row, column,
              cell + (key.empty() ? " is empty, so that the row belongs to no submission"
                                  : " names a submission that the other file does not hold"),
              "export both files again, together", into, problems);
    } else if (found->contradicted) {
        fault("duplicate-key", cells.row, column,
              cell + " names a submission that stands twice in the other file, with two contents",
              "take the wrong one away there", into, problems);
        return nullptr;
    }
    return found;
}

std::string row_conversion::joined_text(const planned_field& planned, const csv_row& cells) {
    std::string text;
    bool any = false;
    for (const std::uint32_t column : planned.columns) {
        std::string_view part = unguarded(trimmed(cell_of(cells, column)));
        if (missing_.hold(part, planned.type)) part = {};
        // Half an id would be another one's.
        if (part.empty() && planned.type == field_type::id) return {};
        if (part.empty()) continue;
        if (any) text += planned.said->between;
        text += part;
        any = true;
    }
    return text;
}

void row_conversion::look_at(const csv_row& cells) {
    parent_ = nullptr;
    if (parents_ != nullptr && plan_.parent_key)
        parent_ = parents_->find(trimmed(cell_of(cells, *plan_.parent_key)));
}

bool row_conversion::stands_in(const planned_field& planned, const csv_row& cells) const {
    if (planned.said == nullptr || planned.said->from != source::element) return true;
    return compared_word(planned.said->text) == compared_word(cell_of(cells, plan_.long_name));
}

std::string_view row_conversion::text_of(const planned_field& planned, const csv_row& cells) {
    const source from = planned.said == nullptr ? source::column : planned.said->from;
    std::string_view text;
    switch (from) {
        case source::constant:
            return planned.said->text;
        case source::joined:
            scratch_ = joined_text(planned, cells);
            return scratch_;
        case source::parent_column:
            if (parent_ != nullptr) text = parent_->texts[planned.parent_text];
            break;
        case source::element:
            text = cell_of(cells, plan_.long_value);
            break;
        case source::column:
            if (!planned.columns.empty()) text = cell_of(cells, planned.columns.front());
            break;
    }
    if (!may_be_wrapped(text)) return missing_.hold(text, planned.type) ? std::string_view() : text;
    const std::string_view bare = unguarded(text);
    if (missing_.hold(bare, planned.type)) return {};
    return keeps_guard(planned.type) ? text : unwrapped(bare);
}

std::optional<std::string_view> row_conversion::translate(const planned_field& planned,
                                                          std::string_view text,
                                                          const field_text& at, record_row& row,
                                                          std::vector<problem>& problems) {
    const auto& values = planned.said->values;
    const std::string word = compared_word(text);
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return value.first == word; });
    if (found != values.end()) return found->second;
    if (word.empty()) return text;
    const std::string cell =
        at.column != 0 ? header_.describe(at.column, at.row) : '`' + planned.name + '`';
    fault("unknown-code", at.row, at.column,
          cell + " holds " + shown(planned, text) + ", which `values` of the mapping does not name",
          "add it there with what it means, or correct the cell", row, problems);
    return std::nullopt;
}

void row_conversion::take_list(const planned_field& planned, std::string_view text,
                               field_text& field, record_row& into,
                               std::vector<problem>& problems) {
    field.form = written_as::list;
    for (const std::string_view part : parts_of(text, planned.said->split)) {
        std::string_view word = part;
        if (!planned.said->values.empty()) {
            const auto ours = translate(planned, part, field, into, problems);
            if (!ours) return refuse(field);
            word = *ours;
        }
        if (!word.empty()) field.list.emplace_back(word);
    }
    if (planned.type != field_type::text) return;
    field.form = written_as::text;
    std::string all;
    for (const std::string& part : field.list) all += (all.empty() ? "" : "; ") + part;
    field.text = into.made.emplace_back(std::move(all));
    field.list.clear();
}

void row_conversion::take(const planned_field& planned, std::string_view text, std::uint32_t row,
                          std::uint32_t column, record_row& into, std::vector<problem>& problems) {
    if (!planned.field) into.cells.push_back({planned.cell, {}});
    field_text& field = planned.field ? into.fields[*planned.field] : into.cells.back().value;
    field.form = written_as::text;
    field.row = row;
    field.column = column;
    field.text = text;
    field.list.clear();
    const mapped_field* said = planned.said;
    if (said == nullptr) return;
    // text_of() joins the next field in the same place.
    if (said->from == source::joined) field.text = into.made.emplace_back(text);
    if (!said->split.empty()) return take_list(planned, text, field, into, problems);
    if (said->values.empty()) return;
    if (const auto ours = translate(planned, field.text, field, into, problems))
        field.text = *ours;
    else
        refuse(field);
}

void row_conversion::compare_answers(const planned_field& planned, std::string_view whole,
                                     const csv_row& cells, record_row& into,
                                     std::vector<problem>& problems) {
    const auto& answers = planned.said->answers;
    // Empty columns say nothing: the question was not asked, or the form did not have it yet.
    const bool none_asked =
        std::all_of(planned.answers.begin(), planned.answers.end(), [&](std::uint32_t column) {
            const std::string_view text = cell_of(cells, column);
            return trimmed(text).empty() || missing_.hold(text, planned.type);
        });
    if (none_asked) return;
    const auto given = parts_of(whole, planned.said->split);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::uint32_t column = planned.answers[i];
        const std::string_view text = cell_of(cells, column);
        const auto said = missing_.hold(text, planned.type) ? false : is_given(text);
        const std::string cell = header_.describe(column, cells.row);
        if (!said) {
            fault("unknown-code", cells.row, column,
                  cell + " holds " + shown(planned, text) + ", neither yes nor no", "write 1 or 0",
                  into, problems);
            continue;
        }
        const bool in_whole = std::any_of(given.begin(), given.end(), [&](std::string_view part) {
            return compared_word(part) == compared_word(answers[i].answer);
        });
        if (in_whole == *said) continue;
        fault(
            "answers-contradict", cells.row, column,
            cell +
                (*said ? " says yes, but the answer is not among those in "
                       : " says no, but the answer is among those in ") +
                header_.describe(planned.columns.empty() ? 0 : planned.columns.front(), cells.row),
            "export again; if one was edited by hand, correct it", into, problems);
    }
}

void row_conversion::fill(const csv_row& cells, record_row& into, std::vector<problem>& problems) {
    into.rules = &plan_.rules;
    parent_ = find_parent(cells, into, problems);
    for (const planned_field* planned : plain_) {
        const std::uint32_t column = planned->columns.front();
        std::string_view text = cell_of(cells, column);
        if (may_be_wrapped(text) || missing_.may_hold(text)) text = text_of(*planned, cells);
        field_text& field = into.fields[*planned->field];
        field.form = written_as::text;
        field.text = text;
        field.row = cells.row;
        field.column = column;
    }
    for (const planned_field* further : further_) {
        const planned_field& planned = *further;
        const mapped_field* said = planned.said;
        if (said != nullptr && said->from == source::element) continue;
        std::uint32_t column = planned.columns.empty() ? 0 : planned.columns.front();
        const std::string_view text = text_of(planned, cells);
        if (said == nullptr) {
            take(planned, text, cells.row, column, into, problems);
            continue;
        }
        // A joined id lacks the part that is empty.
        if (planned.columns.size() > 1 && text.empty())
            for (auto part = planned.columns.rbegin(); part != planned.columns.rend(); ++part)
                if (trimmed(cell_of(cells, *part)).empty()) column = *part;
        take(planned, text, cells.row, column, into, problems);
        // Without its submission the row has no such value, and nobody should be asked for it.
        if (said->from == source::parent_column && parent_ == nullptr && planned.field)
            into.fields[*planned.field].form = written_as::misfit;
        if (!planned.answers.empty()) compare_answers(planned, text, cells, into, problems);
    }
}

}  // namespace cascade
