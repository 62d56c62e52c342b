#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// What the reader takes before it refuses the file; each limit itself is still accepted.
struct csv_limits {
    std::size_t cell_bytes = std::size_t{64} << 10U;
    std::size_t row_bytes = std::size_t{1} << 20U;
    std::size_t columns = 4096;
    std::uint32_t rows = 20'000'000;
    std::uint32_t quoted_lines = 100;  ///< lines that one quoted cell may hold
};

struct csv_cell {
    std::string_view text;   ///< without its quotes; valid until the reader is called again
    std::uint64_t byte = 0;  ///< offset of its first byte in the file, the opening quote included
    bool quoted = false;
};

/// One row. `cells` stay valid until the reader is called again.
struct csv_row {
    std::uint32_t row = 0;  ///< as a spreadsheet counts: blank lines count, quoted line ends do not
    std::uint64_t line = 0;  ///< as a text editor counts, from 1
    std::uint64_t byte = 0;  ///< offset of its first byte in the file
    std::vector<csv_cell> cells;
    bool blank = false;  ///< every cell is empty

    /// `stray-quote`, `text-after-closing-quote` or empty. A row with a fault is lost: it has
    /// only the cells before the fault, and reading goes on after the next line end.
    std::string_view fault;
    std::uint32_t fault_column = 0;
    std::uint64_t fault_byte = 0;
};

/// How reading ended. With a fault nothing of the file may be used, rows already given included.
struct csv_end {
    /// `nul-byte`, `unterminated-quote`, `cell-too-long`, `row-too-long`, `too-many-columns`,
    /// `too-many-rows` or empty. For `unterminated-quote` the place is that of the opening quote.
    std::string_view fault;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint64_t line = 0;
    std::uint64_t byte = 0;
    std::uint64_t lines_swallowed = 0;  ///< line ends that the quote took for text
};

/// Reads RFC 4180 in blocks of any size, in one pass, holding one row. CRLF, LF and CR end a row,
/// in any mix; the last row needs no line end. Where blocks begin and end makes no difference.
/// Bytes are not decoded: encoding and byte order mark are the caller's concern.
class csv_reader {
public:
    /// `first_byte` is the offset of the first block in the file (3 after a byte order mark).
    explicit csv_reader(char delimiter, csv_limits limits = {}, std::uint64_t first_byte = 0);

    /// The next row that ends in `block`, which loses what was read of it; or nothing, when the
    /// next block is wanted or the file was found unusable.
    const csv_row* next(std::string_view& block);
    /// The row that the end of the file ends, or nothing. No block may follow.
    const csv_row* last();
    const csv_end& end() const { return end_; }

    /// Calls `sink(const csv_row&)` for each row that ends in `block`.
    template <class Sink>
    void feed(std::string_view block, Sink&& sink) {
        while (const csv_row* row = next(block)) sink(*row);
    }
    template <class Sink>
    csv_end finish(Sink&& sink) {
        if (const csv_row* row = last()) sink(*row);
        return end_;
    }

private:
    enum class state : std::uint8_t { between_rows, cell_start, plain, quoted, quote_seen, lost };
    struct span {
        std::size_t begin;
        std::size_t end;
        std::uint64_t byte;
        bool quoted;
    };
    /// A quoted cell that may have begun with a quote too many; see judge_quoted_cell().
    struct suspicion {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        std::uint64_t line = 0;
        std::uint64_t byte = 0;
        std::uint64_t line_ends = 0;
        bool active = false;
    };

    const csv_row* cut_plain_row(std::string_view& block);
    const char* start_row(const char* at);
    const char* start_cell(const char* at);
    const char* read_plain(const char* at);
    const char* read_quoted(const char* at);
    const char* after_quote(const char* at);
    const char* skip_lost(const char* at);
    const char* close_cell(const char* at, std::size_t end);
    const char* end_row(const char* at);
    const char* lose_row(const char* at, std::string_view fault);
    const char* refuse(const char* at, std::string_view fault);
    const char* refuse_quote(const char* at, const suspicion& opened);

    const char* run_to(const char* at, std::uint8_t stops) const;
    std::string_view limit_exceeded(const char* at, std::size_t cell_end) const;
    void judge_quoted_cell(std::size_t end);
    suspicion first_suspect() const;
    const csv_row* give_row();
    bool ends_cell(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }
    bool is_edge(char c) const { return c == '"' || ends_cell(c); }
    char char_at(std::size_t offset) const {
        return offset < text_.size() ? text_[offset] : run_[offset - text_.size()];
    }
    std::size_t offset(const char* at) const {
        return text_.size() + static_cast<std::size_t>(at - run_);
    }
    std::uint64_t byte_of(const char* at) const {
        return block_byte_ + static_cast<std::uint64_t>(at - block_);
    }

    char delimiter_;
    csv_limits limits_;
    std::array<std::uint8_t, 256> stops_{};

    state state_ = state::between_rows;
    bool after_cr_ = false;
    bool row_ended_ = false;
    std::uint32_t rows_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t block_byte_;
    const char* block_ = nullptr;      // the block being read, only during next()
    const char* block_end_ = nullptr;  // and its end
    const char* run_ = nullptr;        // bytes of this row from here on are not yet in text_

    std::string text_;  // the row as far as it is not in the block itself
    std::vector<span> spans_;
    std::size_t cell_begin_ = 0;
    std::size_t closing_quote_ = 0;
    std::uint64_t cell_byte_ = 0;
    suspicion opened_;  // the quoted cell being read
    suspicion suspect_;
    csv_row row_;
    csv_end end_;
};

}  // namespace cascade
