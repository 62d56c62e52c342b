#include "help_layout.hpp"

#include <utility>

#include "cascade/base/text.hpp"

namespace cascade::cli {
namespace {

constexpr std::size_t width = 96;
constexpr std::size_t indent = 24;

/// The text from the column `from` on, its further lines below one another.
std::string wrapped(const std::string& text, std::size_t from) {
    std::string out;
    std::size_t column = from;
    for (const std::string_view word : split(text, ' ')) {
        const std::size_t needs = display_width(word);
        if (column > from && column + 1 + needs > width) {
            out += '\n' + std::string(from, ' ');
            column = from;
        }
        if (column > from) {
            out += ' ';
            ++column;
        }
        out += word;
        column += needs;
    }
    return out + '\n';
}

}  // namespace

help_layout::help_layout(std::string usage) : usage_(std::move(usage)) {
    label("Positionals", "Arguments");
}

std::string help_layout::make_help(const CLI::App* app, std::string,
                                   CLI::AppFormatMode mode) const {
    std::string out = wrapped(app->get_description(), 0);
    out += "\nusage: " + usage_ + " [OPTIONS]\n";
    out += make_positionals(app) + make_groups(app, mode);
    for (std::size_t at = 0; (at = out.find("\n\n\n", at)) != std::string::npos;) out.erase(at, 1);
    if (!app->get_footer().empty()) out += '\n' + app->get_footer() + '\n';
    return out;
}

std::string help_layout::make_option(const CLI::Option* option, bool is_positional) const {
    std::string left = "  " + make_option_name(option, is_positional);
    if (!is_positional && option->get_type_size() != 0 && !option->get_type_name().empty())
        left += ' ' + option->get_type_name();
    if (left.size() + 2 > indent)
        left += '\n' + std::string(indent, ' ');
    else
        left.resize(indent, ' ');
    return left + wrapped(option->get_description(), indent);
}

}  // namespace cascade::cli
