#include "cascade/read/programme_reader.hpp"

#include <algorithm>
#include <string>
#include <system_error>

#include "cascade/read/input_bytes.hpp"
#include "cascade/read/toml_document.hpp"
#include "linkage_settings.hpp"
#include "programme_settings.hpp"
#include "record_builder.hpp"
#include "record_file.hpp"
#include "report_settings.hpp"
#include "settle.hpp"

namespace cascade {
namespace {

namespace fs = std::filesystem;

constexpr const char* usual_name = "cascade.toml";

struct programme_location {
    fs::path folder;
    std::string name;
};

programme_location locate(const fs::path& folder_or_file) {
    std::error_code ignored;
    if (fs::is_directory(folder_or_file, ignored)) return {folder_or_file, usual_name};
    const fs::path folder = folder_or_file.parent_path();
    return {folder.empty() ? fs::path(".") : folder, folder_or_file.filename().string()};
}

bool any_unusable(const std::vector<problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const problem& p) { return p.severity == severity::unusable; });
}

/// A file that is listed as two kinds of records has its faults twice.
void drop_repeated(std::vector<problem>& sorted) {
    const auto same = [](const problem& a, const problem& b) {
        return a.where.file == b.where.file && a.where.row == b.where.row &&
               a.where.column == b.where.column && a.code == b.code && a.seen == b.seen &&
               a.mend == b.mend;
    };
    sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
}

/// The records that stand in the programme file itself.
void read_records_in_place(const toml_value& root, const std::string& name, record_store& store,
                           std::vector<problem>& problems) {
    record_row row;
    for (const kind_spec& kind : record_kinds()) {
        const toml_entry* entry = root.find(kind.table);
        if (entry == nullptr) continue;
        const std::string title = "[[" + std::string(kind.table) + "]]";
        for (const toml_value& table : entry->value.items) {
            if (table.form != toml_form::table) continue;
            row.restart(kind, {programme_file, table.line}, name);
            fill_from_toml(table, row, problems);
            input_files& files = store.records.files;
            for (std::size_t i = 0; i < row.fields.size(); ++i)
                if (row.fields[i].form != written_as::nothing)
                    files.note_key(row.source, kind.fields[i].name, row.fields[i].row,
                                   row.fields[i].column);
            for (const cell_text& cell : row.cells)
                files.note_key(row.source, "by:" + cell.key.first + ':' + cell.key.second,
                               cell.value.row, cell.value.column);
            const row_fate fate = build_record(row, store, problems);
            input_file& file = files[programme_file];
            ++file.rows_read;
            ++(fate == row_fate::accepted ? file.accepted : file.rejected);
            if (fate == row_fate::rejected) file.rejected_rows.push_back(table.line);
        }
        const bool tables =
            std::all_of(entry->value.items.begin(), entry->value.items.end(),
                        [](const toml_value& item) { return item.form == toml_form::table; });
        if (entry->value.form != toml_form::array || !tables)
            problems.push_back({severity::unusable,
                                "wrong-type",
                                {name, entry->line, entry->column},
                                '`' + std::string(kind.table) + "` is not a list of records",
                                "write " + title + " above each record"});
    }
}

void read_from(const programme_location& at, record_store& store, std::vector<problem>& problems,
               const reading_watch& watch) {
    input_bytes bytes = read_input(at.folder, at.name, {std::uint64_t{4} << 20U});
    if (bytes.fault) {
        if (bytes.fault->code == "not-found")
            bytes.fault->mend =
                "name a folder that holds cascade.toml, or begin one with `cascade new DIR`";
        problems.push_back(std::move(*bytes.fault));
        return;
    }
    input_file file;
    file.name = at.name;
    file.sha256 = bytes.sha256;
    file.bytes = bytes.size;
    file.read_as = {"programme file"};
    store.records.files.add(std::move(file));
    toml_reading document = read_toml(bytes.content, at.name);
    problems.insert(problems.end(), document.problems.begin(), document.problems.end());
    if (!document.root) return;
    const auto files =
        read_settings(*document.root, at.name, store.records, store.limits, problems);
    read_records_in_place(*document.root, at.name, store, problems);
    record_file_reader(at.folder, at.name, store, problems, watch).read_all(files);
    if (watch) watch({{}, 1});
    read_decisions(at.folder, store.records, problems);
    read_logo(at.folder, store.records, problems);
}

}  // namespace

reading read_programme(const fs::path& folder_or_file, const reading_watch& watch) {
    reading result;
    record_store store;
    read_from(locate(folder_or_file), store, result.problems, watch);
    // References into files that could not be read would only repeat what is wrong with those.
    if (!any_unusable(result.problems)) {
        settle_records(store, result.problems);
        result.records = std::move(store.records);
    } else {
        store.limit.hold(result.problems);
        result.records.files = std::move(store.records.files);
    }
    finish_accounts(result.records.files);
    result.unlisted = store.limit.take_unlisted();
    sort_problems(result.problems);
    drop_repeated(result.problems);
    return result;
}

std::optional<fs::path> find_programme(const fs::path& start) {
    std::error_code failed;
    fs::path folder = fs::absolute(start, failed);
    if (failed) return std::nullopt;
    folder = folder.lexically_normal();
    while (true) {
        const fs::path candidate = folder / usual_name;
        if (fs::is_regular_file(candidate, failed)) return candidate;
        const fs::path parent = folder.parent_path();
        if (parent == folder || parent.empty()) return std::nullopt;
        folder = parent;
    }
}

}  // namespace cascade
