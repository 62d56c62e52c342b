#include "command_report.hpp"

#include "cascade/report/html_output.hpp"
#include "cascade/report/summary.hpp"
#include "load_programme.hpp"
#include "rejects_output.hpp"
#include "report_choice.hpp"
#include "workbook_output.hpp"

namespace cascade::cli {
namespace {

struct report_options {
    programme_options programme;
    report_choice choice;
    output_options output;
    std::string rejects;
};

exit_code deliver_report(const summary& s, const loaded_programme& p,
                         const output_options& output) {
    if (output.format == output_format::xlsx) {
        const programme& records = s.records->records();
        const std::string& title = records.title.empty() ? records.id : records.title;
        return deliver_workbook(summary_sheets(s), {title, s.records->in_force().as_of}, output,
                                p.inputs);
    }
    const std::string text = written(s, {summary_document, summary_csv, summary_json, summary_html},
                                     output.format, colour_of(output));
    return deliver(text, output, p.inputs);
}

exit_code run_report(const report_options& options) {
    if (options.output.format == output_format::xlsx) refuse_workbook(options.output);
    const loaded_programme p = load_for_figures(options.programme, options.output);
    report_scope scope;
    if (p.facts) scope = settled_scope(*p.facts, options.choice);
    const rejects_output rejects = write_rejects(options.rejects, p, options.output);
    if (!p.facts) return worse_of(rejects.code, p.code);
    const summary s = summarise(*p.facts, p.problems, p.complete, p.unlisted, scope);
    return worse_of(deliver_report(s, p, options.output), worse_of(rejects.code, p.code));
}

}  // namespace

runner set_up_report(CLI::App& command) {
    command.description(
        "The impact summary of a programme: who was trained and taught, directly and further down "
        "the cascade, what partners achieved, what cannot be said and why, and how everything was "
        "counted.");
    const auto options = std::make_shared<report_options>();
    add_programme(command, options->programme);
    add_report_choice(command, options->choice);
    add_output_options(command, options->output,
                       {output_format::text, output_format::markdown, output_format::html,
                        output_format::xlsx, output_format::csv, output_format::json});
    add_counting_options(command, options->programme);
    add_attribution_options(command, options->programme);
    add_rejects(command, options->rejects);
    command.footer(
        "Example: cascade report my-programme\n"
        "         cascade report my-programme --partner PWF --period 2020-Q3\n"
        "         cascade report my-programme -f html -o summary.html\n"
        "         cascade report my-programme -f xlsx -o annex.xlsx");
    return [options] { return run_report(*options); };
}

}  // namespace cascade::cli
