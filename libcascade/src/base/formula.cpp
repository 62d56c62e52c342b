#include "cascade/base/formula.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

struct operation {
    std::string_view name;
    formula::kind kind;
    bool takes_many;
};

constexpr std::array<operation, 5> operations = {{
    {"sum", formula::kind::sum, true},
    {"difference", formula::kind::difference, false},
    {"product", formula::kind::product, true},
    {"ratio", formula::kind::ratio, false},
    {"share", formula::kind::share, false},
}};

constexpr std::string_view how_to_write =
    "write an id in print, or sum, difference, product, ratio or share, such as sum(F003, F004)";

// Nobody nests deeper; a limit keeps a hostile text from using up the stack.
constexpr int deepest = 8;

struct unreadable {
    std::string seen;
    std::string mend;
};

class reader {
public:
    explicit reader(std::string_view text) : rest_(trimmed(text)) {}

    formula read_all() {
        formula whole = read(0);
        if (whole.is == formula::kind::number)
            throw unreadable{"is a number", std::string(how_to_write)};
        if (!rest_.empty())
            throw unreadable{"goes on behind its last `)`", std::string(how_to_write)};
        return whole;
    }

private:
    formula read(int depth) {
        if (depth > deepest)
            throw unreadable{"nests more than 8 deep", "name a part in print of its own"};
        const std::size_t stop = rest_.find_first_of(",()");
        const std::string_view word = trimmed(rest_.substr(0, stop));
        rest_.remove_prefix(stop == rest_.npos ? rest_.size() : stop);
        if (word.empty())
            throw unreadable{"has an empty place",
                             "write an id, a whole number or a formula there"};
        refuse_grouped(word);
        if (rest_.empty() || rest_.front() != '(') return single(word);
        return call(word, depth);
    }

    /// `sum(A, 1,500)` is three numbers to a reader of formulas and two to everybody else.
    void refuse_grouped(std::string_view word) const {
        const auto are_digits = [](std::string_view s) {
            return s.find_first_not_of("0123456789") == s.npos;
        };
        const bool groups = word.size() <= 3 && are_digits(word) && rest_.size() > 3 &&
                            rest_.front() == ',' && are_digits(rest_.substr(1, 3)) &&
                            !(rest_.size() > 4 && rest_[4] >= '0' && rest_[4] <= '9');
        if (groups)
            throw unreadable{"holds " + std::string(word) + std::string(rest_.substr(0, 4)) +
                                 ", which is one number or two",
                             "write the digits without a mark between them, or a space after the "
                             "comma"};
    }

    static formula single(std::string_view word) {
        formula f;
        const char* const end = word.data() + word.size();
        const auto [stopped, fault] = std::from_chars(word.data(), end, f.number);
        // 007 is an id: a number is not written so.
        const bool is_number = word == "0" || (word.front() >= '1' && word.front() <= '9');
        if (is_number && fault == std::errc() && stopped == end) return f;
        f.is = formula::kind::reference;
        f.id = std::string(word);
        return f;
    }

    formula call(std::string_view word, int depth) {
        const auto* const op = std::find_if(operations.begin(), operations.end(),
                                            [&](const operation& o) { return o.name == word; });
        if (op == operations.end())
            throw unreadable{"asks for `" + printable(word) + "`", std::string(how_to_write)};
        formula f;
        f.is = op->kind;
        do {
            rest_.remove_prefix(1);  // ( or ,
            f.of.push_back(read(depth + 1));
            rest_ = trimmed(rest_);
        } while (!rest_.empty() && rest_.front() == ',');
        if (rest_.empty() || rest_.front() != ')')
            throw unreadable{"lacks a `)`", "close every bracket"};
        rest_ = trimmed(rest_.substr(1));
        const std::string name(op->name);
        if (f.of.size() < 2 || (!op->takes_many && f.of.size() != 2))
            throw unreadable{"gives `" + name + "` " + std::to_string(f.of.size()) +
                                 (f.of.size() == 1 ? " number" : " numbers"),
                             op->takes_many ? '`' + name + "` takes two or more"
                                            : '`' + name + "` takes exactly two"};
        return f;
    }

    std::string_view rest_;
};

template <class Visit>
void visit_leaves(const formula& f, const Visit& visit) {
    if (f.of.empty()) visit(f);
    for (const formula& part : f.of) visit_leaves(part, visit);
}

}  // namespace

formula_reading read_formula(std::string_view text) {
    try {
        formula f = reader(text).read_all();
        const std::vector<std::string> ids = ids_in(f);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
                ids.begin() + static_cast<std::ptrdiff_t>(i))
                return {std::nullopt, "names " + printable(ids[i]) + " twice",
                        "write it so that every number stands once"};
        return {std::move(f), {}, {}};
    } catch (const unreadable& u) {
        return {std::nullopt, u.seen, u.mend};
    }
}

std::string to_text(const formula& f) {
    if (f.is == formula::kind::number) return std::to_string(f.number);
    if (f.is == formula::kind::reference) return f.id;
    std::string text;
    for (const operation& o : operations)
        if (o.kind == f.is) text = std::string(o.name) + '(';
    for (std::size_t i = 0; i < f.of.size(); ++i) text += (i == 0 ? "" : ", ") + to_text(f.of[i]);
    return text + ')';
}

std::vector<std::string> ids_in(const formula& f) {
    std::vector<std::string> ids;
    visit_leaves(f, [&](const formula& leaf) {
        if (leaf.is == formula::kind::reference) ids.push_back(leaf.id);
    });
    return ids;
}

std::vector<std::int64_t> numbers_in(const formula& f) {
    std::vector<std::int64_t> numbers;
    visit_leaves(f, [&](const formula& leaf) {
        if (leaf.is == formula::kind::number) numbers.push_back(leaf.number);
    });
    return numbers;
}

}  // namespace cascade
