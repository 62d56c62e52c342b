#include "number_format.hpp"

#include <algorithm>
#include <array>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

bool is_one_of(char c, std::string_view set) { return c != 0 && set.find(c) != set.npos; }

/// One step through a format code: a letter or placeholder, or text that is shown as it stands.
struct piece {
    char symbol = 0;  ///< in lower case; 0: `text`
    std::string_view text;
};

/// The first section of a code, cut into pieces; colours, currencies and spacing are left out.
class code_pieces {
public:
    explicit code_pieces(std::string_view code) : code_(code) { cut(); }

    std::vector<piece> pieces;
    bool conditional = false;  ///< `[>999]`: the section depends on the value
    bool elapsed = false;      ///< `[h]`: hours beyond a day
    bool half_of_day = false;  ///< `AM/PM`

private:
    bool takes_half_of_day(std::string_view mark) {
        if (folded(code_.substr(at_, mark.size())) != mark) return false;
        at_ += mark.size();
        return true;
    }

    void cut() {
        while (at_ < code_.size() && code_[at_] != ';') {
            const char c = code_[at_];
            if (c == '"') {
                take_until('"');
            } else if (c == '[') {
                take_bracket();
            } else if (c == '\\' && at_ + 1 < code_.size()) {
                const std::size_t bytes = first_code_point(code_.substr(at_ + 1)).bytes;
                add_text(code_.substr(at_ + 1, std::max<std::size_t>(bytes, 1)));
                at_ += 1 + std::max<std::size_t>(bytes, 1);
            } else if (c == '_' || c == '*') {  // a space as wide as, or filled with, the next one
                at_ += 2;
            } else if (takes_half_of_day("am/pm") || takes_half_of_day("a/p")) {
                half_of_day = true;
            } else if (is_one_of(c, "-+() $:") || static_cast<unsigned char>(c) >= 0x80) {
                add_text(code_.substr(at_++, 1));
            } else {
                pieces.push_back({c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c, {}});
                ++at_;
            }
        }
    }
    void add_text(std::string_view text) { pieces.push_back({0, text}); }

    void take_until(char closing) {
        const std::size_t end = std::min(code_.find(closing, at_ + 1), code_.size());
        add_text(code_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
    }

    void take_bracket() {
        const std::size_t end = std::min(code_.find(']', at_), code_.size());
        const std::string inner = folded(code_.substr(at_ + 1, end - at_ - 1));
        conditional = conditional || (!inner.empty() && is_one_of(inner.front(), "<>="));
        elapsed =
            elapsed || (!inner.empty() && inner.find_first_not_of(inner.front()) == inner.npos &&
                        is_one_of(inner.front(), "hms"));
        at_ = end + 1;
    }

    std::string_view code_;
    std::size_t at_ = 0;
};

/// Which parts of a day the pieces show. An `m` beside hours or seconds is a minute.
number_format read_moment(const std::vector<piece>& pieces) {
    number_format format;
    format.shows = number_format::kind::moment;
    char before = 0;  // the last symbol other than this run's
    for (std::size_t i = 0; i < pieces.size();) {
        const char symbol = pieces[i].symbol;
        std::size_t run = i;
        while (run < pieces.size() && pieces[run].symbol == symbol) ++run;
        const std::size_t length = run - i;
        if (is_one_of(symbol, "yeb")) format.year = true;
        if (symbol == 'd' && length < 3) format.day = true;  // ddd is the name of a weekday
        if (is_one_of(symbol, "hs")) format.clock = true;
        if (symbol == 'm') {
            std::size_t after = run;
            while (after < pieces.size() && pieces[after].symbol == 0) ++after;
            const bool minutes =
                before == 'h' || (after < pieces.size() && pieces[after].symbol == 's');
            (minutes ? format.clock : format.month) = true;
        }
        if (is_one_of(symbol, "ymdhsaeb")) before = symbol;
        i = run;
    }
    return format;
}

/// Digits with text around or between them; the mark of thousands is left out. Without such text
/// the number is shown as stored.
number_format read_digits(const std::vector<piece>& pieces) {
    number_format format;
    bool has_text = false;
    bool decimals = false;
    std::size_t zeros = 0;
    for (const piece& p : pieces) {
        decimals = decimals || p.symbol == '.';
        if (is_one_of(p.symbol, ",.") || (decimals && p.symbol == '0')) continue;
        if (p.symbol != 0 && !is_one_of(p.symbol, "0#")) return {};
        has_text = has_text || (p.symbol == 0 && !trimmed(p.text).empty());
        zeros += p.symbol == '0' ? 1 : 0;
        if (p.symbol == 0 && !format.pattern.empty() && format.pattern.back().placeholder == 0) {
            format.pattern.back().text += p.text;
        } else {
            format.pattern.push_back({p.symbol, std::string(p.text)});
        }
    }
    if (has_text || zeros > 1) format.shows = number_format::kind::digits;
    return format;
}

}  // namespace

number_format read_number_format(std::string_view code) {
    if (code.empty() || folded(code) == "general" || code == "@") return {};
    const code_pieces cut(code);
    if (cut.conditional) return {};
    if (cut.elapsed) {
        number_format format;
        format.shows = number_format::kind::elapsed;
        return format;
    }
    const auto has = [&](std::string_view symbols) {
        return std::any_of(cut.pieces.begin(), cut.pieces.end(), [&](const piece& p) {
            return p.symbol != 0 && is_one_of(p.symbol, symbols);
        });
    };
    if (has("ymdhs") && !has("#?")) return read_moment(cut.pieces);
    if (!has("0#")) return {};
    return read_digits(cut.pieces);
}

number_format builtin_number_format(std::uint32_t id) {
    struct builtin {
        std::uint32_t first;
        std::uint32_t last;
        std::string_view code;
    };
    // 27 to 36 and 50 to 58 are days in the calendars of East Asia.
    static constexpr std::array codes = {
        builtin{14, 15, "d/m/yyyy"}, builtin{16, 16, "d-mmm"},         builtin{17, 17, "mmm-yy"},
        builtin{18, 21, "h:mm:ss"},  builtin{22, 22, "d/m/yyyy h:mm"}, builtin{27, 36, "d/m/yyyy"},
        builtin{45, 45, "mm:ss"},    builtin{46, 46, "[h]:mm:ss"},     builtin{47, 47, "mm:ss"},
        builtin{50, 58, "d/m/yyyy"},
    };
    for (const builtin& known : codes) {
        if (id >= known.first && id <= known.last) return read_number_format(known.code);
    }
    return {};
}

}  // namespace cascade
