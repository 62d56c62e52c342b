#include "figure_options.hpp"

#include <charconv>
#include <filesystem>

#include "cascade/base/problem.hpp"
#include "cascade/base/text.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/figures/scope.hpp"
#include "cascade/report/where_words.hpp"

namespace cascade::cli {
namespace {

where_clause clause_of(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || !is_valid_utf8(text))
        throw usage_error("--where " + printable(text) +
                          ": this is no condition; write DIMENSION=VALUE, such as partner=PWF, or "
                          "partner= for records without one");
    return {text.substr(0, equals), text.substr(equals + 1)};
}

std::string list_of_ids() {
    std::string text;
    for (const figure_definition& f : figure_definitions())
        text += (text.empty() ? "" : ", ") + std::string(f.id);
    return text;
}

}  // namespace

std::int64_t whole_number(const std::string& option, const std::string& text, std::int64_t least,
                          const std::string& what) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc() || stopped != end || number < least)
        throw usage_error(option + " " + printable(text) + ": this is no " + what);
    return number;
}

void add_figure_choice(CLI::App& command, figure_choice& choice) {
    command
        .add_option("ID", choice.words,
                    "the figure; before it, if you are not in the programme's folder, PROGRAMME")
        ->expected(0, 2);
    command
        .add_option_function<std::vector<std::string>>(
            "-w,--where",
            [&choice](const std::vector<std::string>& texts) {
                for (const std::string& text : texts) choice.where.push_back(clause_of(text));
            },
            "count only what has this value, such as partner=PWF; may be given several times")
        ->type_name("DIM=VALUE")
        ->allow_extra_args(false);
}

void add_window(CLI::App& command, figure_choice& choice) {
    add_value(command, "--window", "DAYS",
              "for activation: days from training to first session (180)",
              [&choice](const std::string& v) {
                  choice.window_days = whole_number(
                      "--window", v, 1, "number of days; write a whole number from 1, such as 180");
              });
}

void settle_words(figure_choice& choice, programme_options& programme) {
    if (!choice.words.empty()) choice.id = choice.words.back();
    if (choice.words.size() == 2) programme.programme = choice.words.front();
}

void refuse_unknown_id(const std::string& id, const std::string& command) {
    if (find_figure(id) != nullptr) return;
    std::error_code ignored;
    if (std::filesystem::exists(id, ignored))
        throw usage_error(
            printable(id) +
            " is a programme, not a figure; write the figure's id after it: cascade " + command +
            " " + printable(id) + " people");
    std::vector<std::string_view> ids;
    for (const figure_definition& f : figure_definitions()) ids.push_back(f.id);
    const std::string_view near = nearest_name(id, ids);
    throw usage_error("there is no figure " + printable(id) + "; " +
                      (near.empty() ? "" : "did you mean " + std::string(near) + "; ") +
                      "there are " + list_of_ids());
}

void refuse_unknown_dimension(const evidence& e, const std::string& name) {
    if (find_dimension(e, name)) return;
    const std::vector<std::string> names = dimension_names(e);
    std::string all;
    for (const std::string& one : names) all += (all.empty() ? "" : ", ") + printable(one);
    const std::string_view near = nearest_name(name, {names.begin(), names.end()});
    throw usage_error("there is no dimension " + printable(name) + "; " +
                      (near.empty() ? "" : "did you mean " + printable(near) + "; ") +
                      "there are " + all);
}

where_clauses settled_where(const evidence& e, const where_clauses& typed) {
    for (const where_clause& w : typed) refuse_unknown_dimension(e, w.dimension);
    return as_recorded(e, typed);
}

}  // namespace cascade::cli
