#include "command_new.hpp"

#include <system_error>

#include "cascade/base/text.hpp"
#include "output_folder.hpp"
#include "starter.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

struct new_options {
    std::string folder;
    output_options output;
};

void refuse_used_folder(const fs::path& folder) {
    std::error_code failed;
    const fs::file_status found = fs::symlink_status(folder, failed);
    if (found.type() == fs::file_type::not_found) return;
    const std::string shown = printable(folder.string());
    if (found.type() != fs::file_type::directory)
        throw usage_error(shown + " is not a folder; choose another name");
    if (!fs::is_empty(folder, failed) || failed)
        throw usage_error(shown + " holds files already and was not touched; choose a new folder");
}

exit_code run_new(const new_options& options) {
    refuse_used_folder(options.folder);
    const std::string fault = write_new_folder(options.folder, starter_files(), readers::everyone);
    if (!fault.empty()) {
        say(painted(fault, colour_for(stream::error, options.output.colour())));
        return exit_code::not_written;
    }
    if (options.output.quiet) return exit_code::done;
    std::string folder = printable(options.folder);
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    return print("A starter programme stands in " + folder +
                 ".\n"
                 "Try it as it is:        cascade report " +
                 folder +
                 "\n"
                 "Then put your records in, as " +
                 folder +
                 "/README.txt explains,\n"
                 "and look at them with:  cascade check " +
                 folder + "\n");
}

}  // namespace

runner set_up_new(CLI::App& command) {
    command.description(
        "Writes a folder with a small invented programme: a commented cascade.toml, three tables "
        "to "
        "fill in with Excel, an empty table for every kind of record, and a README.txt.");
    const auto options = std::make_shared<new_options>();
    command.add_option("DIR", options->folder, "the folder to make; it must not hold files yet")
        ->required();
    command.add_flag("--no-color", options->output.no_color, "no colours, even on a terminal")
        ->group("Output");
    add_quiet(command, options->output);
    command.footer("Example: cascade new my-programme");
    return [options] { return run_new(*options); };
}

}  // namespace cascade::cli
