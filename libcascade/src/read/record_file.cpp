#include "record_file.hpp"

#include <algorithm>

#include "cascade/read/csv_table.hpp"
#include "cascade/read/input_bytes.hpp"
#include "column_mapping.hpp"
#include "record_builder.hpp"

namespace cascade {
namespace {

constexpr std::size_t most_files = 200;

std::string words_for_delimiter(char delimiter) {
    switch (delimiter) {
        case ',':
            return "comma between cells";
        case ';':
            return "semicolon between cells";
        case '\t':
            return "tab between cells";
        case '\0':
            return "a sheet of a workbook";
        default:
            break;
    }
    return std::string("`") + delimiter + "` between cells";
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

void note_columns(const column_plan& plan, const kind_spec& kind, input_file& file) {
    for (const auto& [field, column] : plan.fields)
        file.columns[std::string(kind.fields[field].name)] = column;
    for (const auto& [key, column] : plan.cells)
        file.columns["by:" + key.first + ':' + key.second] = column;
}

void fill_from_csv(const csv_row& cells, const column_plan& plan, record_row& row) {
    const auto take = [&](std::uint32_t column, field_text& into) {
        into.form = written_as::text;
        into.text.assign(cells.cells[column - 1].text);
        into.row = cells.row;
        into.column = column;
    };
    for (const auto& [field, column] : plan.fields) take(column, row.fields[field]);
    for (const auto& [key, column] : plan.cells) {
        row.cells.push_back({key, {}});
        take(column, row.cells.back().value);
    }
}

}  // namespace

void record_file_reader::read_all(std::vector<records_file> files) {
    std::sort(files.begin(), files.end(), [](const records_file& a, const records_file& b) {
        return std::tie(a.file, a.kind, a.mapping, a.line) <
               std::tie(b.file, b.kind, b.mapping, b.line);
    });
    if (files.size() > most_files) {
        problems_.push_back({severity::unusable,
                             "too-many-files",
                             {programme_name_, 0, 0},
                             std::to_string(files.size()) + " files of records, 200 are the most",
                             "join files of one kind"});
        files.resize(most_files);
    }
    for (const records_file& file : files) read(file);
}

const record_file_reader::mapping_bytes& record_file_reader::mapping_of(const std::string& name) {
    const auto known = mappings_.find(name);
    if (known != mappings_.end()) return known->second;
    mapping_bytes& mapping = mappings_[name];
    input_bytes bytes = read_input(folder_, name);
    if (bytes.fault) problems_.push_back(std::move(*bytes.fault));
    mapping.ok = bytes.ok();
    mapping.content = std::move(bytes.content);
    mapping.sha256 = bytes.sha256;
    if (mapping.ok) {
        input_file file;
        file.name = name;
        file.sha256 = mapping.sha256;
        file.read_as = {"mapping of columns"};
        store_.records.files.add(std::move(file));
    }
    return mapping;
}

void record_file_reader::read(const records_file& file) {
    input_bytes bytes = read_input(folder_, file.file);
    if (bytes.fault) {
        problems_.push_back(std::move(*bytes.fault));
        if (!file.mapping.empty()) mapping_of(file.mapping);
        return;
    }
    std::string mapping_sha;
    if (!file.mapping.empty()) {
        const mapping_bytes& mapping = mapping_of(file.mapping);
        if (!mapping.ok) return;
        mapping_sha = mapping.sha256;
    }
    input_file entry;
    entry.name = file.file;
    entry.sha256 = bytes.sha256;
    entry.is_table = true;
    const std::uint32_t index = store_.records.files.add(std::move(entry));
    const auto [seen, is_new] = seen_.try_emplace({bytes.sha256, file.kind, mapping_sha}, index);
    if (is_new)
        read_rows(file, bytes.content, index);
    else
        skip_rows(file, index, seen->second);
}

void record_file_reader::skip_rows(const records_file& file, std::uint32_t index,
                                   std::uint32_t same_as) {
    input_files& files = store_.records.files;
    const std::string& first = files[same_as].name;
    problems_.push_back({severity::info,
                         "duplicate-file",
                         {programme_name_, file.line, file.column},
                         '`' + file.file + "` holds the same bytes as `" + first +
                             "`, read before: its rows are skipped",
                         "list the file once"});
    files[index].rows_read = files[same_as].rows_read;
    files[index].skipped = files[same_as].rows_read;
    files[index].read_as = {"not read: the same bytes as " + first};
}

void record_file_reader::read_rows(const records_file& file, const std::string& content,
                                   std::uint32_t index) {
    const kind_spec& kind = spec_of(file.kind);
    std::vector<mapped_column> mapping;
    if (!file.mapping.empty())
        mapping = read_mapping(mapping_of(file.mapping).content, file.mapping, kind, problems_);
    const std::vector<std::string> known = known_headings(kind, mapping);

    column_plan plan;
    record_row row;
    csv_header header;
    std::vector<std::string> read_as;
    std::uint64_t accepted = 0;
    std::vector<std::uint32_t> rejected;  // by the builders
    bool has_columns = true;
    const auto on_header = [&](const csv_header& found) {
        header = found;
        const std::size_t before = problems_.size();
        plan = plan_columns(header, file.file, kind, mapping, problems_);
        has_columns =
            std::none_of(problems_.begin() + static_cast<std::ptrdiff_t>(before), problems_.end(),
                         [](const problem& p) { return p.severity == severity::unusable; });
        read_as = {std::string(kind.name), words_for_delimiter(header.delimiter),
                   "header in row " + std::to_string(header.row)};
        if (!file.mapping.empty()) read_as.push_back("columns named by " + file.mapping);
        note_columns(plan, kind, store_.records.files[index]);
        for (const table_column& column : header.columns)
            store_.records.files[index].headings[column.column] = column.heading;
    };
    const auto on_row = [&](const csv_row& cells) {
        // Without a column that every record needs, each row would only repeat the complaint.
        if (!has_columns) {
            rejected.push_back(cells.row);
            return;
        }
        row.restart(kind, {index, cells.row}, file.file);
        row.header = &header;
        fill_from_csv(cells, plan, row);
        if (build_record(row, store_, problems_) == row_fate::accepted)
            ++accepted;
        else
            rejected.push_back(cells.row);
    };
    table_input input;
    input.content = content;
    input.file = file.file;
    input.known = views_of(known);
    input.required = required_columns(kind, mapping);
    table_outcome outcome = read_table(input, on_header, on_row);
    problems_.insert(problems_.end(), outcome.problems.begin(), outcome.problems.end());
    const bool of_actors = file.kind == record_kind::people || file.kind == record_kind::cohorts ||
                           file.kind == record_kind::organisations;
    if (of_actors && outcome.rejected > 0 && store_.unread_actor_rows_in.empty())
        store_.unread_actor_rows_in = file.file;
    if (outcome.usable && outcome.rows_read == outcome.skipped)
        problems_.push_back({severity::warning,
                             "empty-table",
                             {file.file, header.row, 0},
                             "the table has headings and no rows",
                             "save the file anew, or take it out of " + programme_name_});
    input_file& entry = store_.records.files[index];
    entry.rows_read = outcome.rows_read;
    entry.accepted = accepted;
    entry.rejected_rows = std::move(outcome.rejected_rows);
    entry.rejected_rows.insert(entry.rejected_rows.end(), rejected.begin(), rejected.end());
    std::sort(entry.rejected_rows.begin(), entry.rejected_rows.end());
    entry.rejected = entry.rejected_rows.size();
    entry.skipped = outcome.skipped;
    entry.read_as = std::move(read_as);
    entry.bytes = content.size();
    entry.facts = std::move(outcome.facts);
    entry.skips = std::move(outcome.skipped_rows);
    entry.totals = std::move(outcome.totals);
}

}  // namespace cascade
