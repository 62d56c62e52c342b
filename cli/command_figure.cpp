#include "command_figure.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cascade/base/text.hpp"
#include "cascade/figures/scope.hpp"
#include "cascade/report/figure_output.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct figure_options {
    std::vector<std::string> words;  ///< ID, or PROGRAMME and ID
    std::string id;
    where_clauses where;
    std::vector<std::string> by;
    std::optional<std::int64_t> window_days;
    programme_options programme;
    output_options output;
};

where_clause clause_of(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || !is_valid_utf8(text))
        throw usage_error("--where " + printable(text) +
                          ": this is no condition; write DIMENSION=VALUE, such as partner=PWF, or "
                          "partner= for records without one");
    return {text.substr(0, equals), text.substr(equals + 1)};
}

std::int64_t days_of(const std::string& text) {
    std::int64_t days = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, days);
    if (fault != std::errc() || stopped != end || days < 1)
        throw usage_error("--window " + printable(text) +
                          ": this is no number of days; write a whole number from 1, such as 180");
    return days;
}

std::string list_of_ids() {
    std::string text;
    for (const figure_definition& f : figure_definitions())
        text += (text.empty() ? "" : ", ") + std::string(f.id);
    return text;
}

void refuse_unknown_id(const std::string& id) {
    if (find_figure(id) != nullptr) return;
    std::error_code ignored;
    if (std::filesystem::exists(id, ignored))
        throw usage_error(printable(id) +
                          " is a programme, not a figure; write the figure's id "
                          "after it: cascade figure " +
                          printable(id) + " people");
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

void refuse_repeated(const figure_options& options) {
    for (auto by = options.by.begin(); by != options.by.end(); ++by) {
        if (std::find(options.by.begin(), by, *by) != by)
            throw usage_error("--by " + printable(*by) + " stands twice; write it once");
        for (const where_clause& w : options.where)
            if (w.dimension == *by)
                throw usage_error("--by " + printable(*by) +
                                  " divides what --where has fixed; "
                                  "leave one of the two out");
    }
}

exit_code run_figure(const figure_options& options) {
    const text_colour colour = colour_of(options.output);
    if (options.id.empty())
        return deliver(figure_list(options.output.format, colour), options.output, {});
    refuse_unknown_id(options.id);
    refuse_repeated(options);
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    for (const where_clause& w : options.where) refuse_unknown_dimension(*p.facts, w.dimension);
    for (const std::string& name : options.by) refuse_unknown_dimension(*p.facts, name);

    const figure_request request{options.id, options.where, options.window_days};
    figure_answer answer;
    answer.records = p.facts.get();
    answer.complete = p.complete;
    if (options.by.empty()) {
        answer.figure = compute_figure(*p.facts, request);
    } else {
        answer.parts = break_down(*p.facts, request, options.by);
        answer.figure = answer.parts->total;
    }
    return worse_of(
        deliver(figure_output(answer, options.output.format, colour), options.output, p.inputs),
        p.code);
}

}  // namespace

runner set_up_figure(CLI::App& command) {
    command.description(
        "One figure by its id, such as people, contacts or trained.people, whole or divided. Where "
        "the records leave it open, it is a range. Without an id: the list of figures.");
    const auto options = std::make_shared<figure_options>();
    command
        .add_option("ID", options->words,
                    "the figure; before it, if you are not in the programme's folder, PROGRAMME")
        ->expected(0, 2);
    command
        .add_option_function<std::vector<std::string>>(
            "-w,--where",
            [options](const std::vector<std::string>& texts) {
                for (const std::string& text : texts) options->where.push_back(clause_of(text));
            },
            "count only what has this value, such as partner=PWF; may be given several times")
        ->type_name("DIM=VALUE")
        ->allow_extra_args(false);
    command
        .add_option("-b,--by", options->by,
                    "one row for each value of a dimension, such as partner, sex or tier; may be "
                    "given several times")
        ->type_name("DIM")
        ->allow_extra_args(false);
    add_value(command, "--window", "DAYS",
              "for activation: days from training to first session (180)",
              [options](const std::string& v) { options->window_days = days_of(v); });
    add_figure_options(command, options->programme, options->output);
    command.footer(
        "Example: cascade figure my-programme people\n"
        "         cascade figure my-programme contacts --by partner --where sex=women");
    return [options] {
        if (!options->words.empty()) options->id = options->words.back();
        if (options->words.size() == 2) options->programme.programme = options->words.front();
        return run_figure(*options);
    };
}

}  // namespace cascade::cli
