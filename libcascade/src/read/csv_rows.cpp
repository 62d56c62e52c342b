#include "cascade/read/csv_rows.hpp"

namespace cascade {
namespace {

// Bytes of UTF-8 are counted in the file; those of converted text are translated later.
std::uint64_t first_byte(const decoded_text& text) {
    return text.width == character_width::as_utf8 ? text.first_byte : 0;
}

}  // namespace

csv_rows::csv_rows(const decoded_text& text, char delimiter, csv_limits limits, std::size_t block)
    : text_(text),
      delimiter_(delimiter),
      limits_(limits),
      block_(block),
      reader_(delimiter, limits, first_byte(text)),
      later_(text.text()),
      finder_(text) {}

void csv_rows::rewind() {
    reader_ = csv_reader(delimiter_, limits_, first_byte(text_));
    piece_ = {};
    later_ = text_.text();
    ended_ = false;
    end_ = {};
}

const csv_row* csv_rows::next() {
    const csv_row* row = next_in_text();
    const bool converted = text_.width != character_width::as_utf8;
    if (row != nullptr) return converted ? with_places_of_file(*row) : row;
    end_ = reader_.end();
    if (converted) end_.byte = finder_.in_file(end_.byte);
    return nullptr;
}

const csv_row* csv_rows::next_in_text() {
    while (!ended_) {
        if (const csv_row* row = reader_.next(piece_)) return row;
        if (later_.empty() || !reader_.end().fault.empty()) break;
        piece_ = later_.substr(0, block_);
        later_.remove_prefix(piece_.size());
    }
    if (ended_) return nullptr;
    ended_ = true;
    return reader_.last();
}

const csv_row* csv_rows::with_places_of_file(const csv_row& row) {
    row_ = row;
    row_.byte = finder_.in_file(row.byte);
    for (csv_cell& cell : row_.cells) cell.byte = finder_.in_file(cell.byte);
    if (!row.fault.empty()) row_.fault_byte = finder_.in_file(row.fault_byte);
    return &row_;
}

kept_row::kept_row(const csv_row& row) : row_(row) {
    std::size_t size = 0;
    for (const csv_cell& cell : row.cells) size += cell.text.size();
    text_.reserve(size);
    for (csv_cell& cell : row_.cells) {
        const std::size_t begin = text_.size();
        text_.insert(text_.end(), cell.text.begin(), cell.text.end());
        cell.text = {text_.data() + begin, cell.text.size()};
    }
}

}  // namespace cascade
