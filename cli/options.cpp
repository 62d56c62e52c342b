#include "options.hpp"

#include "cascade/base/problem.hpp"
#include "cascade/base/text.hpp"
#include "cascade/figures/attribution.hpp"
#include "cascade/figures/convention.hpp"
#include "cascade/report/counting_text.hpp"

namespace cascade::cli {
namespace {

constexpr const char* counting_group = "How to count (instead of what cascade.toml says)";

std::string_view word_of(output_format f) {
    switch (f) {
        case output_format::markdown:
            return "md";
        case output_format::csv:
            return "csv";
        case output_format::json:
            return "json";
        case output_format::xlsx:
            return "xlsx";
        case output_format::dot:
            return "dot";
        case output_format::graphml:
            return "graphml";
        case output_format::html:
            return "html";
        case output_format::text:
            break;
    }
    return "text";
}

std::string one_of(const std::vector<std::string_view>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

[[noreturn]] void refuse(const std::string& option, const std::string& value,
                         const std::string& seen, const std::string& mend) {
    throw usage_error(option + " " + printable(value) + ": " + seen + "; " + mend);
}

day day_of(const std::string& value) {
    const date_reading reading = read_date(value);
    if (!reading.value)
        refuse("--as-of", value,
               reading.fault == date_fault::invalid ? "there is no such day" : "this is not a date",
               "write it as 2021-04-30, 2021-04 or 2021");
    return reading.value->last;
}

std::string convention_of(const std::string& value) {
    if (find_convention(value) != nullptr) return value;
    std::vector<std::string_view> names;
    for (const convention& c : conventions()) names.push_back(c.name);
    const std::string_view near = nearest_name(value, names);
    refuse("--convention", value, "no convention has this name",
           near.empty() ? "choose " + one_of(names) : "did you mean " + std::string(near) + "?");
}

tie_rule ties_of(const std::string& value) {
    for (const tie_rule rule : tie_rules)
        if (name_of(rule) == value) return rule;
    refuse("--ties", value, "no rule has this name", "choose strict, ordered or same_day");
}

attribution_rule attribution_of(const std::string& value) {
    std::vector<std::string_view> names;
    for (const attribution_rule rule : attribution_rules) {
        if (name_of(rule) == value) return rule;
        names.push_back(name_of(rule));
    }
    refuse("--attribution", value, "no rule has this name", "choose " + one_of(names));
}

attribution_world world_of(const std::string& value) {
    for (const attribution_world world : attribution_worlds)
        if (name_of(world) == value) return world;
    refuse("--attribution-world", value, "there is no such world", "choose named or upper");
}

output_format format_of(const std::string& value, const std::vector<output_format>& formats) {
    std::vector<std::string_view> words;
    for (const output_format f : formats) {
        if (word_of(f) == value) return f;
        words.push_back(word_of(f));
    }
    refuse("--format", value, "this command does not write it", "choose " + one_of(words));
}

}  // namespace

CLI::Option* add_value(CLI::App& command, const std::string& name, const std::string& placeholder,
                       const std::string& help, std::function<void(const std::string&)> parse) {
    return command.add_option_function<std::string>(name, std::move(parse), help)
        ->type_name(placeholder);
}

void add_programme(CLI::App& command, programme_options& options) {
    command.add_option("PROGRAMME", options.programme,
                       "a folder that holds cascade.toml, or such a file; left out: this folder or "
                       "the nearest one above it");
}

void add_counting_options(CLI::App& command, programme_options& options) {
    const std::string group = counting_group;
    add_value(command, "--as-of", "DATE",
              "count what had happened by the end of this day, month or year",
              [&options](const std::string& v) { options.as_of = day_of(v); })
        ->group(group);
    add_value(command, "--convention", "NAME", "what counts as direct reach, such as first-hand",
              [&options](const std::string& v) { options.convention = convention_of(v); })
        ->group(group);
    add_value(command, "--ties", "RULE",
              "trained and teaching on one day: strict, ordered or same_day",
              [&options](const std::string& v) { options.ties = ties_of(v); })
        ->group(group);
    command
        .add_flag("--ignore-time", options.ignore_time,
                  "do not look at which came first, training or session")
        ->group(group);
    command
        .add_flag(
            "--partial", options.partial,
            "give figures although some rows have errors, without those rows; marked INCOMPLETE")
        ->group(group);
}

void add_attribution_options(CLI::App& command, programme_options& options) {
    add_value(
        command, "--attribution", "RULE",
        "how people are shared among those who reached them: shapley, two-level, first-touch, "
        "last-touch, contact-fraction or full",
        [&options](const std::string& v) { options.attribution = attribution_of(v); })
        ->group(counting_group);
    add_value(command, "--attribution-world", "WORLD",
              "who is shared: named people, or upper: the unnamed too, as different people",
              [&options](const std::string& v) { options.world = world_of(v); })
        ->group(counting_group);
}

void add_figure_options(CLI::App& command, programme_options& counting, output_options& output) {
    add_output_options(
        command, output,
        {output_format::text, output_format::markdown, output_format::csv, output_format::json});
    add_counting_options(command, counting);
}

void add_output_options(CLI::App& command, output_options& options,
                        const std::vector<output_format>& formats) {
    std::string words;
    for (const output_format f : formats)
        words += (words.empty() ? "" : "|") + std::string(word_of(f));
    const std::string group = "Output";
    options.format = formats.front();
    add_value(command, "-f,--format", words,
              "how the result is written (" + std::string(word_of(formats.front())) + ")",
              [&options, formats](const std::string& v) { options.format = format_of(v, formats); })
        ->group(group);
    command
        .add_option("-o,--output", options.output,
                    "write to this file instead of the screen; whole or not at all")
        ->type_name("FILE")
        ->group(group);
    command.add_flag("--overwrite", options.overwrite, "replace the file if it exists")
        ->group(group);
    command.add_flag("--no-color", options.no_color, "no colours, even on a terminal")
        ->group(group);
    add_quiet(command, options);
}

void add_rejects(CLI::App& command, std::string& folder) {
    command
        .add_option("--rejects", folder,
                    "write the rejected rows of each table into this folder, to be mended and read "
                    "again")
        ->type_name("DIR")
        ->group("Output");
}

void add_quiet(CLI::App& command, output_options& options) {
    command.add_flag("-q,--quiet", options.quiet, "say only what went wrong")->group("Output");
}

text_colour colour_of(const output_options& options) {
    if (!options.output.empty() && options.output != "-") return text_colour::plain;
    return colour_for(stream::output, options.colour());
}

}  // namespace cascade::cli
