#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/records/counting.hpp"
#include "cascade/report/output_format.hpp"
#include "console.hpp"
#include "exit_code.hpp"

namespace cascade::cli {

/// Which programme, and how its records are to be counted this time.
struct programme_options {
    std::string programme;  ///< empty: the current folder or the nearest parent that holds one
    std::optional<day> as_of;
    std::optional<std::string> convention;
    std::optional<tie_rule> ties;
    std::optional<attribution_rule> attribution;
    std::optional<attribution_world> world;
    bool ignore_time = false;
    bool partial = false;
};

/// Where the result goes and how it looks.
struct output_options {
    output_format format = output_format::text;
    std::string output;  ///< empty: standard output
    bool overwrite = false;
    bool quiet = false;
    bool no_color = false;

    colour_wish colour() const { return no_color ? colour_wish::never : colour_wish::automatic; }
};

/// What a command does once its options are known.
using runner = std::function<exit_code()>;

/// The options that every command with a programme has; `add_programme` the place for its name too.
void add_programme(CLI::App& command, programme_options& options);
void add_counting_options(CLI::App& command, programme_options& options);
/// The first of the formats is the one without --format.
void add_output_options(CLI::App& command, output_options& options,
                        const std::vector<output_format>& formats);
/// All of these but the programme's name, for a command that gives figures in every format.
void add_figure_options(CLI::App& command, programme_options& counting, output_options& output);
/// How people are shared among those who reached them, for commands that give such shares.
void add_attribution_options(CLI::App& command, programme_options& options);
/// `--rejects DIR`: where the rejected rows are written to.
void add_rejects(CLI::App& command, std::string& folder);
void add_quiet(CLI::App& command, output_options& options);

/// The colour for what goes to standard output or, in a file, none.
text_colour colour_of(const output_options& options);

/// Lets `parse` see each value of an option; it throws usage_error to refuse one.
CLI::Option* add_value(CLI::App& command, const std::string& name, const std::string& placeholder,
                       const std::string& help, std::function<void(const std::string&)> parse);

}  // namespace cascade::cli
