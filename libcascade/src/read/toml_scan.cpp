#include "toml_scan.hpp"

#include <vector>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

bool is_foreign(char c) { return static_cast<unsigned char>(c) >= 0x80; }

class scanner {
public:
    explicit scanner(std::string_view text) : text_(text) {}

    toml_scan run() {
        while (at_ < text_.size() && !found_.too_deep) step();
        if (!brackets_.empty()) found_.open_bracket = position_of(text_, brackets_.back());
        return found_;
    }

private:
    void step() {
        const char c = text_[at_];
        if ((c == '"' || c == '\'') && may_begin_text()) return skip_quoted(c);
        if (c != ' ' && c != '\t') before_ = c;
        if (c == '#') return skip_comment();
        if (c == '\n') dots_ = 0;
        if (c == '=' || c == ',') dots_ = 0;
        if (c == '.') ++dots_;
        if (c == '[' || c == '{') brackets_.push_back(at_);
        if ((c == ']' || c == '}') && !brackets_.empty()) brackets_.pop_back();
        if (is_foreign(c)) note_foreign(at_);
        if (brackets_.size() > deepest_nesting || dots_ > deepest_nesting)
            found_.too_deep = position_of(text_, at_);
        ++at_;
    }

    /// In the middle of a bare word a quote begins nothing, and the parser does not read it so.
    bool may_begin_text() {
        const bool may = std::string_view("\n=[{,.").find(before_) != std::string_view::npos;
        before_ = text_[at_];
        return may;
    }

    void skip_comment() {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    }

    void skip_quoted(char quote) {
        const std::size_t opened = at_;
        const bool block =
            text_.substr(at_, 3) == std::string_view(quote == '"' ? "\"\"\"" : "'''");
        at_ += block ? 3 : 1;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (!block && c == '\n') break;
            if (c == '\\' && quote == '"') {
                if (block) look_behind_backslash();
                at_ += 2;
                continue;
            }
            if (c == quote && (!block || text_.substr(at_, 3) == text_.substr(opened, 3))) {
                at_ += block ? 3 : 1;
                // A block may end in up to two quotes of its own before the closing three.
                while (block && at_ < text_.size() && text_[at_] == quote) ++at_;
                return;
            }
            ++at_;
        }
        if (at_ > text_.size()) at_ = text_.size();
        if (!found_.open_quote) found_.open_quote = position_of(text_, opened);
    }

    /// A backslash joins a line to the first letter of the next.
    void look_behind_backslash() {
        const std::size_t next = text_.find_first_not_of(" \t\r\n", at_ + 1);
        if (next != text_.npos && is_foreign(text_[next])) note_foreign(next);
    }

    void note_foreign(std::size_t at) {
        if (!found_.foreign) found_.foreign = position_of(text_, at);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    char before_ = '\n';  ///< the last byte that was no space
    std::size_t dots_ = 0;
    std::vector<std::size_t> brackets_;
    toml_scan found_;
};

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

}  // namespace

toml_scan scan_toml(std::string_view text) { return scanner(text).run(); }

text_position position_of(std::string_view text, std::size_t offset) {
    text_position found;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++found.line;
            found.column = 1;
        } else if (!is_continuation(static_cast<unsigned char>(text[i]))) {
            ++found.column;
        }
    }
    return found;
}

std::string_view line_of(std::string_view text, std::uint32_t line) {
    for (std::uint32_t i = 1; i < line; ++i) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    return text;
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const code_point next = first_code_point(text.substr(at));
        if (!next.valid()) return at;
        at += next.bytes;
    }
    return std::nullopt;
}

}  // namespace cascade
