#include "command_verify_bundle.hpp"

#include <filesystem>

#include "bundle_check.hpp"
#include "bundle_content.hpp"
#include "cascade/base/text.hpp"

namespace cascade::cli {
namespace {

struct verify_bundle_options {
    std::string folder;
    std::string programme;
    bool names_programme = false;
    output_options output;
};

void refuse_folders(const verify_bundle_options& options) {
    std::error_code ignored;
    const std::string& programme = options.programme;
    if (options.names_programme && !std::filesystem::exists(programme, ignored))
        throw usage_error("--programme " + printable(programme) +
                          ": there is no such folder; name the one that holds the inputs");
    const std::string& output = options.output.output;
    if (!output.empty() && output != "-" && lies_in(output, options.folder))
        throw usage_error("--output " + printable(output) +
                          ": this is in the bundle, which is left as it is; choose another place");
}

exit_code run_verify_bundle(const verify_bundle_options& options) {
    refuse_folders(options);
    manifest_reading reading = manifest_in(options.folder);
    if (!reading.manifest)
        throw usage_error(printable(options.folder) + ": this is no bundle, or not a whole one: " +
                          std::string(manifest_name) + ": " + printable(reading.fault) +
                          "; name a folder that cascade bundle made, or make it again");
    std::vector<std::filesystem::path> never_written;
    for (const std::string& name : file_names(*reading.manifest))
        never_written.push_back(std::filesystem::path(options.folder) / name);
    bundle_verdict verdict = check_files(options.folder, std::move(*reading.manifest));
    run_again(options.folder, options.programme, verdict);
    const exit_code code = verdict.is_fine() ? exit_code::done : exit_code::records_have_errors;
    const bool to_the_screen = options.output.output.empty() || options.output.output == "-";
    const bool is_text = options.output.format == output_format::text;
    if (options.output.quiet && verdict.is_fine() && is_text && to_the_screen) {
        if (const std::string& left_out = verdict.manifest.incomplete; !left_out.empty())
            say(printable(left_out) + '\n');
        return code;
    }
    const std::string text = is_text ? bundle_verdict_text(verdict) : bundle_verdict_json(verdict);
    return worse_of(deliver(text, options.output, never_written), code);
}

}  // namespace

runner set_up_verify_bundle(CLI::App& command) {
    command.description(
        "Whether a bundle is as it was made: every file against its SHA-256, nothing missing, "
        "nothing added; and, from the inputs, whether it comes out the same to the byte. Nothing "
        "in the bundle is changed.");
    const auto options = std::make_shared<verify_bundle_options>();
    command.add_option("DIR", options->folder, "the folder that cascade bundle made")->required();
    add_value(command, "--programme", "FOLDER",
              "where the inputs are, if they are not in the bundle",
              [options](const std::string& v) {
                  options->programme = v;
                  options->names_programme = true;
              });
    add_output_options(command, options->output, {output_format::text, output_format::json});
    command.footer(
        "Example: cascade verify-bundle my-bundle\n"
        "         cascade verify-bundle my-bundle --programme my-programme\n"
        "Exit code: 0 all is well, 1 something differs, 2 this is no bundle.");
    return [options] { return run_verify_bundle(*options); };
}

}  // namespace cascade::cli
