#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cascade/figures/figure_result.hpp"

namespace cascade {

/// A figure within a text: which bytes of it are the number, and what the number is.
struct figure_mention {
    std::size_t at = 0;
    std::size_t length = 0;
    std::shared_ptr<const figure_result> figure;
};

/// A text for reading that knows which of its words are figures, so that a writer can lead from a
/// number to its definition. Made of plain strings and of figures by adding them; as a plain string
/// it is only its words.
class marked_text {
public:
    marked_text() = default;
    // Not explicit: most of a report's sentences are plain words.
    marked_text(std::string words) : words_(std::move(words)) {}
    marked_text(std::string_view words) : words_(words) {}
    marked_text(const char* words) : words_(words) {}
    /// `words`, all of which say this figure.
    marked_text(std::string words, const figure_result& f);

    const std::string& words() const { return words_; }
    operator const std::string&() const { return words_; }
    /// In the order of the text; none within another.
    const std::vector<figure_mention>& mentions() const { return mentions_; }

    bool empty() const { return words_.empty(); }
    marked_text& operator+=(const marked_text& more);
    friend marked_text operator+(marked_text a, const marked_text& b) { return a += b; }
    friend bool operator==(const marked_text& a, const marked_text& b) {
        return a.words_ == b.words_;
    }

    /// The same with its first letter as a capital, where that is a Latin letter.
    marked_text capitalised() const;

private:
    std::string words_;
    std::vector<figure_mention> mentions_;
};

/// Texts in a row, a list or the like; plain strings will do.
class marked_texts : public std::vector<marked_text> {
public:
    using std::vector<marked_text>::vector;
    marked_texts(const std::vector<std::string>& plain)
        : std::vector<marked_text>(plain.begin(), plain.end()) {}
    marked_texts(std::vector<marked_text> texts) : std::vector<marked_text>(std::move(texts)) {}
};

}  // namespace cascade
