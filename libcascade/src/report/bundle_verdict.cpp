#include "cascade/report/bundle_verdict.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/version.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

std::string_view name_of(rerun r) {
    switch (r) {
        case rerun::same:
            return "same";
        case rerun::differs:
            return "differs";
        case rerun::not_possible:
            return "not_possible";
        case rerun::no_inputs:
            break;
    }
    return "no_inputs";
}

std::string files_text(std::size_t n) {
    return grouped(static_cast<std::int64_t>(n)) + (n == 1 ? " file" : " files");
}

bool is_of_rerun(const bundle_finding& f) {
    return f.fault == bundle_fault::not_the_same || f.fault == bundle_fault::input_differs;
}

std::string lines_of(const bundle_verdict& v, bool (*is_wanted)(const bundle_finding&)) {
    std::string text;
    for (const bundle_finding& f : v.findings)
        if (is_wanted(f)) text += "  " + printable(f.path) + ": " + printable(f.seen) + '\n';
    return text;
}

std::string files_part(const bundle_verdict& v) {
    const std::string wrong = lines_of(v, [](const bundle_finding& f) { return !is_of_rerun(f); });
    const std::string listed = files_text(v.manifest.files.size());
    if (wrong.empty())
        return "Files:  " + listed + ", each with the bytes and the SHA-256 that are listed\n";
    return "Files:  " + listed + " listed; not as they should be:\n" + wrong;
}

std::string rerun_part(const bundle_verdict& v) {
    switch (v.again) {
        case rerun::same:
            return "Re-run: the same bytes in every file\n";
        case rerun::differs:
            return "Re-run: does not give this bundle:\n" + lines_of(v, is_of_rerun);
        case rerun::not_possible:
            return "Re-run: not possible: " + printable(v.rerun_note) + '\n' +
                   lines_of(v, is_of_rerun);
        case rerun::no_inputs:
            break;
    }
    return "Re-run: nothing was re-run, because the inputs are not in the bundle; if you have\n"
           "        them, name their folder: cascade verify-bundle DIR --programme FOLDER\n";
}

std::string_view verdict_line(const bundle_verdict& v) {
    if (std::any_of(v.findings.begin(), v.findings.end(),
                    [](const bundle_finding& f) { return !is_of_rerun(f); }))
        return "The bundle is not as it was made.";
    switch (v.again) {
        case rerun::same:
            return "The bundle is whole, and its figures follow from its inputs.";
        case rerun::differs:
            return v.manifest.tool_version == version
                       ? "The bundle does not follow from its inputs."
                       : "The bundle is whole, but this version makes another one of its inputs.";
        case rerun::not_possible:
            return "The files are as they were made. Whether the figures follow from the inputs "
                   "could not be seen.";
        case rerun::no_inputs:
            break;
    }
    return "The files are as they were made. Whether the figures follow from the inputs was not "
           "looked at.";
}

}  // namespace

std::string_view name_of(bundle_fault f) {
    switch (f) {
        case bundle_fault::missing:
            return "missing";
        case bundle_fault::damaged:
            return "damaged";
        case bundle_fault::not_listed:
            return "not_listed";
        case bundle_fault::input_differs:
            return "input_differs";
        case bundle_fault::not_the_same:
            break;
    }
    return "not_the_same";
}

std::string bundle_verdict_text(const bundle_verdict& v) {
    std::string text = "Bundle of " + printable(v.manifest.programme) + ", made by cascade " +
                       printable(v.manifest.tool_version) + '\n';
    if (v.manifest.tool_version != version)
        text += "This is cascade " + std::string(version) +
                ": another version may well give other bytes\n";
    if (!v.manifest.incomplete.empty()) text += printable(v.manifest.incomplete) + '\n';
    return text + files_part(v) + rerun_part(v) + std::string(verdict_line(v)) + '\n';
}

std::string bundle_verdict_json(const bundle_verdict& v) {
    ordered_json out;
    out["schema"] = "cascade.verify-bundle/1";
    out["programme"] = v.manifest.programme;
    out["made_by"] = v.manifest.tool_version;
    out["files"] = v.manifest.files.size();
    out["complete"] = v.manifest.incomplete.empty();
    if (!v.manifest.incomplete.empty()) out["incomplete"] = v.manifest.incomplete;
    out["fine"] = v.is_fine();
    out["rerun"] = std::string(name_of(v.again));
    out["rerun_note"] = v.rerun_note.empty() ? ordered_json(nullptr) : ordered_json(v.rerun_note);
    out["findings"] = ordered_json::array();
    for (const bundle_finding& f : v.findings)
        out["findings"].push_back(
            {{"file", f.path}, {"fault", std::string(name_of(f.fault))}, {"seen", f.seen}});
    out["tool"] = {{"name", "cascade"}, {"version", std::string(version)}};
    return json_figures::dumped(out);
}

}  // namespace cascade
