#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

namespace cascade {

/// A text of a record, kept once however often it stands in the files: a number of four bytes
/// leads to it. Names of districts repeat in every row, and each id stands in several files, so
/// this is what records of millions of people fit into memory by. Equal texts have equal numbers;
/// the order is that of the texts. What was kept stays until the process ends. Safe to use from
/// several threads.
class kept_text {
public:
    kept_text() = default;  ///< the empty text
    explicit kept_text(std::string_view text) : number_(text.empty() ? 0 : keep(text)) {}
    kept_text& operator=(std::string_view text) { return *this = kept_text(text); }

    const std::string& str() const;
    operator const std::string&() const { return str(); }
    operator std::string_view() const { return str(); }
    bool empty() const { return number_ == 0; }
    void clear() { number_ = 0; }
    /// Tells texts apart and says nothing of their order.
    std::uint32_t number() const { return number_; }

    friend bool operator==(kept_text a, kept_text b) { return a.number_ == b.number_; }
    friend bool operator==(kept_text a, std::string_view b) { return a.str() == b; }
    friend std::strong_ordering operator<=>(kept_text a, kept_text b) {
        return a.number_ == b.number_ ? std::strong_ordering::equal : a.str() <=> b.str();
    }
    friend std::string operator+(const std::string& a, kept_text b) { return a + b.str(); }
    friend std::string operator+(kept_text a, std::string_view b) {
        return std::string(a.str()).append(b);
    }
    friend std::ostream& operator<<(std::ostream& out, kept_text text) { return out << text.str(); }

private:
    static std::uint32_t keep(std::string_view text);

    std::uint32_t number_ = 0;
};

/// For tables of numbers by text: more than the number of every text kept so far.
std::uint32_t kept_text_count();

}  // namespace cascade

template <>
struct std::hash<cascade::kept_text> {
    std::size_t operator()(cascade::kept_text text) const { return text.number(); }
};
