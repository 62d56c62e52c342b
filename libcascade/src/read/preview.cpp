#include "cascade/read/preview.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"
#include "cascade/read/csv_table.hpp"
#include "cascade/read/decode.hpp"
#include "cascade/read/heading_synonyms.hpp"
#include "cascade/read/input_bytes.hpp"
#include "mapping_proposal.hpp"
#include "row_conversion.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

constexpr std::size_t most_rows = 5;
constexpr std::size_t most_elements = 40;
constexpr record_kind guessed_kinds[] = {record_kind::sessions, record_kind::people,
                                         record_kind::attendance};

std::string_view cell_of(const csv_row& row, std::uint32_t column) {
    return column == 0 || column > row.cells.size() ? std::string_view()
                                                    : row.cells[column - 1].text;
}

/// How many cells of a column are filled, and how many of them say how many people there were.
class audience_survey {
public:
    void add(std::string_view text) {
        text = trimmed(text);
        if (text.empty()) return;
        ++filled_;
        // `35 personnes`, `35,0`: no figure text, but no list of ids either.
        const bool begins_with_number = text.front() >= '0' && text.front() <= '9' &&
                                        text.find_first_of(";-/") == text.npos &&
                                        text.find_first_of(" ,.") != text.npos;
        if (begins_with_number || reads_as_count(text)) ++counts_;
    }
    bool holds_counts() const { return counts_ * 2 >= filled_; }

private:
    std::size_t filled_ = 0;
    std::size_t counts_ = 0;
};

/// The kind whose fields most headings name; nothing when none does or two do equally.
std::optional<record_kind> guess_kind(const csv_header& header, export_kind exported) {
    if (exported == export_kind::kobo_repeat || exported == export_kind::odk_repeat)
        return record_kind::people;
    std::optional<record_kind> best;
    std::size_t most = 0;
    bool tied = false;
    for (const record_kind kind : guessed_kinds) {
        std::set<std::string_view> fields;
        for (const table_column& column : header.columns)
            if (const auto field = field_for_heading(kind, column.heading); !field.empty())
                fields.insert(field);
        // A list of who was where is two ids and little else.
        const std::size_t weight = kind == record_kind::attendance && fields.size() >= 2 ? 2 : 0;
        const std::size_t score = fields.empty() ? 0 : fields.size() + weight;
        tied = score == most && score > 0 ? true : score > most ? false : tied;
        if (score > most) {
            most = score;
            best = kind;
        }
    }
    return tied ? std::nullopt : best;
}

class previewer {
public:
    previewer(const std::string& file, std::string_view content, const preview_request& request)
        : request_(request) {
        table_.content = content;
        table_.file = file;
        table_.settings = request.layout;
        proposal_.file = file;
        proposal_.kind = request.kind;
        proposal_.declared = request.layout;
    }

    file_preview run() {
        for (const heading_synonym& s : heading_synonyms()) table_.known.push_back(s.heading);
        for (const record_kind kind : guessed_kinds)
            for (const field_spec& field : spec_of(kind).fields) table_.known.push_back(field.name);
        for (const std::string_view heading : export_headings()) table_.known.push_back(heading);
        table_outcome outcome = read_heading();
        if (outcome.header) outcome = read_rows();
        take(std::move(outcome));
        if (!result_.usable) find_candidates();
        result_.mapping = propose_mapping(proposal_);
        return std::move(result_);
    }

private:
    /// Reads the table once to see its headings, also below the name of no column that is known.
    table_outcome read_heading() {
        const auto on_header = [&](const csv_header& header) { look_at_header(header); };
        table_outcome outcome = read_table(table_, on_header, [](const csv_row&) {});
        const bool unknown = std::any_of(outcome.problems.begin(), outcome.problems.end(),
                                         [](const problem& p) { return p.code == "no-header"; });
        if (!unknown) return outcome;
        result_.problems.push_back(outcome.problems.front());
        if (!table_.settings.delimiter) {
            // The one that is never taken without being declared may show the headings.
            table_.settings.delimiter = '|';
            outcome = read_table(table_, on_header, [](const csv_row&) {});
            if (outcome.header) {
                proposal_.declared.delimiter = '|';
                return outcome;
            }
            table_.settings.delimiter.reset();
        }
        table_.known.clear();
        return read_table(table_, on_header, [](const csv_row&) {});
    }

    void look_at_header(const csv_header& header) {
        header_ = header;
        proposal_.header = &header_;
        proposal_.exported = recognise_export(header);
        if (!proposal_.kind) proposal_.kind = guess_kind(header, proposal_.exported);
        std::set<std::string> taken;
        for (const table_column& column : header.columns) {
            previewed_column seen = {column.column, column.heading, column.tag, "", false};
            if (proposal_.kind) seen.field = field_for_heading(*proposal_.kind, column.heading);
            const bool prescribed =
                proposal_.kind &&
                !own_column(proposal_.exported, *proposal_.kind, seen.field).empty();
            seen.taken = !seen.field.empty() && !prescribed && taken.insert(seen.field).second;
            proposal_.columns.push_back(std::move(seen));
        }
        refuse_values_as_headings();
    }

