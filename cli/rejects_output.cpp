#include "rejects_output.hpp"

#include <algorithm>
#include <set>

#include "cascade/base/text.hpp"
#include "cascade/read/original_rows.hpp"
#include "cascade/report/rejects.hpp"
#include "durable.hpp"
#include "system_fault.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

bool has_rejects(const input_file& f) { return f.is_table && !f.rejected_rows.empty(); }

std::string usual_name(const input_file& f) {
    return fs::path(f.name).stem().string() + ".rejects.csv";
}

/// Two tables of one name in different folders are told apart by the whole of their paths; a file
/// that is listed for several kinds of records by the kind.
std::map<const input_file*, std::string> names_of(const programme& p) {
    std::map<std::string, std::set<std::string>> of_one_name;
    std::map<std::string, std::size_t> listed;
    for (const input_file& f : p.files.all()) {
        if (!f.is_table) continue;
        ++listed[f.name];
        if (has_rejects(f)) of_one_name[folded(usual_name(f))].insert(f.name);
    }
    std::map<const input_file*, std::string> names;
    std::set<std::string> used;
    for (const input_file& f : p.files.all()) {
        if (!has_rejects(f)) continue;
        std::string name = fs::path(f.name).stem().string();
        if (of_one_name[folded(usual_name(f))].size() > 1) {
            name = f.name;
            std::replace(name.begin(), name.end(), '/', '-');
        }
        if (listed[f.name] > 1 && !f.read_as.empty()) name += '.' + f.read_as.front();
        const std::string wanted = name;
        for (std::size_t n = 2; !used.insert(folded(name)).second; ++n)
            name = wanted + '-' + std::to_string(n);
        names[&f] = name + ".rejects.csv";
    }
    return names;
}

struct rejected_rows_text {
    std::string text;
    std::string fault;  ///< why there is none
};

rejected_rows_text text_of(const input_file& f, const loaded_programme& p) {
    const auto notes = reject_notes(f.name, {p.problems, p.unlisted});
    rejected_rows_text result;
    std::size_t width = 0;
    const auto measured = read_original_rows(
        p.folder, f, [&](const original_row& row) { width = std::max(width, row.cells.size()); });
    if (measured) {
        result.fault = to_line(*measured) + '\n';
        return result;
    }
    rejects_writer writer(f.shape.delimiter, width);
    const reject_note none;
    const auto fault = read_original_rows(p.folder, f, [&](const original_row& row) {
        if (row.row <= f.shape.last_header_row) {
            if (row.row == 1 && row.raw.substr(0, 4) == "sep=") return writer.add_raw(row.raw);
            return writer.add_top(row.cells, row.row == f.shape.header_row
                                                 ? rejects_writer::top_row::headings
                                                 : rejects_writer::top_row::other);
        }
        const auto found = notes.find(row.row);
        const reject_note& note = found == notes.end() ? none : found->second;
        if (row.lost_from == std::string_view::npos)
            writer.add_record(row.row, row.cells, note);
        else
            writer.add_lost(row.row, row.cells, row.raw.substr(row.lost_from), note);
    });
    if (fault) result.fault = to_line(*fault) + '\n';
    result.text = writer.take();
    return result;
}

}  // namespace

rejects_output write_rejects(const std::string& folder, const loaded_programme& p,
                             const output_options& options) {
    rejects_output result;
    if (folder.empty()) return result;
    const auto fail = [&](const std::string& fault, exit_code code) {
        say(painted(fault, colour_for(stream::error, options.colour())));
        result.code = code;
        return result;
    };
    if (p.code == exit_code::unusable) {
        say("no rejected rows are written: first mend the files that cannot be used\n");
        return result;
    }
    std::vector<const input_file*> files;
    for (const input_file& f : p.records->files.all())
        if (has_rejects(f)) files.push_back(&f);
    if (files.empty()) {
        if (!options.quiet)
            say("no row of a table was rejected: nothing is written to " + printable(folder) +
                '\n');
        return result;
    }
    if (const int fault = make_folder(folder, readers::owner); fault != 0)
        return fail(write_failure(folder, fault_text(fault), mend_for(fault)),
                    exit_code::not_written);
    const existing_file existing = options.overwrite ? existing_file::replace : existing_file::keep;
    const auto names = names_of(*p.records);
    for (const input_file* f : files)
        if (const std::string refused =
                output_refusal(fs::path(folder) / names.at(f), existing, p.inputs);
            !refused.empty())
            return fail(refused, exit_code::not_written);
    for (const input_file* f : files) {
        const rejected_rows_text rows = text_of(*f, p);
        if (!rows.fault.empty()) return fail(rows.fault, exit_code::unusable);
        const fs::path path = fs::path(folder) / names.at(f);
        const std::string fault = write_output_file(path, rows.text, existing, p.inputs);
        if (!fault.empty()) return fail(fault, exit_code::not_written);
        result.written[static_cast<std::size_t>(f - p.records->files.all().data())] = path.string();
    }
    if (!options.quiet) {
        std::uint64_t rows = 0;
        for (const input_file* f : files) rows += f->rejected_rows.size();
        say(std::to_string(rows) + (rows == 1 ? " rejected row" : " rejected rows") + " in " +
            printable(folder) +
            "; mend them there and list the mended files in the programme file\n");
    }
    return result;
}

}  // namespace cascade::cli
