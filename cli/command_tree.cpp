#include "command_tree.hpp"

#include <filesystem>

#include "cascade/base/problem.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/tree_output.hpp"
#include "figure_options.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct tree_options {
    programme_options programme;
    output_options output;
    std::vector<std::string> words;  ///< PROGRAMME, ACTOR, or both
    std::string actor;
    std::optional<std::size_t> depth;
    std::optional<std::size_t> limit;
};

/// One word is a programme if there is such a file or folder.
void tell_words_apart(tree_options& options) {
    std::error_code ignored;
    if (options.words.size() == 2) options.actor = options.words[1];
    if (options.words.empty()) return;
    if (options.words.size() == 2 || std::filesystem::exists(options.words[0], ignored))
        options.programme.programme = options.words[0];
    else
        options.actor = options.words[0];
}

actor_index actor_of(const evidence& e, const std::string& typed) {
    if (const auto found = e.graph().find(actor_id(typed))) return *found;
    std::vector<std::string_view> ids;
    for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a)
        ids.push_back(e.graph().id_of({a}).text());
    const std::string_view near = nearest_name(typed, ids);
    throw usage_error(printable(typed) +
                      ": there is no such person, cohort, organisation or programme folder" +
                      (near.empty() ? "" : "; did you mean " + printable(near) + "?"));
}

exit_code run_tree(tree_options options) {
    tell_words_apart(options);
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    tree_answer answer;
    answer.records = p.facts.get();
    answer.complete = p.complete;
    if (!options.actor.empty()) answer.below = actor_of(*p.facts, options.actor);
    answer.tree = answer.below ? tree_below(*p.facts, *answer.below) : tree_below_roots(*p.facts);
    answer.size = options.depth || options.limit ? tree_size{} : fitting_size(answer.tree);
    if (options.depth) answer.size.depth = *options.depth;
    if (options.limit) answer.size.limit = *options.limit;
    const std::string text = tree_output(answer, options.output.format, colour_of(options.output));
    return worse_of(deliver(text, options.output, p.inputs), p.code);
}

std::size_t count_of(const std::string& option, const std::string& value) {
    return static_cast<std::size_t>(
        whole_number(option, value, 1, "number to draw; write a whole number from 1, such as 3"));
}

}  // namespace

runner set_up_tree(CLI::App& command) {
    command.description(
        "The cascade below the roots, or below one trainer, drawn as a tree: everybody who gave a "
        "session, with the own sessions, attendances and people. Large branches are summed up. "
        "People are named by their id only.");
    const auto options = std::make_shared<tree_options>();
    command
        .add_option("ACTOR", options->words,
                    "the trainer whose cascade is drawn; before it, if you are not in the "
                    "programme's folder, PROGRAMME")
        ->expected(0, 2);
    const std::string group = "How much is drawn";
    add_value(command, "--depth", "N", "so many levels below the top (3)",
              [o = options.get()](const std::string& v) {
                  o->depth = count_of("--depth", v);
                  if (*o->depth > tree_size::most_depth)
                      throw usage_error("--depth " + printable(v) + ": no more than " +
                                        std::to_string(tree_size::most_depth) +
                                        " levels are drawn; csv and json have all");
              })
        ->group(group);
    add_value(command, "--limit", "N", "so many trainers below each (6)",
              [o = options.get()](const std::string& v) { o->limit = count_of("--limit", v); })
        ->group(group);
    add_figure_options(command, options->programme, options->output);
    command.footer(
        "Example: cascade tree my-programme\n"
        "         cascade tree my-programme T01 --depth 2");
    return [options] { return run_tree(*options); };
}

}  // namespace cascade::cli