    /// A file without headings begins with somebody's name: none of it is shown.
    void refuse_values_as_headings() {
        const auto known = std::count_if(proposal_.columns.begin(), proposal_.columns.end(),
                                         [](const auto& c) { return !c.field.empty(); });
        const bool is_record =
            std::any_of(proposal_.columns.begin(), proposal_.columns.end(), [&](const auto& c) {
                return is_personal_heading(c.heading) ||
                       (known <= 1 && c.heading.size() != 4 &&  // a year may be a heading
                        c.heading.find_first_not_of("0123456789") == c.heading.npos);
            });
        if (!is_record) return;
        proposal_.has_no_headings = true;
        for (previewed_column& column : proposal_.columns) {
            if (request_.values == shown_values::shapes) column.heading = shape_of(column.heading);
            column.field.clear();
            column.taken = false;
        }
        if (std::any_of(result_.problems.begin(), result_.problems.end(),
                        [](const problem& p) { return p.code == "no-header"; }))
            result_.problems.clear();
        result_.problems.push_back(
            {severity::unusable,
             "no-header",
             {table_.file, header_.row, 0},
             "the first row looks like data: the file has no headings",
             "ask for the file with its headings, or write them above the rows of a copy"});
    }

    /// Reads it again as the mapping would have it.
    table_outcome read_rows() {
        std::map<std::string, std::uint32_t> dates;
        std::map<std::string, date_survey> surveys;
        std::uint32_t sex = 0;
        std::uint32_t audience = 0;
        audience_survey counted;
        for (const previewed_column& column : proposal_.columns) {
            if (!column.taken) continue;
            const kind_spec& kind = spec_of(*proposal_.kind);
            const field_spec& field = kind.fields[*kind.by_name(column.field)];
            if (field.type == field_type::date) dates[column.field] = column.column;
            if (column.field == "sex") sex = column.column;
            if (column.field == "participants") audience = column.column;
            if (field.need == need::required)
                table_.required.push_back(
                    {column_name::kind::letter, column.heading, column.column});
        }
        const table_column* element =
            proposal_.exported == export_kind::dhis2_events ? header_.find("dataElement") : nullptr;
        const table_outcome outcome = read_table(
            table_, [](const csv_header&) {},
            [&](const csv_row& row) {
                for (const auto& [field, column] : dates)
                    surveys[field].add(trimmed(cell_of(row, column)), row.row);
                if (sex != 0 && proposal_.sex_words.size() < most_elements)
                    proposal_.sex_words.insert(compared_word(cell_of(row, sex)));
                if (element != nullptr && proposal_.elements.size() < most_elements)
                    proposal_.elements.emplace(trimmed(cell_of(row, element->column)));
                if (result_.rows.size() < most_rows) keep(row);
                if (audience != 0) counted.add(cell_of(row, audience));
            });
        if (audience != 0 && counted.holds_counts()) take_for_headcount(audience);
        for (const auto& [field, survey] : surveys) {
            const date_survey_result found = survey.result();
            proposal_.dates[field] = found;
            note_dates(field, found);
        }
        return outcome;
    }

    /// Under `Participants` partners count them, while our column of that name holds their ids.
    void take_for_headcount(std::uint32_t audience) {
        bool has_headcount = false;
        for (const previewed_column& column : proposal_.columns)
            has_headcount = has_headcount || (column.taken && column.field == "headcount");
        for (previewed_column& column : proposal_.columns) {
            if (column.column != audience) continue;
            column.field = "headcount";
            column.taken = !has_headcount;
        }
    }

    void note_dates(const std::string& field, const date_survey_result& found) {
        std::string value;
        if (found.evidence == order_evidence::certain) value = name_of(*found.order);
        if (found.evidence == order_evidence::not_needed) value = "every date tells by itself";
        if (value.empty()) value = "to be declared: " + found.seen();
        dates_.push_back({"dates of " + field, value, false});
    }

    void keep(const csv_row& row) {
        previewed_row kept;
        kept.row = row.row;
        for (const csv_cell& cell : row.cells) {
            const std::string_view text = trimmed(cell.text);
            kept.cells.push_back(text.empty()                             ? ""
                                 : request_.values == shown_values::texts ? std::string(text)
                                                                          : shape_of(text));
        }
        result_.rows.push_back(std::move(kept));
    }

    /// Sums of what is not known to be counts say nothing, or whose telephone it is.
    void keep_totals_of_counts(table_outcome& outcome) const {
        const auto is_other = [&](std::uint32_t column) {
            for (const previewed_column& c : proposal_.columns) {
                if (c.column != column || c.field.empty() || !proposal_.kind) continue;
                const kind_spec& kind = spec_of(*proposal_.kind);
                const field_type type = kind.fields[*kind.by_name(c.field)].type;
                return type != field_type::count && type != field_type::number;
            }
            return true;
        };
        auto& totals = outcome.totals;
        totals.erase(std::remove_if(totals.begin(), totals.end(),
                                    [&](const auto& t) { return is_other(t.column); }),
                     totals.end());
        auto& problems = outcome.problems;
        problems.erase(std::remove_if(problems.begin(), problems.end(),
                                      [&](const problem& p) {
                                          return p.code.substr(0, 6) == "total-" &&
                                                 is_other(p.where.column);
                                      }),
                       problems.end());
    }

