#include "command_verify.hpp"

#include "cascade/report/verify_output.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct verify_options {
    programme_options programme;
    output_options output;
};

exit_code run_verify(const verify_options& options) {
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    const verify_answer answer = verified(*p.facts, p.complete);
    const std::string text =
        verify_output(answer, options.output.format, colour_of(options.output));
    const bool contradicted = answer.found.count(verdict::contradicted) != 0;
    return worse_of(deliver(text, options.output, p.inputs),
                    contradicted ? exit_code::records_have_errors : p.code);
}

}  // namespace

runner set_up_verify(CLI::App& command) {
    command.description(
        "Compares each printed number of the programme ([[published]]) with what the records give: "
        "reproduced, consistent, contradicted or not derivable, with the reason. Printed numbers "
        "that should equal one another (equals) are compared too. The exit code is 1 when a number "
        "is contradicted.");
    const auto options = std::make_shared<verify_options>();
    add_programme(command, options->programme);
    add_figure_options(command, options->programme, options->output);
    command.footer(
        "Example: cascade verify my-programme\n"
        "         cascade verify my-programme -f csv -o verified.csv");
    return [options] { return run_verify(*options); };
}

}  // namespace cascade::cli
