#include "command_bundle.hpp"

#include "bundle_content.hpp"
#include "bundle_place.hpp"
#include "cascade/base/text.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

struct bundle_options {
    programme_options programme;
    output_options output;
    bool with_inputs = false;
};

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + printable(name);
    return text;
}

void refuse_no_folder(const std::string& name) {
    const std::filesystem::path last = std::filesystem::path(name).filename();
    if (name.empty() || name == "-" || name == "/" || last == "." || last == "..")
        throw usage_error("--output " + printable(name) +
                          ": a bundle is a folder with a name of its own; write --output "
                          "my-bundle, for example");
}

void warn_of_people(const loaded_programme& p) {
    const std::vector<std::string> about_people = inputs_about_people(*p.records);
    if (about_people.empty()) return;
    say("warning: this bundle holds copies of records about people (" + listed(about_people) +
        "); give it only to those who may see them\n");
}

exit_code run_bundle(const bundle_options& options) {
    refuse_no_folder(options.output.output);
    const text_colour talk = colour_for(stream::error, options.output.colour());
    const loaded_programme p = load_for_figures(options.programme, options.output);
    if (!p.facts) return p.code;
    const std::filesystem::path folder = options.output.output;
    const bundle_place place = look_at_place(
        folder, options.output.overwrite ? existing_file::replace : existing_file::keep, p.inputs);
    if (!place.refusal.empty()) {
        say(painted(place.refusal, talk));
        return exit_code::not_written;
    }
    bundle_settings settings = settings_of(options.programme);
    settings.with_inputs = options.with_inputs;
    const bundle_content bundle = make_bundle(p, settings);
    if (bundle.fault) {
        say(painted(to_line(*bundle.fault) + '\n', talk));
        return exit_code::unusable;
    }
    if (options.with_inputs) warn_of_people(p);
    const folder_replaced written =
        place.old_files.empty()
            ? folder_replaced{write_new_folder(folder, bundle.files, readers::owner), {}}
            : write_folder_over(folder, place.old_files, bundle.files, readers::owner);
    if (!written.fault.empty()) {
        say(painted(written.fault, talk));
        return exit_code::not_written;
    }
    if (!written.left_behind.empty())
        say("warning: the old bundle could not be removed and stands in " +
            printable(written.left_behind.string()) + "; remove it yourself\n");
    if (options.output.quiet) return p.code;
    const std::string shown = printable(options.output.output);
    return worse_of(print("A bundle of " + std::to_string(bundle.files.size() - 1) +
                          " files and their manifest stands in " + shown +
                          ".\n"
                          "Anybody can check it with:  cascade verify-bundle " +
                          shown + "\n"),
                    p.code);
}

}  // namespace

runner set_up_bundle(CLI::App& command) {
    command.description(
        "Writes a folder that anybody can check and make again to the same bytes: the report, the "
        "figures, the rules they were counted by, and a manifest with the SHA-256 of every input "
        "and output.");
    const auto options = std::make_shared<bundle_options>();
    add_programme(command, options->programme);
    const std::string group = "Output";
    command
        .add_option("-o,--output", options->output.output,
                    "the folder to make; whole or not at all")
        ->type_name("DIR")
        ->required()
        ->group(group);
    command
        .add_flag("--with-inputs", options->with_inputs,
                  "put copies of all input files in, so that the bundle can be made again from "
                  "itself; they may hold names, phone numbers and other personal data")
        ->group(group);
    command
        .add_flag("--overwrite", options->output.overwrite,
                  "replace a bundle that stands there already")
        ->group(group);
    command.add_flag("--no-color", options->output.no_color, "no colours, even on a terminal")
        ->group(group);
    add_quiet(command, options->output);
    add_counting_options(command, options->programme);
    command.footer(
        "Example: cascade bundle my-programme -o my-bundle\n"
        "         cascade bundle my-programme -o for-the-auditor --with-inputs");
    return [options] { return run_bundle(*options); };
}

}  // namespace cascade::cli
