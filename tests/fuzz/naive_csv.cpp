#include "naive_csv.hpp"

namespace cascade::fuzz {
namespace {

struct stop {
    std::string fault;
    std::size_t byte;
};

class naive_reader {
public:
    naive_reader(const std::string& text, char delimiter) : text_(text), delimiter_(delimiter) {}

    naive_row row() {
        naive_row r;
        r.byte = at;
        for (;;) {
            const std::string fault = cell(r.cells);
            if (!fault.empty()) {
                r.fault = fault;
                r.fault_byte = at;
                while (!at_line_end()) ++at;
            }
            if (at_line_end()) break;
            ++at;  // the delimiter
        }
        if (text_.compare(at, 2, "\r\n") == 0)
            at += 2;
        else if (at < text_.size())
            ++at;
        return r;
    }

    std::size_t at = 0;

private:
    /// Reads one cell and stands behind it; or says what is wrong and stands there.
    std::string cell(std::vector<std::string>& cells) {
        std::string read;
        const std::size_t opened = at;
        if (at < text_.size() && text_[at] == '"') {
            for (++at;; ++at) {
                if (at >= text_.size()) throw stop{"unterminated-quote", opened};
                refuse_nul();
                if (text_[at] == '"' && text_.compare(at, 2, "\"\"") != 0) break;
                if (text_[at] == '"') ++at;
                read += text_[at];
            }
            ++at;
            if (!at_line_end() && text_[at] != delimiter_) return "text-after-closing-quote";
        } else {
            for (; !at_line_end() && text_[at] != delimiter_; ++at) {
                if (text_[at] == '"') return "stray-quote";
                read += text_[at];
            }
        }
        cells.push_back(read);
        return {};
    }

    bool at_line_end() {
        if (at >= text_.size()) return true;
        refuse_nul();
        return text_[at] == '\r' || text_[at] == '\n';
    }
    void refuse_nul() const {
        if (text_[at] == '\0') throw stop{"nul-byte", at};
    }

    const std::string& text_;
    char delimiter_;
};

}  // namespace

naive_table read_naively(const std::string& text, char delimiter) {
    naive_table table;
    naive_reader reader(text, delimiter);
    try {
        while (reader.at < text.size()) table.rows.push_back(reader.row());
    } catch (const stop& s) {
        table.fault = s.fault;
        table.fault_byte = s.byte;
    }
    return table;
}

}  // namespace cascade::fuzz
