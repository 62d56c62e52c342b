#include "cascade/report/marked_text.hpp"

namespace cascade {

marked_text::marked_text(std::string words, const figure_result& f) : words_(std::move(words)) {
    mentions_.push_back({0, words_.size(), std::make_shared<const figure_result>(f)});
}

marked_text& marked_text::operator+=(const marked_text& more) {
    const std::size_t before = words_.size();
    words_ += more.words_;
    for (figure_mention m : more.mentions_) {
        m.at += before;
        mentions_.push_back(std::move(m));
    }
    return *this;
}

marked_text marked_text::capitalised() const {
    marked_text text = *this;
    if (!text.words_.empty() && text.words_[0] >= 'a' && text.words_[0] <= 'z')
        text.words_[0] = static_cast<char>(text.words_[0] - 'a' + 'A');
    return text;
}

}  // namespace cascade
