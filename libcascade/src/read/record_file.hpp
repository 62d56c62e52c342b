#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/input_bytes.hpp"
#include "cascade/read/reading_watch.hpp"
#include "parent_rows.hpp"
#include "programme_settings.hpp"
#include "record_store.hpp"

namespace cascade {

/// Reads the files of records of a programme, one after the other, in the order of their names, so
/// that the order in which the programme file lists them makes no difference.
class record_file_reader {
public:
    record_file_reader(const std::filesystem::path& folder, const std::string& programme_name,
                       record_store& store, std::vector<problem>& problems,
                       const reading_watch& watch)
        : folder_(folder),
          programme_name_(programme_name),
          store_(store),
          problems_(problems),
          watch_(watch) {}

    void read_all(std::vector<records_file> files);

private:
    /// A mapping file, read anew for each kind of records that uses it.
    struct mapping_bytes {
        std::string content;
        std::string sha256;
        bool ok = false;
    };

    input_bytes bytes_of(const std::string& name) const;
    void read(const records_file& file);
    void read_rows(const records_file& file, const std::string& content, std::uint32_t index);
    void skip_rows(const records_file& file, std::uint32_t index, std::uint32_t same_as);
    const mapping_bytes& mapping_of(const std::string& name);
    bool read_parents(const mapping& mapping, parent_rows& parents);
    /// Lists a file that is read beside the records.
    void list_file(const std::string& name, const input_bytes& bytes, std::string read_as);

    const std::filesystem::path& folder_;
    const std::string& programme_name_;
    record_store& store_;
    std::vector<problem>& problems_;
    const reading_watch& watch_;
    std::map<std::string, mapping_bytes> mappings_;
    std::map<std::string, std::string> hashes_;  ///< of every file of records or parents, by name
    std::set<std::string> listed_;               ///< the files of records, read or still to be read
    /// (content, kind, mapping) of the files read so far, with their positions
    std::map<std::tuple<std::string, record_kind, std::string>, std::uint32_t> seen_;
};

}  // namespace cascade
