#include "record_file.hpp"

#include <algorithm>

#include "cascade/read/mapping.hpp"
#include "record_table.hpp"

namespace cascade {

input_bytes record_file_reader::bytes_of(const std::string& name) const {
    input_bytes bytes = read_input(folder_, name, store_.limits.input);
    if (bytes.fault && bytes.fault->code == "too-large")
        bytes.fault->mend += raise_limit("file_bytes");
    return bytes;
}

void record_file_reader::read_all(std::vector<records_file> files) {
    std::sort(files.begin(), files.end(), [](const records_file& a, const records_file& b) {
        return std::tie(a.file, a.kind, a.mapping, a.line) <
               std::tie(b.file, b.kind, b.mapping, b.line);
    });
    const std::size_t most_files = store_.limits.files;
    if (files.size() > most_files) {
        problems_.push_back({severity::unusable,
                             "too-many-files",
                             {programme_name_, 0, 0},
                             std::to_string(files.size()) + " files of records, " +
                                 std::to_string(most_files) + " are the most",
                             "join files of one kind" + raise_limit("files")});
        files.resize(most_files);
    }
    for (const records_file& file : files) listed_.insert(file.file);
    for (const records_file& file : files) read(file);
}

void record_file_reader::list_file(const std::string& name, const input_bytes& bytes,
                                   std::string read_as) {
    input_file file;
    file.name = name;
    file.sha256 = bytes.sha256;
    file.bytes = bytes.size;
    file.read_as = {std::move(read_as)};
    store_.records.files.add(std::move(file));
}

const record_file_reader::mapping_bytes& record_file_reader::mapping_of(const std::string& name) {
    const auto known = mappings_.find(name);
    if (known != mappings_.end()) return known->second;
    mapping_bytes& mapping = mappings_[name];
    input_bytes bytes = bytes_of(name);
    if (bytes.fault) problems_.push_back(std::move(*bytes.fault));
    mapping.ok = bytes.ok();
    mapping.sha256 = bytes.sha256;
    if (mapping.ok) list_file(name, bytes, "mapping of columns");
    mapping.content = std::move(bytes.content);
    return mapping;
}

void record_file_reader::read(const records_file& file) {
    if (watch_) watch_({file.file, 0});
    input_bytes bytes = bytes_of(file.file);
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
    hashes_[file.file] = bytes.sha256;
    input_file entry;
    entry.name = file.file;
    entry.sha256 = bytes.sha256;
    entry.bytes = bytes.size;
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

bool record_file_reader::read_parents(const mapping& mapping, parent_rows& parents) {
    const std::string& name = mapping.join->file;
    const input_bytes bytes = bytes_of(name);
    if (bytes.fault) {
        // A file of records that cannot be read is complained of as such.
        if (listed_.count(name) == 0) problems_.push_back(*bytes.fault);
        return false;
    }
    const auto [known, is_new] = hashes_.try_emplace(name, bytes.sha256);
    if (known->second != bytes.sha256)
        problems_.push_back({severity::unusable,
                             "changed-while-reading",
                             {name, 0, 0},
                             "the file was written to while it was read",
                             "run cascade again when nothing else writes to it"});
    if (is_new && listed_.count(name) == 0)
        list_file(name, bytes, "rows that those of another file belong to");
    std::vector<problem> found;
    parents.read(bytes.content, *mapping.join, parent_columns(mapping), store_.limits.table, found);
    problems_.insert(problems_.end(), found.begin(), found.end());
    return parents.is_usable();
}

void record_file_reader::read_rows(const records_file& file, const std::string& content,
                                   std::uint32_t index) {
    const kind_spec& kind = spec_of(file.kind);
    mapping how;
    if (!file.mapping.empty()) {
        const std::size_t before = problems_.size();
        how = read_mapping(mapping_of(file.mapping).content, file.mapping, kind, problems_);
        // A misspelt field leaves the others as they are; any other fault would be told twice.
        const bool readable =
            std::all_of(problems_.begin() + static_cast<std::ptrdiff_t>(before), problems_.end(),
                        [](const problem& p) { return p.code == "unknown-key"; });
        if (!readable) return;
    }
    parent_rows parents;
    if (how.join && !read_parents(how, parents)) return;
    record_table_input input = {
        kind,      how,     programme_name_, file.mapping,        how.join ? &parents : nullptr,
        file.file, content, index,           store_.limits.table, watch_};
    record_table(input, store_, problems_).read();
}

}  // namespace cascade
