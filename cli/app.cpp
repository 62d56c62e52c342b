#include "app.hpp"

#include <algorithm>
#include <memory>

#include "cascade/base/problem.hpp"
#include "cascade/base/text.hpp"
#include "cascade/version.hpp"
#include "command_bundle.hpp"
#include "command_check.hpp"
#include "command_figure.hpp"
#include "command_graph.hpp"
#include "command_map.hpp"
#include "command_new.hpp"
#include "command_people.hpp"
#include "command_plan.hpp"
#include "command_reach.hpp"
#include "command_report.hpp"
#include "command_trace.hpp"
#include "command_tree.hpp"
#include "command_verify.hpp"
#include "command_verify_bundle.hpp"
#include "help_layout.hpp"

namespace cascade::cli {
namespace {

std::string version_line() { return "cascade " + std::string(version) + '\n'; }

std::string overview() {
    std::string text =
        "cascade tells how many people a training-of-trainers programme reached, from its "
        "records.\n"
        "\n"
        "usage: cascade COMMAND [PROGRAMME] [OPTIONS]\n"
        "\n";
    for (const command& c : commands()) {
        std::string name(c.name);
        name.resize(15, ' ');
        text += "  " + name + std::string(c.summary) + '\n';
    }
    return text +
           "\n"
           "PROGRAMME is a folder that holds a file cascade.toml; left out, it is the current "
           "folder\n"
           "or the nearest one above it. `cascade COMMAND --help` explains a command.\n"
           "\n"
           "To begin: cascade new my-programme, then cascade report my-programme\n";
}

const command* find_command(std::string_view name) {
    const auto found = std::find_if(commands().begin(), commands().end(),
                                    [&](const command& c) { return c.name == name; });
    return found == commands().end() ? nullptr : &*found;
}

[[noreturn]] void refuse_command(const std::string& name) {
    std::vector<std::string_view> names;
    for (const command& c : commands()) names.push_back(c.name);
    const std::string_view near = nearest_name(name, names);
    throw usage_error("there is no command " + printable(name) + "; " +
                      (near.empty() ? "run `cascade` for the list of commands"
                                    : "did you mean `cascade " + std::string(near) + "`?"));
}

std::string capitals_lowered(std::string text) {
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

/// CLI11 would complain of the value behind a misspelt option, not of the option.
void refuse_unknown_options(const CLI::App& parser, const std::vector<std::string>& arguments) {
    std::vector<std::string> known;
    for (const CLI::Option* option : parser.get_options())
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const std::string name = arguments[i].substr(0, arguments[i].find('='));
        if (name.size() < 2 || name[0] != '-') continue;
        const CLI::Option* option = parser.get_option_no_throw(name);
        const bool value_follows = option != nullptr && option->get_type_size() != 0;
        if (value_follows && name == arguments[i]) ++i;
        if (option != nullptr || name[1] != '-') continue;
        const std::string_view near = nearest_name(name, {known.begin(), known.end()});
        throw usage_error("there is no option " + printable(name) + "; " +
                          (near.empty() ? "run `" + parser.get_name() + " --help`"
                                        : "did you mean " + std::string(near) + "?"));
    }
}

exit_code run_command(const command& c, std::vector<std::string> arguments) {
    const std::string name = "cascade " + std::string(c.name);
    CLI::App parser(std::string(c.summary), name);
    parser.formatter(std::make_shared<help_layout>(name + ' ' + std::string(c.arguments)));
    parser.set_help_flag("-h,--help", "print this help");
    parser.set_version_flag("--version", version_line(), "print the version");
    const runner run = c.set_up(parser);
    refuse_unknown_options(parser, arguments);
    try {
        // CLI11 takes the arguments from the back.
        std::reverse(arguments.begin(), arguments.end());
        parser.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        return print(parser.help());
    } catch (const CLI::CallForVersion&) {
        return print(version_line());
    } catch (const CLI::ParseError& fault) {
        throw usage_error(capitals_lowered(printable(fault.what())) + "; run `" + name +
                          " --help`");
    }
    return run();
}

}  // namespace

const std::vector<command>& commands() {
    static const std::vector<command> all{
        {"new", "DIR", "write a starter programme that can be edited in Excel", set_up_new},
        {"map", "FILE", "how a partner's file would be read, and a mapping to begin with",
         set_up_map},
        {"check", "[PROGRAMME]", "read and judge everything: problems, and how each file was read",
         set_up_check},
        {"report", "[PROGRAMME]", "the impact summary", set_up_report},
        {"figure", "[PROGRAMME] ID", "one figure, whole or divided by partner, sex, tier and more",
         set_up_figure},
        {"reach", "[PROGRAMME]", "what each trainer gave, directly and through others",
         set_up_reach},
        {"plan", "[PROGRAMME]", "how many trainers for a target, from the records or from rates",
         set_up_plan},
        {"tree", "[PROGRAMME] [ACTOR]", "the cascade below the roots or one trainer, drawn",
         set_up_tree},
        {"graph", "[PROGRAMME]", "who taught whom at which session, for Graphviz and others",
         set_up_graph},
        {"people", "[PROGRAMME]", "who stands on several lists, who may, and what was decided",
         set_up_people},
        {"trace", "[PROGRAMME] ID", "the records and the steps behind one figure", set_up_trace},
        {"verify", "[PROGRAMME]", "each printed number against the records, with a verdict",
         set_up_verify},
        {"bundle", "[PROGRAMME] -o DIR", "report, figures, rules and hashes in a folder to check",
         set_up_bundle},
        {"verify-bundle", "DIR", "whether a bundle is whole and comes out the same again",
         set_up_verify_bundle},
    };
    return all;
}

exit_code run_app(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return print(overview());
    const std::string& first = arguments.front();
    if (first == "--version") return print(version_line());
    if (first == "--help" || first == "-h" || first == "help") {
        if (arguments.size() == 1) return print(overview());
        if (first == "help") return run_app({arguments[1], "--help"});
    }
    const command* chosen = find_command(first);
    if (chosen == nullptr) refuse_command(first);
    return run_command(*chosen, {arguments.begin() + 1, arguments.end()});
}

}  // namespace cascade::cli
