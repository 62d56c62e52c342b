#include "command_graph.hpp"

#include "cascade/report/graph_output.hpp"
#include "load_programme.hpp"
#include "output_file.hpp"
#include "output_folder.hpp"

namespace cascade::cli {
namespace {

struct graph_options {
    programme_options programme;
    output_options output;
};

using graph_writer = void (*)(const graph_answer&, text_sink);

std::string whole(graph_writer write, const graph_answer& graph) {
    std::string text;
    write(graph, [&](std::string_view piece) { text += piece; });
    return text;
}

/// To the screen or a pipe piece by piece, to a file whole or not at all.
exit_code deliver_graph(graph_writer write, const graph_answer& graph,
                        const output_options& options,
                        const std::vector<std::filesystem::path>& inputs) {
    if (!options.output.empty() && options.output != "-")
        return deliver(whole(write, graph), options, inputs);
    exit_code code = exit_code::done;
    write(graph, [&](std::string_view piece) {
        if (code == exit_code::done) code = print(piece);
    });
    return code;
}

void refuse_no_folder(const output_options& options) {
    if (options.format != output_format::csv) return;
    if (options.output.empty() || options.output == "-")
        throw usage_error(
            "--format csv: this makes two files, linelist.csv and contacts.csv; name a new folder "
            "for them with --output DIR");
    if (options.overwrite)
        throw usage_error(
            "--overwrite: the two files are written into a new folder only; name one that is not "
            "there yet");
}

exit_code deliver_tables(const graph_answer& graph, const output_options& options) {
    const std::vector<new_file> files{{"linelist.csv", whole(write_linelist, graph)},
                                      {"contacts.csv", whole(write_contacts, graph)}};
    const std::string fault = write_new_folder(options.output, files, readers::owner);
    if (!fault.empty()) {
        say(painted(fault, colour_for(stream::error, options.colour())));
        return exit_code::not_written;
    }
    const std::string note = unlisted_audience(graph);
    if (!note.empty() && !options.quiet) say("note: " + note + "\n");
    return exit_code::done;
}

exit_code run_graph(const graph_options& options) {
    refuse_no_folder(options.output);
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    const graph_answer graph{p.facts.get(), p.complete};
    if (options.output.format == output_format::csv)
        return worse_of(deliver_tables(graph, options.output), p.code);
    const graph_writer write =
        options.output.format == output_format::graphml ? write_graphml : write_dot;
    return worse_of(deliver_graph(write, graph, options.output, p.inputs), p.code);
}

}  // namespace

runner set_up_graph(CLI::App& command) {
    command.description(
        "Who gave and who attended which session, as a graph for Graphviz (dot), for Gephi, igraph "
        "and NetworkX (graphml), or as a linelist and a table of contacts (csv, with --output "
        "DIR). People are named by their id only.");
    const auto options = std::make_shared<graph_options>();
    add_programme(command, options->programme);
    add_output_options(command, options->output,
                       {output_format::dot, output_format::graphml, output_format::csv});
    add_counting_options(command, options->programme);
    command.footer(
        "Example: cascade graph my-programme | dot -Tsvg > cascade.svg\n"
        "         cascade graph my-programme -f graphml -o cascade.graphml\n"
        "         cascade graph my-programme -f csv -o contacts-folder");
    return [options] { return run_graph(*options); };
}

}  // namespace cascade::cli
