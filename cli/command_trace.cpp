#include "command_trace.hpp"

#include "cascade/report/trace_output.hpp"
#include "figure_options.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct trace_options {
    figure_choice figure;
    std::size_t offset = 0;
    std::optional<std::size_t> limit;
    programme_options programme;
    output_options output;
};

constexpr std::size_t all_of_them = SIZE_MAX;

std::size_t limit_of(const std::string& text) {
    if (text == "all") return all_of_them;
    return static_cast<std::size_t>(
        whole_number("--limit", text, 1, "number of entries; write a whole number from 1, or all"));
}

/// A screen holds few rows, and a program can ask for more. A CSV file has no place to say that it
/// is not whole.
std::size_t usual_limit(output_format format) {
    switch (format) {
        case output_format::csv:
            return all_of_them;
        case output_format::json:
            return 1000;
        default:
            return 20;
    }
}

exit_code run_trace(const trace_options& options) {
    if (options.figure.id.empty())
        throw usage_error(
            "name a figure, such as: cascade trace people; cascade figure lists them");
    refuse_unknown_id(options.figure.id, "trace");
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    const where_clauses where = settled_where(*p.facts, options.figure.where);

    trace_answer answer;
    answer.records = p.facts.get();
    answer.complete = p.complete;
    answer.traced = trace_figure(*p.facts, {options.figure.id, where, options.figure.window_days});
    answer.page = {options.offset, options.limit.value_or(usual_limit(options.output.format))};
    const std::string text = trace_output(answer, options.output.format, colour_of(options.output));
    return worse_of(deliver(text, options.output, p.inputs), p.code);
}

}  // namespace

runner set_up_trace(CLI::App& command) {
    command.description(
        "What stands behind a figure: how it was counted step by step, the records that count with "
        "file and row, and those that do not with the reason. People are named by their id only.");
    const auto options = std::make_shared<trace_options>();
    add_figure_choice(command, options->figure);
    add_window(command, options->figure);
    add_value(command, "--limit", "N|all", "entries of each list (20; JSON 1000; CSV all)",
              [options](const std::string& v) { options->limit = limit_of(v); });
    add_value(command, "--offset", "N", "leave out the first N entries of each list",
              [options](const std::string& v) {
                  options->offset = static_cast<std::size_t>(whole_number(
                      "--offset", v, 0, "number of entries; write a whole number, such as 20"));
              });
    add_figure_options(command, options->programme, options->output);
    add_attribution_options(command, options->programme);
    command.footer(
        "Example: cascade trace my-programme people\n"
        "         cascade trace my-programme contacts --where partner=PWF -f csv -o trace.csv");
    return [options] {
        settle_words(options->figure, options->programme);
        return run_trace(*options);
    };
}

}  // namespace cascade::cli