    void take(table_outcome outcome) {
        keep_totals_of_counts(outcome);
        input_file& file = result_.file;
        file.is_table = true;
        file.rows_read = outcome.rows_read;
        file.accepted = outcome.delivered;
        file.rejected = outcome.rejected;
        file.skipped = outcome.skipped;
        file.skips = std::move(outcome.skipped_rows);
        file.rejected_rows = std::move(outcome.rejected_rows);
        file.totals = std::move(outcome.totals);
        file.facts = std::move(outcome.facts);
        file.facts.insert(file.facts.end(), dates_.begin(), dates_.end());
        result_.usable = outcome.usable && !proposal_.has_no_headings && can_be_read_as_it_is();
        for (problem& p : outcome.problems) result_.problems.push_back(std::move(p));
        sort_problems(result_.problems);
        result_.export_kind = words_for(proposal_.exported);
        if (proposal_.kind) result_.kind = spec_of(*proposal_.kind).name;
        result_.columns = proposal_.columns;
    }

    /// Whether nothing has to be declared: every column that is needed has our heading, and dates
    /// tell their order.
    bool can_be_read_as_it_is() const {
        for (const auto& [field, found] : proposal_.dates)
            if (found.evidence == order_evidence::undeclared ||
                found.evidence == order_evidence::contradictory)
                return false;
        if (!proposal_.kind) return false;
        const auto& fields = spec_of(*proposal_.kind).fields;
        return std::all_of(fields.begin(), fields.end(), [&](const field_spec& field) {
            return field.need != need::required || header_.find(field.name) != nullptr;
        });
    }

    /// What the first heading that is no UTF-8 may say. A cell below the headings could be
    /// personal, so it is shown only where values are.
    void find_candidates() {
        const bool undecodable =
            std::any_of(result_.problems.begin(), result_.problems.end(),
                        [](const problem& p) { return p.code == "encoding-undecodable"; });
        if (!undecodable) return;
        std::string_view rest = table_.content;
        bool is_first_line = true;
        while (!rest.empty()) {
            const std::string_view text = rest.substr(0, rest.find_first_of("\r\n"));
            if (!is_valid_utf8(text)) {
                const bool shows_cells = request_.values == shown_values::texts;
                if (!is_first_line && !shows_cells && !is_of_open_column(text)) return;
                for (const candidate_reading& c : candidate_readings(bad_cell(text)))
                    result_.candidates.push_back({std::string(c.encoding), c.text});
                return;
            }
            is_first_line = is_first_line && trimmed(text).empty();
            rest.remove_prefix(std::min(text.size() + 1, rest.size()));
        }
    }

    /// Whether the first bad cell of a line stands under a heading that is known and not personal.
    /// Quotes may hold delimiters and line ends; with any the column is not certain.
    bool is_of_open_column(std::string_view line) const {
        if (table_.content.find('"') != std::string_view::npos) return false;
        const auto header = find_header(decode(table_.content, table_.file, {}), table_).header;
        if (!header) return false;
        const auto kind =
            request_.kind ? request_.kind : guess_kind(*header, recognise_export(*header));
        if (!kind) return false;
        std::uint32_t column = 1;
        for (; is_valid_utf8(line.substr(0, line.find(header->delimiter))); ++column) {
            if (line.find(header->delimiter) == line.npos) return false;
            line.remove_prefix(line.find(header->delimiter) + 1);
        }
        for (const table_column& c : header->columns) {
            const auto field = c.column == column ? field_for_heading(*kind, c.heading) : "";
            const auto at = spec_of(*kind).by_name(field);
            if (at && spec_of(*kind).fields[*at].privacy < privacy::personal)
                return spec_of(*kind).fields[*at].type != field_type::id &&
                       spec_of(*kind).fields[*at].type != field_type::id_list;
        }
        return false;
    }

    static std::string_view bad_cell(std::string_view line) {
        while (true) {
            const std::size_t end = line.find_first_of(",;\t");
            const std::string_view cell = line.substr(0, end);
            if (!is_valid_utf8(cell) || end == line.npos) return cell;
            line.remove_prefix(end + 1);
        }
    }

    const preview_request& request_;
    table_input table_;
    csv_header header_;
    proposal_input proposal_;
    std::vector<reading_fact> dates_;
    file_preview result_;
};

}  // namespace

file_preview preview_file(const std::filesystem::path& folder, const std::string& name,
                          const preview_request& request) {
    input_bytes bytes = read_input(folder, name);
    if (bytes.fault) {
        file_preview refused;
        refused.file.name = name;
        refused.problems.push_back(std::move(*bytes.fault));
        return refused;
    }
    file_preview preview = previewer(name, bytes.content, request).run();
    preview.file.name = name;
    preview.file.sha256 = bytes.sha256;
    preview.file.bytes = bytes.size;
    return preview;
}

}  // namespace cascade
