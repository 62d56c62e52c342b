#include "html_escape.hpp"

#include "cascade/base/text.hpp"
#include "json_figures.hpp"

namespace cascade::html {
namespace {

std::string escaped(std::string_view data) {
    std::string out;
    for (const char c : printable(data)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            case '`':
                out += "&#96;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace

std::string text(std::string_view data) { return escaped(data); }

std::string attribute(std::string_view data) { return escaped(data); }

std::string script_json(const nlohmann::ordered_json& data) {
    // `</script>` is not the only trap: `<!--` and `<script` change how the rest is read.
    std::string out;
    for (const char c : json_figures::visible(
             data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace))) {
        switch (c) {
            case '<':
                out += "\\u003c";
                break;
            case '>':
                out += "\\u003e";
                break;
            case '&':
                out += "\\u0026";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string slug(std::string_view words) {
    std::string out;
    for (const char c : folded(words)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

}  // namespace cascade::html
