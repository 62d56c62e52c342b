#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"
#include "cascade/records/open_ids.hpp"
#include "record_table.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

using source = mapped_field::source;

std::string words_for_delimiter(const csv_header& header) {
    switch (header.delimiter) {
        case ',':
            return "comma between cells";
        case ';':
            return "semicolon between cells";
        case '\t':
            return "tab between cells";
        case '\0':
            return header.sheet.empty() ? "the sheet of a workbook"
                                        : "sheet \"" + shown_heading(header.sheet) + '"';
        default:
            break;
    }
    return std::string("`") + header.delimiter + "` between cells";
}

/// A cell as it may stand beside a problem.
std::string shown_cell(std::string_view text, privacy who) {
    constexpr std::size_t longest = 200;
    if (who >= privacy::personal || looks_personal(text)) return shape_of(text);
    std::size_t end = std::min(text.size(), longest);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

}  // namespace

void record_table::note_places(std::size_t first_problem, const csv_row& cells) {
    for (std::size_t i = first_problem; i < problems_.size(); ++i) {
        problem& p = problems_[i];
        if (p.where.row != cells.row || p.where.file != input_.file) continue;
        const std::uint32_t column = p.where.column;
        const bool is_cell = column != 0 && column <= cells.cells.size();
        p.where.line = cells.line;
        p.where.byte = is_cell ? cells.cells[column - 1].byte : cells.byte;
        if (is_cell) p.shown = shown_cell(cells.cells[column - 1].text, plan_.privacy_of(column));
    }
}

void record_table::note_facts(input_file& entry) const {
    const mapping& said = input_.mapping;
    const auto declare = [&](std::string what, std::string value) {
        entry.facts.push_back({std::move(what), std::move(value), true});
    };
    if (!input_.mapping_file.empty()) declare("mapping", input_.mapping_file);
    for (const mapped_field& field : said.fields) {
        if (field.from == source::constant) declare(field.field + " in every row", field.text);
        if (field.values.empty()) continue;
        std::string words;
        for (const auto& [theirs, ours] : field.values)
            words += (words.empty() ? "" : ", ") +
                     (theirs.empty() ? std::string("an empty cell") : quoted_text(theirs)) +
                     " is " + quoted_text(ours);
        declare("words of " + field.field, words);
    }
    constexpr std::string_view classes[] = {"open", "internal", "personal", "secret"};
    for (const mapped_field& field : said.fields)
        if (field.privacy)
            declare(privacy_fact(field.field),
                    std::string(classes[static_cast<std::size_t>(*field.privacy)]));
    for (const planned_field& planned : plan_.fields)
        if (planned.type == field_type::date && planned.field && !surveyed_.count(*planned.field))
            if (const auto order = plan_.rules[*planned.field].dates.order)
                declare("date order of " + planned.name, std::string(name_of(*order)));
    if (said.join) declare("rows belong to", said.join->file);
    if (said.time_column) declare("of rows with one key", "the latest counts");
    if (said.long_format) declare("one row for each value", "rows of one key are one record");
    entry.facts.insert(entry.facts.end(), facts_.begin(), facts_.end());
    if (conversion_)
        if (std::string missing = conversion_->missing().seen(); !missing.empty())
            entry.facts.push_back({"empty cells", std::move(missing), !said.missing.empty()});
}

/// A lost row may have declared an id: others that name it are not to be complained of.
void record_table::note_lost_actor() {
    const record_kind kind = input_.kind.kind;
    const bool of_actors = kind == record_kind::people || kind == record_kind::cohorts ||
                           kind == record_kind::organisations;
    if (of_actors && store_.unread_actor_rows_in.empty()) store_.unread_actor_rows_in = input_.file;
}

