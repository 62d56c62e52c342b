#include "command_figure.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/report/figure_output.hpp"
#include "figure_options.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct figure_options {
    figure_choice figure;
    std::vector<std::string> by;
    programme_options programme;
    output_options output;
};

void refuse_repeated(const figure_options& options) {
    for (auto by = options.by.begin(); by != options.by.end(); ++by) {
        if (std::find(options.by.begin(), by, *by) != by)
            throw usage_error("--by " + printable(*by) + " stands twice; write it once");
        for (const where_clause& w : options.figure.where)
            if (w.dimension == *by)
                throw usage_error("--by " + printable(*by) +
                                  " divides what --where has fixed; "
                                  "leave one of the two out");
    }
}

exit_code run_figure(const figure_options& options) {
    const text_colour colour = colour_of(options.output);
    if (options.figure.id.empty())
        return deliver(figure_list(options.output.format, colour), options.output, {});
    refuse_unknown_id(options.figure.id, "figure");
    refuse_repeated(options);
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    const where_clauses where = settled_where(*p.facts, options.figure.where);
    for (const std::string& name : options.by) {
        if (name == "during")
            throw usage_error(
                "--by during: days are asked for with --where during=2020-Q3; --by period and --by "
                "month divide");
        refuse_unknown_dimension(*p.facts, name);
    }

    const figure_request request{options.figure.id, where, options.figure.window_days};
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
    add_figure_choice(command, options->figure);
    command
        .add_option("-b,--by", options->by,
                    "one row for each value of a dimension, such as partner, sex or tier; may be "
                    "given several times")
        ->type_name("DIM")
        ->allow_extra_args(false);
    add_window(command, options->figure);
    add_figure_options(command, options->programme, options->output);
    add_attribution_options(command, options->programme);
    command.footer(
        "Example: cascade figure my-programme people\n"
        "         cascade figure my-programme contacts --by partner --where sex=women");
    return [options] {
        settle_words(options->figure, options->programme);
        return run_figure(*options);
    };
}

}  // namespace cascade::cli
