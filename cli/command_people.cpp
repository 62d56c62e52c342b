#include "command_people.hpp"

#include <unistd.h>

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/report/check_output.hpp"
#include "cascade/report/people_output.hpp"
#include "load_programme.hpp"
#include "output_file.hpp"
#include "progress.hpp"

namespace cascade::cli {
namespace {

struct people_options {
    programme_options programme;
    output_options output;
    std::string write_decisions;
    bool show_values = false;
};

/// Names and numbers of people go to the screen of the one who asks, and nowhere else.
void refuse_values_elsewhere(const people_options& options) {
    if (!options.show_values) return;
    const bool reading = options.output.format == output_format::text;
    const bool to_screen = options.output.output.empty() && ::isatty(STDOUT_FILENO) == 1;
    if (!reading || !to_screen)
        throw usage_error(
            "--show-values prints names and telephone numbers, so it works on a terminal only; "
            "leave it out, or do not redirect the output");
}

exit_code run_people(const people_options& options) {
    refuse_values_elsewhere(options);
    if (!options.output.quiet) allow_progress();
    const loaded_programme p = load_programme(options.programme);
    say_errors(p, options.output);  // no reason not to decide on the others
    if (!p.facts) return p.code;
    if (!options.write_decisions.empty()) {
        const std::string decisions = decisions_to_edit(*p.records);
        if (decisions.find("\ndecision = ") == std::string::npos) {
            if (!options.output.quiet)
                say("nothing is to be decided: no pair is open, so nothing was written\n");
            return p.code;
        }
        const std::string fault = write_output_file(
            options.write_decisions, decisions,
            options.output.overwrite ? existing_file::replace : existing_file::keep, p.inputs);
        if (!fault.empty()) {
            say(painted(fault, colour_for(stream::error, options.output.colour())));
            return exit_code::not_written;
        }
        if (!options.output.quiet)
            say("wrote " + printable(options.write_decisions) +
                ": write same or different there, and name it in cascade.toml under [linkage]\n");
        return p.code;
    }
    if (options.show_values)
        say("warning: what follows holds personal data; do not copy it into a report\n");
    const people_answer answer{
        p.records.get(), p.complete,
        options.show_values ? personal_values::shown : personal_values::hidden};
    const std::string text =
        people_output(answer, options.output.format, colour_of(options.output));
    return worse_of(deliver(text, options.output, p.inputs), p.code);
}

}  // namespace

runner set_up_people(CLI::App& command) {
    command.description(
        "People who stand on several lists under different ids: who was taken as one person and by "
        "which rule, who may be one and is to be decided, what was decided, and sessions that seem "
        "to have been reported twice. People are named by their ids; their names and numbers are "
        "not printed.");
    const auto options = std::make_shared<people_options>();
    add_programme(command, options->programme);
    command
        .add_option("--write-decisions", options->write_decisions,
                    "write the open pairs to a file in which they can be decided")
        ->type_name("FILE");
    command.add_flag("--show-values", options->show_values,
                     "print names and numbers of the people too, on a terminal only");
    add_output_options(
        command, options->output,
        {output_format::text, output_format::markdown, output_format::csv, output_format::json});
    command.footer(
        "Example: cascade people my-programme\n"
        "         cascade people my-programme --write-decisions decisions.toml");
    return [options] { return run_people(*options); };
}

}  // namespace cascade::cli
