#include "command_map.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "cascade/base/text.hpp"
#include "cascade/read/preview.hpp"
#include "cascade/report/check_output.hpp"
#include "cascade/report/map_output.hpp"
#include "load_programme.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

struct map_options {
    std::string file;
    preview_request request;
    output_options output;
    bool show_values = false;
    bool explain = false;
};

record_kind kind_named(const std::string& word) {
    if (const kind_spec* kind = kind_by_name(word)) return kind->kind;
    std::string all;
    for (const kind_spec& kind : record_kinds())
        all += (all.empty() ? "" : ", ") + std::string(kind.name);
    throw usage_error("--kind " + printable(word) + " is no kind of records; write one of " + all);
}

std::uint32_t row_number(const std::string& text) {
    const bool digits =
        !text.empty() && text.size() < 9 &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && std::stoul(text) > 0) return static_cast<std::uint32_t>(std::stoul(text));
    throw usage_error("--header-row " + printable(text) +
                      " is no row; write the number that a spreadsheet shows, such as 4");
}

/// Values of people may be looked at, but must not end in a file that is passed on.
void allow_values(const map_options& options) {
    if (options.output.format != output_format::text || ::isatty(STDOUT_FILENO) != 1)
        throw usage_error(
            "--show-values shows personal data and so only on a terminal; leave it "
            "out, or do not redirect the output");
    say("warning: the rows below show what is in the file, personal data included\n");
}

/// With --overwrite only a mapping is replaced, never what a partner sent or a programme file.
void refuse_other_target(const std::string& path) {
    std::ifstream existing(path);
    if (path.empty() || path == "-" || !existing) return;
    bool is_mapping = fs::path(path).extension() == ".toml";
    for (std::string line; is_mapping && std::getline(existing, line);)
        is_mapping = trimmed(line).substr(0, 11) != "[programme]";
    if (!is_mapping)
        throw usage_error("-o " + printable(path) +
                          " exists and is no mapping; choose another name for the mapping");
}

exit_code run_map(map_options options) {
    if (options.show_values) {
        allow_values(options);
        options.request.values = shown_values::texts;
    }
    refuse_other_target(options.output.output);
    const fs::path file(options.file);
    const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
    file_preview preview = preview_file(folder, file.filename().string(), options.request);
    if (!options.explain) preview.candidates.clear();
    const bool to_file = !options.output.output.empty() && options.output.output != "-";
    exit_code code = preview.columns.empty() ? exit_code::unusable : exit_code::done;
    if (to_file && code == exit_code::done) {
        const exit_code written = deliver(preview.mapping, options.output, {file});
        if (written != exit_code::done) return written;
    }
    if (options.output.format == output_format::json)
        return worse_of(print(preview_json(preview)), code);
    say(painted(problem_lines({preview.problems}),
                colour_for(stream::error, options.output.colour())));
    std::string text = options.output.quiet ? "" : preview_text(preview);
    text = painted(text, colour_for(stream::output, options.output.colour()));
    if (!to_file && code == exit_code::done)
        text += (text.empty() ? "" : "\nA mapping to begin with\n\n") + preview.mapping;
    return worse_of(print(text), code);
}

}  // namespace

runner set_up_map(CLI::App& command) {
    command.description(
        "Shows how a partner's file would be read and proposes a mapping for it. Headings are "
        "known in English, French, Spanish, Urdu and Arabic; what is proposed counts nothing "
        "until you put it into the programme. Cells are shown by their shape only.");
    const auto options = std::make_shared<map_options>();
    command.add_option("FILE", options->file, "the partner's file: CSV, Excel or OpenDocument")
        ->required();
    add_value(command, "--kind", "KIND", "what a row is: people, sessions, attendance, …",
              [options](const std::string& word) { options->request.kind = kind_named(word); });
    command
        .add_option("--encoding", options->request.layout.encoding,
                    "how the bytes are to be read, such as windows-1252")
        ->type_name("NAME");
    command.add_option("--sheet", options->request.layout.sheet, "which sheet of a workbook")
        ->type_name("NAME");
    add_value(command, "--header-row", "ROW", "the row with the headings",
              [options](const auto& t) { options->request.layout.header_row = row_number(t); });
    command.add_flag("--explain", options->explain,
                     "what a heading that is not UTF-8 may say, in each encoding");
    command.add_flag("--show-values", options->show_values,
                     "show cells as they are; on a terminal only");
    add_output_options(command, options->output, {output_format::text, output_format::json});
    command.footer(
        "Example: cascade map partners/list.csv -o mappings/list.toml\n"
        "Exit code: 0 the file has a table, 2 it cannot be used.");
    return [options] { return run_map(*options); };
}

}  // namespace cascade::cli
