#include "command_reach.hpp"

#include "cascade/report/reach_output.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct reach_options {
    programme_options programme;
    output_options output;
};

exit_code run_reach(const reach_options& options) {
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    const reach_table table{p.facts.get(), p.complete, reach_of_actors(*p.facts)};
    const std::string text = reach_output(table, options.output.format, colour_of(options.output));
    return worse_of(deliver(text, options.output, p.inputs), p.code);
}

}  // namespace

runner set_up_reach(CLI::App& command) {
    command.description(
        "One row for each trainer: sessions given, people taught, and people reached through those "
        "whom the trainer taught. People are named by their id only.");
    const auto options = std::make_shared<reach_options>();
    add_programme(command, options->programme);
    add_figure_options(command, options->programme, options->output);
    add_attribution_options(command, options->programme);
    command.footer(
        "Example: cascade reach my-programme\n"
        "         cascade reach my-programme -f csv -o reach.csv");
    return [options] { return run_reach(*options); };
}

}  // namespace cascade::cli
