#include "command_report.hpp"

#include "cascade/report/summary.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct report_options {
    programme_options programme;
    output_options output;
};

std::string written(const summary& s, const output_options& options) {
    switch (options.format) {
        case output_format::markdown:
            return to_markdown(summary_document(s));
        case output_format::csv:
            return summary_csv(s);
        case output_format::json:
            return summary_json(s);
        case output_format::text:
            break;
    }
    return to_text(summary_document(s), colour_of(options));
}

exit_code run_report(const report_options& options) {
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    const summary s = summarise(*p.facts, p.problems, p.complete);
    return worse_of(deliver(written(s, options.output), options.output, p.inputs), p.code);
}

}  // namespace

runner set_up_report(CLI::App& command) {
    command.description(
        "The impact summary of a programme: who was trained and taught, directly and further down "
        "the cascade, what partners achieved, what cannot be said and why, and how everything was "
        "counted.");
    const auto options = std::make_shared<report_options>();
    add_programme(command, options->programme);
    add_figure_options(command, options->programme, options->output);
    command.footer(
        "Example: cascade report my-programme\n"
        "         cascade report my-programme -f md -o summary.md");
    return [options] { return run_report(*options); };
}

}  // namespace cascade::cli
