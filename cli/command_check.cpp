#include "command_check.hpp"

#include "cascade/report/check_output.hpp"
#include "load_programme.hpp"
#include "progress.hpp"
#include "rejects_output.hpp"

namespace cascade::cli {
namespace {

struct check_options {
    programme_options programme;
    output_options output;
    std::string rejects;
};

exit_code run_check(const check_options& options) {
    if (!options.output.quiet) allow_progress();
    const loaded_programme p = load_programme(options.programme);
    const rejects_output rejects = write_rejects(options.rejects, p, options.output);
    const check_result result{
        p.records->id, p.records->files, {p.problems, p.unlisted}, rejects.written};
    std::string text;
    if (options.output.format == output_format::json) {
        text = check_json(result);
    } else if (options.output.format == output_format::csv) {
        text = check_csv(result);
    } else {
        text = options.output.quiet ? problem_lines(result.problems) : check_text(result);
        text = painted(text, colour_of(options.output));
    }
    return worse_of(deliver(text, options.output, p.inputs), worse_of(rejects.code, p.code));
}

}  // namespace

runner set_up_check(CLI::App& command) {
    command.description(
        "Reads all records, judges them and says how each file was read. Nothing is written but, "
        "when asked for, the rejected rows. "
        "Errors must be mended before there are figures; warnings are for you to judge.");
    const auto options = std::make_shared<check_options>();
    add_programme(command, options->programme);
    add_output_options(command, options->output,
                       {output_format::text, output_format::json, output_format::csv});
    add_rejects(command, options->rejects);
    add_counting_options(command, options->programme);
    command.footer(
        "Example: cascade check my-programme\n"
        "Exit code: 0 no errors, 1 the records have errors, 2 a file cannot be used.");
    return [options] { return run_check(*options); };
}

}  // namespace cascade::cli
