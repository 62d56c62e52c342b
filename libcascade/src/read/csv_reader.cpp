#include "cascade/read/csv_reader.hpp"

#include <algorithm>

namespace cascade {

namespace {

// Which bytes end a run of ordinary ones, by where the reader stands.
constexpr std::uint8_t stop_plain = 1;
constexpr std::uint8_t stop_quoted = 2;
constexpr std::uint8_t stop_lost = 4;

constexpr std::size_t slot(char c) { return static_cast<unsigned char>(c); }

constexpr std::size_t excess(std::size_t value, std::size_t limit) {
    return value > limit ? value - limit : 0;
}

}  // namespace

csv_reader::csv_reader(char delimiter, csv_limits limits, std::uint64_t first_byte)
    : delimiter_(delimiter), limits_(limits), block_byte_(first_byte) {
    for (const char c : {'\0', '\r', '\n'}) stops_[slot(c)] = stop_plain | stop_quoted | stop_lost;
    stops_[slot('"')] = stop_plain | stop_quoted;
    stops_[slot(delimiter)] = stop_plain;
}

const csv_row* csv_reader::next(std::string_view& block) {
    if (state_ == state::between_rows && end_.fault.empty()) {
        if (const csv_row* row = cut_plain_row(block)) return row;
    }
    block_ = run_ = block.data();
    block_end_ = block_ + block.size();
    row_ended_ = false;
    const char* at = block_;
    while (at != block_end_ && !row_ended_ && end_.fault.empty()) {
        switch (state_) {
            case state::between_rows:
                at = start_row(at);
                break;
            case state::cell_start:
                at = start_cell(at);
                break;
            case state::plain:
                at = read_plain(at);
                break;
            case state::quoted:
                at = read_quoted(at);
                break;
            case state::quote_seen:
                at = after_quote(at);
                break;
            case state::lost:
                at = skip_lost(at);
                break;
        }
    }
    if (!end_.fault.empty()) {
        block = {};
        return nullptr;
    }
    if (!row_ended_ && state_ != state::between_rows && state_ != state::lost) {
        text_.append(run_, at);
    }
    const auto taken = static_cast<std::size_t>(at - block_);
    block_byte_ += taken;
    block.remove_prefix(taken);
    return row_ended_ ? &row_ : nullptr;
}

const csv_row* csv_reader::last() {
    block_ = block_end_ = run_ = "";
    if (!end_.fault.empty() || state_ == state::between_rows) return nullptr;
    if (state_ == state::quoted) {
        refuse_quote(block_, first_suspect());
        return nullptr;
    }
    if (state_ != state::lost) {
        close_cell(block_, state_ == state::quote_seen ? closing_quote_ : text_.size());
        if (!end_.fault.empty()) return nullptr;
    }
    return give_row();
}

// A row that lies in the block whole, without a quote and far from every limit, is cut in one go.
// Most rows are such; any other is left untouched, to be read with care.
const csv_row* csv_reader::cut_plain_row(std::string_view& block) {
    const std::size_t skipped = after_cr_ && !block.empty() && block.front() == '\n' ? 1 : 0;
    const char* const begin = block.data() + skipped;
    const char* const block_end = block.data() + block.size();
    const std::size_t longest = std::min(limits_.cell_bytes, limits_.row_bytes);
    const auto left = static_cast<std::size_t>(block_end - begin);
    const char* const end = begin + std::min(left, longest);
    if (rows_ == limits_.rows || limits_.columns == 0) return nullptr;
    std::uint64_t byte = block_byte_ + skipped;
    std::vector<csv_cell>& cells = row_.cells;
    std::size_t count = 0;
    const char* cell = begin;
    for (const char* at = begin; at != end; ++at) {
        if ((stops_[slot(*at)] & stop_plain) == 0) continue;
        if (*at != delimiter_ && *at != '\n' && *at != '\r') return nullptr;
        if (count == cells.size()) cells.emplace_back();
        csv_cell& into = cells[count++];
        const auto size = static_cast<std::size_t>(at - cell);
        into.text = {cell, size};
        into.byte = byte;
        into.quoted = false;
        byte += size + 1;
        cell = at + 1;
        if (*at == delimiter_) {
            if (count == limits_.columns) return nullptr;
            continue;
        }
        cells.resize(count);
        row_.row = ++rows_;
        row_.line = line_++;
        row_.byte = block_byte_ + skipped;
        row_.blank = cell - begin == static_cast<std::ptrdiff_t>(count);  // line end included
        row_.fault = {};
        row_.fault_column = 0;
        row_.fault_byte = 0;
        after_cr_ = *at == '\r';
        block_byte_ = byte;
        block.remove_prefix(static_cast<std::size_t>(cell - block.data()));
        return &row_;
    }
    return nullptr;
}

const char* csv_reader::start_row(const char* at) {
    const bool second_half_of_crlf = after_cr_ && *at == '\n';
    after_cr_ = false;
    if (second_half_of_crlf) return at + 1;

    text_.clear();
    spans_.clear();
    row_.row = rows_ + 1;
    row_.line = line_;
    row_.byte = byte_of(at);
    row_.fault = {};
    row_.fault_column = 0;
    row_.fault_byte = 0;
    run_ = at;
    if (rows_ == limits_.rows) return refuse(at, "too-many-rows");
    ++rows_;
    state_ = state::cell_start;
    return at;
}

const char* csv_reader::start_cell(const char* at) {
    cell_byte_ = byte_of(at);
    if (*at == '"') {
        opened_ = {row_.row, static_cast<std::uint32_t>(spans_.size() + 1), line_, cell_byte_, 0,
                   true};
        ++at;
        state_ = state::quoted;
    } else {
        state_ = state::plain;
    }
    cell_begin_ = offset(at);
    return at;
}

const char* csv_reader::read_plain(const char* at) {
    at = run_to(at, stop_plain);
    if (const auto fault = limit_exceeded(at, offset(at)); !fault.empty()) return refuse(at, fault);
    if (at == block_end_) return at;
    if (*at == '\0') return refuse(at, "nul-byte");
    if (*at == '"') return lose_row(at, "stray-quote");
    return close_cell(at, offset(at));
}

const char* csv_reader::read_quoted(const char* at) {
    if (*at != '\n') after_cr_ = false;
    at = run_to(at, stop_quoted);
    // A cell that is too long is read on to its closing quote, or as far as a row may go: only then
    // is it known whether it is long or not closed.
    if (byte_of(at) - row_.byte > limits_.row_bytes) {
        if (limit_exceeded(at, offset(at)) == "row-too-long") return refuse(at, "row-too-long");
        return refuse_quote(at, first_suspect());
    }
    if (at == block_end_) return at;
    if (*at == '\0') return refuse(at, "nul-byte");
    if (*at == '"') {
        closing_quote_ = offset(at);
        state_ = state::quote_seen;
        return at + 1;
    }
    const bool second_half_of_crlf = after_cr_ && *at == '\n';
    after_cr_ = *at == '\r';
    if (!second_half_of_crlf) {
        ++line_;
        ++opened_.line_ends;
        if (opened_.line_ends >= limits_.quoted_lines) return refuse_quote(at, first_suspect());
    }
    return at + 1;
}

const char* csv_reader::after_quote(const char* at) {
    if (*at == '"') {  // a doubled quote stands for one: keep the first, skip the second
        text_.append(run_, at);
        run_ = at + 1;
        state_ = state::quoted;
        return at + 1;
    }
    if (*at == '\0') return refuse(at, "nul-byte");
    judge_quoted_cell(closing_quote_);
    if (!ends_cell(*at)) return lose_row(at, "text-after-closing-quote");
    return close_cell(at, closing_quote_);
}

const char* csv_reader::skip_lost(const char* at) {
    at = run_to(at, stop_lost);
    if (at == block_end_) return at;
    return *at == '\0' ? refuse(at, "nul-byte") : end_row(at);
}

const char* csv_reader::close_cell(const char* at, std::size_t end) {
    const bool quoted = state_ == state::quote_seen;
    if (const auto fault = limit_exceeded(at, end); !fault.empty()) {
        const bool swallowed =
            quoted && suspect_.active && suspect_.line_ends > 0 && suspect_.byte != opened_.byte;
        return swallowed && fault == "cell-too-long" ? refuse_quote(at, suspect_)
                                                     : refuse(at, fault);
    }
    if (state_ == state::cell_start) {  // only at the end of the file: `a,` has two cells
        cell_begin_ = end;
        cell_byte_ = byte_of(at);
    }
    if (spans_.size() == limits_.columns) return refuse(at, "too-many-columns");
    spans_.push_back({cell_begin_, end, cell_byte_, quoted});
    if (at == block_end_) return at;
    if (*at != delimiter_) return end_row(at);
    state_ = state::cell_start;
    return at + 1;
}

const char* csv_reader::end_row(const char* at) {
    if (state_ != state::lost && !text_.empty()) text_.append(run_, at);
    give_row();
    after_cr_ = *at == '\r';
    ++line_;
    row_ended_ = true;
    return at + 1;
}

const csv_row* csv_reader::give_row() {
    // A row that lies in the block as it was written is not copied.
    const char* base = text_.empty() ? run_ : text_.data();
    row_.cells.clear();
    row_.blank = row_.fault.empty();
    for (const span& cell : spans_) {
        row_.cells.push_back(
            {std::string_view(base + cell.begin, cell.end - cell.begin), cell.byte, cell.quoted});
        if (cell.begin != cell.end) row_.blank = false;
    }
    state_ = state::between_rows;
    return &row_;
}

const char* csv_reader::lose_row(const char* at, std::string_view fault) {
    if (suspect_.active && suspect_.line_ends > 0) return refuse_quote(at, suspect_);
    suspect_.active = false;
    row_.fault = fault;
    row_.fault_column = static_cast<std::uint32_t>(spans_.size() + 1);
    row_.fault_byte = byte_of(at);
    text_.append(run_, at);
    state_ = state::lost;
    return at;
}

const char* csv_reader::refuse(const char* at, std::string_view fault) {
    end_.fault = fault;
    end_.row = row_.row;
    if (fault != "too-many-rows") end_.column = static_cast<std::uint32_t>(spans_.size() + 1);
    end_.line = line_;
    end_.byte = byte_of(at);
    // How far reading got when a limit was passed depends on the blocks; where it began does not.
    if (fault == "row-too-long") {
        end_.line = row_.line;
        end_.byte = row_.byte;
    } else if (fault == "cell-too-long") {
        end_.byte = cell_byte_;
    }
    return block_end_;
}

const char* csv_reader::refuse_quote(const char* at, const suspicion& opened) {
    refuse(at, "unterminated-quote");
    end_.row = opened.row;
    end_.column = opened.column;
    end_.line = opened.line;
    end_.byte = opened.byte;
    end_.lines_swallowed = opened.line_ends;
    return block_end_;
}

// One quote too many turns everything after it inside out: what stood between two quoted cells is
// taken for a quoted cell, and whole rows vanish into it. By the time a quote breaks the grammar
// they may be long gone. But such a cell begins where a cell ended and ends where one begins, so
// its text starts and ends with a delimiter, a line end or a doubled quote (the first of them only
// ends so). A chain of these is suspect until an ordinary quoted cell clears it; when a quote
// fault comes first and the chain took in line ends, the file is refused instead of losing rows
// unseen.
void csv_reader::judge_quoted_cell(std::size_t end) {
    if (cell_begin_ == end) return;
    if (!is_edge(char_at(end - 1))) {
        suspect_.active = false;
    } else if (suspect_.active && is_edge(char_at(cell_begin_))) {
        suspect_.line_ends += opened_.line_ends;
    } else {
        suspect_ = opened_;
    }
}

// Of a quoted cell that does not end: the quote that began the chain it belongs to, or its own.
csv_reader::suspicion csv_reader::first_suspect() const {
    const std::size_t end = offset(block_end_);
    const bool chained = suspect_.active && suspect_.line_ends > 0 && cell_begin_ != end &&
                         is_edge(char_at(cell_begin_));
    if (!chained) return opened_;
    suspicion first = suspect_;
    first.line_ends += opened_.line_ends;
    return first;
}

const char* csv_reader::run_to(const char* at, std::uint8_t stops) const {
    while (at != block_end_ && (stops_[slot(*at)] & stops) == 0) ++at;
    return at;
}

// Of two limits passed in one run of bytes, the one that was passed first counts, as it would if
// the bytes had come one by one.
std::string_view csv_reader::limit_exceeded(const char* at, std::size_t cell_end) const {
    const std::size_t over_cell =
        state_ == state::cell_start ? 0 : excess(cell_end - cell_begin_, limits_.cell_bytes);
    const std::size_t over_row =
        excess(static_cast<std::size_t>(byte_of(at) - row_.byte), limits_.row_bytes);
    if (over_cell == 0 && over_row == 0) return {};
    return over_cell >= over_row ? "cell-too-long" : "row-too-long";
}

}  // namespace cascade
