#include "cascade/report/rejects.hpp"

#include "cascade/base/formula_guard.hpp"
#include "cascade/base/problem_codes.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/escape.hpp"

namespace cascade {
namespace {

bool is_error(severity s) { return s == severity::error || s == severity::unusable; }

void add(std::string& list, const std::string& text, const char* between) {
    // One cell can break a rule twice; the note says it once.
    if ((between + list + between).find(between + text + between) != std::string::npos) return;
    list += (list.empty() ? "" : between) + text;
}

/// The guard before each cell of a text that cannot be taken apart. It may also stand before a
/// sign within a quoted cell; the row is to be mended by hand anyway.
std::string guarded_rest(std::string_view rest, char delimiter) {
    std::string text;
    bool begins = true;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (begins && rest[i] == '"') {
            text += '"';
            ++i;
        }
        if (begins && i < rest.size() && needs_formula_guard(rest.substr(i))) text += '\'';
        if (i == rest.size()) break;
        text += rest[i];
        begins = rest[i] == delimiter;
    }
    return text;
}

}  // namespace

std::map<std::uint32_t, reject_note> reject_notes(const std::string& file,
                                                  const found_problems& problems) {
    std::map<std::uint32_t, reject_note> notes;
    for (const problem& p : problems.listed) {
        if (p.where.file != file || !is_error(p.severity)) continue;
        reject_note& note = notes[p.where.row];
        add(note.codes, std::string(p.code), "; ");
        const std::string cell = p.where.column == 0 ? "" : column_letters(p.where.column) + ": ";
        add(note.mend, cell + p.mend, " | ");
    }
    for (const unlisted_problems& more : problems.unlisted) {
        if (more.file != file) continue;
        const problem_code* code = find_problem_code(more.code);
        for (const std::uint32_t row : more.rows) {
            reject_note& note = notes[row];
            add(note.codes, std::string(more.code), "; ");
            if (code != nullptr) add(note.mend, std::string(code->means), " | ");
        }
    }
    return notes;
}

rejects_writer::rejects_writer(char delimiter, std::size_t width)
    : delimiter_(delimiter == '\0' ? ',' : delimiter), width_(width), text_("\xEF\xBB\xBF") {}

void rejects_writer::add_cells(const std::vector<std::string_view>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text_ += delimiter_;
        if (!cells[i].empty()) text_ += csv_original(cells[i]);
    }
}

void rejects_writer::add_note(std::size_t cells, std::uint32_t row, const reject_note& note) {
    text_.append(width_ > cells ? width_ - cells : 0, delimiter_);
    text_ += delimiter_ + std::to_string(row) + delimiter_ + csv_text(note.codes) + delimiter_ +
             csv_text(note.mend) + '\n';
}

void rejects_writer::add_top(const std::vector<std::string_view>& cells, top_row which) {
    add_cells(cells);
    if (which == top_row::headings) {
        text_.append(width_ > cells.size() ? width_ - cells.size() : 0, delimiter_);
        for (const char* heading : {"_cascade_row", "_cascade_codes", "_cascade_mend"})
            text_ += delimiter_ + std::string(heading);
    }
    text_ += '\n';
}

void rejects_writer::add_raw(std::string_view row) {
    text_ += row;
    text_ += '\n';
}

void rejects_writer::add_record(std::uint32_t row, const std::vector<std::string_view>& cells,
                                const reject_note& note) {
    add_cells(cells);
    if (note.codes.find("row-missing-cells") != std::string::npos)
        text_ += '\n';
    else
        add_note(cells.size(), row, note);
}

void rejects_writer::add_lost(std::uint32_t row, const std::vector<std::string_view>& cells,
                              std::string_view rest, const reject_note& note) {
    add_cells(cells);
    if (!cells.empty()) text_ += delimiter_;
    text_ += guarded_rest(rest, delimiter_);
    std::size_t all = cells.size() + 1;
    for (const char c : rest) all += c == delimiter_ ? 1 : 0;
    add_note(all, row, note);
}

}  // namespace cascade
