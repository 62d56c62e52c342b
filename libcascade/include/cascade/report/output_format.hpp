#pragma once

#include <cstdint>
#include <string>

#include "cascade/report/document.hpp"

namespace cascade {

/// How a result is written down.
enum class output_format : std::uint8_t { text, markdown, csv, json, html, xlsx, dot, graphml };

/// What an answer can be turned into.
template <class Answer>
struct writers {
    document (*reading)(const Answer&);
    std::string (*csv)(const Answer&);
    std::string (*json)(const Answer&);
    std::string (*html)(const Answer&) = nullptr;  ///< of few answers
};

/// An answer in the form that was asked for; `colour` is for text.
template <class Answer>
std::string written(const Answer& answer, const writers<Answer>& as, output_format format,
                    text_colour colour) {
    switch (format) {
        case output_format::csv:
            return as.csv(answer);
        case output_format::json:
            return as.json(answer);
        case output_format::markdown:
            return to_markdown(as.reading(answer));
        case output_format::html:
            if (as.html != nullptr) return as.html(answer);
            break;
        case output_format::text:
        case output_format::xlsx:  // these are not for every answer: see who writes them
        case output_format::dot:
        case output_format::graphml:
            break;
    }
    return to_text(as.reading(answer), colour);
}

}  // namespace cascade
