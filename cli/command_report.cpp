#include "command_report.hpp"

#include "cascade/report/summary.hpp"
#include "load_programme.hpp"
#include "rejects_output.hpp"

namespace cascade::cli {
namespace {

struct report_options {
    programme_options programme;
    output_options output;
    std::string rejects;
};

exit_code run_report(const report_options& options) {
    const loaded_programme p = load_for_figures(options.programme, options.output);
    const rejects_output rejects = write_rejects(options.rejects, p, options.output);
    if (!p.facts) return worse_of(rejects.code, p.code);
    const summary s = summarise(*p.facts, p.problems, p.complete, p.unlisted);
    const std::string text = written(s, {summary_document, summary_csv, summary_json},
                                     options.output.format, colour_of(options.output));
    return worse_of(deliver(text, options.output, p.inputs), worse_of(rejects.code, p.code));
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
    add_attribution_options(command, options->programme);
    add_rejects(command, options->rejects);
    command.footer(
        "Example: cascade report my-programme\n"
        "         cascade report my-programme -f md -o summary.md");
    return [options] { return run_report(*options); };
}

}  // namespace cascade::cli