/// Sums are told of counts alone: that of telephone numbers would be a telephone number, and in a
/// column that is not read nobody says what a number counts.
void record_table::keep_totals_of_counts(table_outcome& outcome) const {
    const auto is_other = [&](std::uint32_t column) {
        return std::none_of(plan_.fields.begin(), plan_.fields.end(), [&](const auto& planned) {
            return (planned.type == field_type::count || planned.type == field_type::number) &&
                   planned.privacy < privacy::personal && !planned.columns.empty() &&
                   planned.columns.front() == column;
        });
    };
    auto& totals = outcome.totals;
    totals.erase(std::remove_if(totals.begin(), totals.end(),
                                [&](const total_assertion& t) { return is_other(t.column); }),
                 totals.end());
    auto& problems = outcome.problems;
    problems.erase(
        std::remove_if(problems.begin(), problems.end(),
                       [&](const problem& p) {
                           return (p.code == "total-differs" || p.code == "total-unchecked") &&
                                  is_other(p.where.column);
                       }),
        problems.end());
    for (const total_assertion& t : totals) {
        const auto above = std::count_if(rejected_.begin(), rejected_.end(),
                                         [&](std::uint32_t row) { return row < t.row; });
        if (above == 0 || !t.holds) continue;
        problems.push_back({severity::warning,
                            "total-differs",
                            {input_.file, t.row, t.column},
                            header_.describe(t.column, t.row) + " prints the total " + t.printed +
                                ", as the rows do, but " + std::to_string(above) +
                                (above == 1 ? " row above it was" : " rows above it were") +
                                " rejected and " + (above == 1 ? "does" : "do") + " not count",
                            "mend the rejected rows"});
    }
}

void record_table::judge(table_outcome& outcome) {
    keep_totals_of_counts(outcome);
    problems_.insert(problems_.end(), outcome.problems.begin(), outcome.problems.end());
    store_.limit.add(outcome.limit.take_unlisted());
    store_.limit.hold(problems_);
    if (outcome.rejected > 0) note_lost_actor();
    if (outcome.usable && outcome.rows_read == outcome.skipped)
        problems_.push_back({severity::warning,
                             "empty-table",
                             {input_.file, header_.row, 0},
                             "the table has headings and no rows",
                             "save the file anew, or take it out of " + input_.programme_file});
    const std::uint64_t orphans = conversion_ ? conversion_->orphans() : 0;
    if (orphans >= 2 && orphans * 10 >= outcome.delivered)
        problems_.push_back({severity::warning,
                             "export-age-differs",
                             {input_.file, 0, 0},
                             std::to_string(orphans) + " of " + std::to_string(outcome.delivered) +
                                 " rows belong to submissions that `" + input_.mapping.join->file +
                                 "` does not hold",
                             "export both files again, together"});
}

void record_table::account(table_outcome outcome) {
    // Of a file that cannot be used nothing counts, whatever was read of it.
    if (!outcome.usable) return;
    input_file& entry = store_.records.files[input_.index];
    entry.rows_read = outcome.rows_read;
    entry.accepted = accepted_;
    entry.rejected = rejected_.size() + outcome.rejected;
    entry.skipped = skipped_ + outcome.skipped;
    entry.rejected_rows = std::move(outcome.rejected_rows);
    entry.rejected_rows.insert(entry.rejected_rows.end(), rejected_.begin(), rejected_.end());
    std::sort(entry.rejected_rows.begin(), entry.rejected_rows.end());
    entry.skips = std::move(outcome.skipped_rows);
    entry.skips.insert(entry.skips.end(), skips_.begin(), skips_.end());
    std::sort(entry.skips.begin(), entry.skips.end(),
              [](const skipped_rows& a, const skipped_rows& b) { return a.first < b.first; });
    entry.totals = std::move(outcome.totals);
    entry.facts = std::move(outcome.facts);
    if (!outcome.header) return;
    const table_settings& layout = input_.mapping.layout;
    entry.shape.encoding = layout.encoding;
    entry.shape.sheet = outcome.sheet;
    entry.shape.delimiter = header_.delimiter;
    entry.shape.sheet = header_.sheet;
    entry.shape.header_row = header_.row;
    entry.shape.last_header_row = header_.last_row;
    for (const column_name& name : layout.fill_down)
        entry.shape.fill_down.push_back(header_.column_of(name));
    for (const planned_field& planned : plan_.fields)
        if (!planned.columns.empty()) entry.columns[planned.name] = planned.columns.front();
    for (const table_column& column : header_.columns)
        entry.headings[column.column] = column.heading;
    note_facts(entry);
    entry.read_as = {std::string(input_.kind.name), words_for_delimiter(header_),
                     "header in row " + std::to_string(header_.row)};
    if (!input_.mapping_file.empty())
        entry.read_as.push_back("columns named by " + input_.mapping_file);
}

}  // namespace cascade
