#include "workbook_output.hpp"

#include <fstream>
#include <iterator>

#include "durable.hpp"
#include "load_programme.hpp"
#include "output_file.hpp"
#include "system_fault.hpp"
#include "temporary.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The library for workbooks writes to a name only: to one beside the output, ours and closed to
/// others before it is opened. Returns the workbook, or nothing and what went wrong.
std::string made_beside(const fs::path& path, const std::vector<sheet>& sheets,
                        const workbook_facts& facts, std::string& fault) {
    temporary draft(folder_of(path));
    if (const int failed = write_flushed(draft.path(), "", readers::owner)) {
        fault = write_failure(path, fault_text(failed) + " while writing",
                              mend_for(failed) + "; nothing was written");
        return {};
    }
    const std::string seen = write_workbook(sheets, facts, draft.path().string());
    if (!seen.empty())
        fault = write_failure(path, "the workbook could not be made (" + seen + ")",
                              "look whether there is room left on the disk and in the folder for "
                              "temporary files; nothing was written");
    return fault.empty() ? content_of(draft.path()) : std::string();
}

}  // namespace

void refuse_workbook(const output_options& options) {
    if (options.output.empty() || options.output == "-")
        throw usage_error(
            "--format xlsx: an Excel file is not for the screen; name it with --output FILE.xlsx");
    if (!writes_workbooks())
        throw usage_error(
            "--format xlsx: this cascade was built without libxlsxwriter; install it "
            "(libxlsxwriter-dev) and build again, or use --format csv");
}

exit_code deliver_workbook(const std::vector<sheet>& sheets, const workbook_facts& facts,
                           const output_options& options, const std::vector<fs::path>& inputs) {
    const existing_file existing = options.overwrite ? existing_file::replace : existing_file::keep;
    std::string fault = output_refusal(options.output, existing, inputs);
    std::string content;
    if (fault.empty()) content = made_beside(options.output, sheets, facts, fault);
    if (fault.empty()) return deliver(content, options, inputs);
    say(painted(fault, colour_for(stream::error, options.colour())));
    return exit_code::not_written;
}

}  // namespace cascade::cli
