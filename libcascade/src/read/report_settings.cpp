#include "report_settings.hpp"

#include <algorithm>
#include <set>

#include "cascade/base/text.hpp"
#include "cascade/read/input_bytes.hpp"
#include "cascade/records/report_sections.hpp"
#include "programme_settings.hpp"
#include "settings_table.hpp"

namespace cascade {
namespace {

/// The report carries the picture in itself: a photograph from a camera would make it huge.
constexpr std::uint64_t largest_logo = std::uint64_t{512} << 10U;

constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                       "may",       "june",     "july",     "august",
                                       "september", "october",  "november", "december"};

/// There is one [report] in a file; its keys are found again without the line of the table.
constexpr record_source report_table{programme_file, 0};

std::optional<int> month_in(settings_table& settings, const toml_entry& entry) {
    constexpr const char* mend = "write the month: 7, or \"july\"";
    if (entry.value.form == toml_form::integer) {
        if (entry.value.whole >= 1 && entry.value.whole <= 12)
            return static_cast<int>(entry.value.whole);
        settings.fault("value-out-of-range", entry, "holds " + entry.value.text, mend);
        return std::nullopt;
    }
    if (entry.value.form != toml_form::text) {
        settings.wrong_type(entry, "a month: 7, or \"july\"");
        return std::nullopt;
    }
    const std::string said = folded(trimmed(entry.value.text));
    const auto found = std::find(std::begin(months), std::end(months), said);
    if (found != std::end(months)) return static_cast<int>(found - std::begin(months)) + 1;
    settings.fault("unknown-code", entry, "holds " + quoted_text(entry.value.text), mend);
    return std::nullopt;
}

const std::vector<code_word<std::string>>& sections() {
    static const std::vector<code_word<std::string>> names = [] {
        std::vector<code_word<std::string>> list;
        for (const report_section& s : report_sections())
            list.push_back({s.name, std::string(s.name)});
        return list;
    }();
    return names;
}

bool begins_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

/// The kind of a picture by its content, whatever its name says; empty for anything else.
std::string media_type_of(std::string_view bytes) {
    if (begins_with(bytes, "\x89PNG\r\n\x1a\n")) return "image/png";
    if (begins_with(bytes, "\xff\xd8\xff")) return "image/jpeg";
    if (begins_with(bytes, "\xef\xbb\xbf")) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    bytes.remove_prefix(std::min(first, bytes.size()));
    const bool is_markup =
        begins_with(bytes, "<svg") || begins_with(bytes, "<?xml") || begins_with(bytes, "<!--");
    return is_markup && bytes.find("<svg") != bytes.npos ? "image/svg+xml" : "";
}

}  // namespace

void read_report_table(const toml_value& table, std::string_view file, programme& p,
                       std::vector<problem>& problems) {
    static const std::vector<code_word<number_grouping>> groupings = {
        {"western", number_grouping::western}, {"south-asian", number_grouping::south_asian}};
    static const std::vector<code_word<period_length>> lengths = {
        {"month", period_length::month},
        {"quarter", period_length::quarter},
        {"half-year", period_length::half_year},
        {"year", period_length::year},
        {"fiscal-year", period_length::fiscal_year}};
    settings_table settings(table, "[report]", file, problems);
    settings.refuse_unknown_keys(
        {"title", "logo", "grouping", "strands", "hidden", "fiscal_year_start", "periods"});
    report_settings& report = p.report;
    report.title = settings.text("title").value_or("");
    if (const auto logo = settings.text("logo", need::optional)) {
        if (logo->empty())
            settings.fault("required-blank", *settings.find("logo"), "is empty",
                           "name a picture below the programme folder, or take the line away");
        else
            report.logo = report_logo{*logo, {}, {}};
    }
    report.grouping = settings.code("grouping", groupings).value_or(number_grouping::western);
    report.strands = settings.texts("strands");
    report.hidden = settings.codes("hidden", sections());
    if (const toml_entry* month = settings.find("fiscal_year_start"))
        report.fiscal_year_start = month_in(settings, *month);
    report.periods = settings.code("periods", lengths);
    if (report.periods == period_length::fiscal_year && !settings.find("fiscal_year_start"))
        settings.fault("required-blank", *settings.find("periods"),
                       "asks for fiscal years, and nothing says when they begin",
                       "add the line fiscal_year_start = \"july\"");
    for (const char* key : {"logo", "strands"})
        if (const toml_entry* entry = settings.find(key))
            p.files.note_key(report_table, key, entry->line, entry->column);
}

void read_logo(const std::filesystem::path& folder, programme& p, std::vector<problem>& problems) {
    if (!p.report.logo) return;
    report_logo& logo = *p.report.logo;
    input_bytes bytes = read_input(folder, logo.file, {largest_logo});
    if (bytes.fault) {
        if (bytes.fault->code == "too-large")
            bytes.fault->mend = "make the picture smaller: a logo needs no more than 512 KiB";
        problems.push_back(std::move(*bytes.fault));
        return;
    }
    logo.media_type = media_type_of(bytes.content);
    if (logo.media_type.empty())
        problems.push_back({severity::unusable, "value-out-of-range",
                            p.files.where(report_table, "logo"),
                            "`logo` in [report] names " + quoted_text(logo.file) +
                                ", which is no PNG, JPEG or SVG picture",
                            "name a picture of one of these kinds"});
    logo.bytes = std::move(bytes.content);
    input_file entry;
    entry.name = logo.file;
    entry.sha256 = bytes.sha256;
    entry.bytes = bytes.size;
    entry.read_as = {"logo of the report"};
    p.files.add(std::move(entry));
}

void settle_report(record_store& store, std::vector<problem>& problems) {
    programme& p = store.records;
    if (p.report.strands.empty()) return;
    std::set<std::string> partners;
    for (const session& s : p.sessions) partners.insert(s.partner);
    for (const claim& c : p.claims) partners.insert(c.partner);
    for (const flow& f : p.flows) partners.insert(f.partner);
    for (const output& o : p.outputs) partners.insert(o.partner);
    const std::vector<std::string_view> names(partners.begin(), partners.end());
    // A partner may stand in a refused row only; that row has its own complaint.
    const bool may_be_refused = !store.refused.sessions.empty();
    for (const std::string& name : p.report.strands) {
        if (partners.count(name) != 0 || may_be_refused) continue;
        const std::string_view near = nearest_name(name, names);
        problems.push_back(
            {severity::error, "unknown-reference", p.files.where(report_table, "strands"),
             "`strands` names the partner " + quoted_text(name) + ", which no record has",
             near.empty() ? "correct it, or take it away"
                          : "did you mean `" + std::string(near) + "`?"});
    }
}

}  // namespace cascade
