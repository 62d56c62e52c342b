#include "cascade/records/source.hpp"

namespace cascade {

std::uint32_t input_files::add(input_file file) {
    files_.push_back(std::move(file));
    return static_cast<std::uint32_t>(files_.size() - 1);
}

void input_files::note_key(record_source record, std::string_view field, std::uint32_t line,
                           std::uint32_t column) {
    keys_[record].insert_or_assign(std::string(field), std::pair(line, column));
}

place input_files::where(record_source record, std::string_view field) const {
    if (record.file >= files_.size()) return {};
    const input_file& file = files_[record.file];
    if (file.is_table) {
        const auto column = file.columns.find(field);
        return {file.name, record.row, column == file.columns.end() ? 0 : column->second};
    }
    const auto keys = keys_.find(record);
    if (keys == keys_.end()) return {file.name, record.row, 0};
    const auto key = keys->second.find(field);
    if (key == keys->second.end()) return {file.name, record.row, 0};
    return {file.name, key->second.first, key->second.second};
}

}  // namespace cascade
