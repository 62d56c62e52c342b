// One damaged byte in a partner's file never changes another record, and never takes a record away
// without a word.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/damage.hpp"
#include "unit/read/programme_dump.hpp"
#include "unit/read/programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// Under the sanitizers not every byte: what is left out there is tried in the other build.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t step = 11;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr std::size_t step = 11;
#else
constexpr std::size_t step = 1;
#endif
#else
constexpr std::size_t step = 1;
#endif

struct partner_file {
    const char* name;
    std::string content;
    std::uint32_t first_record = 0;  ///< the row of the first session
    std::string mapping;
};

std::vector<partner_file> partner_files() {
    return {
        {"our own headings",
         "session_id,date,kind,headcount,women,men\n"
         "S1,2023-03-01,tot,25,15,10\n"
         "S2,2023-03-08,awareness,31,,\n"
         "S3,2023-03-15,awareness,about 18,,\n"
         "S4,2023-03-22,awareness,40,20,20\n",
         2, ""},
        {"titles, tags and a total",
         "Invented register 2023,,,\n"
         ",,,\n"
         "No,Day,Women,All\n"
         "#meta+id,#date,#reached+f,#reached\n"
         "7,13/03/2023,5,9\n"
         "8,14/03/2023,11,25\n"
         "9,15/03/2023,2,2\n"
         "Total,,18,36\n"
         "Checked by nobody,,,\n",
         5,
         "header_row = 3\ndates = \"day-month-year\"\n[columns]\nsession_id = \"No\"\n"
         "date = \"Day\"\nwomen = \"Women\"\nheadcount = \"All\"\n"},
        {"every cell quoted",
         "\xEF\xBB\xBF\"KEY\";\"When\";\"People\"\r\n"
         "\"uuid:1\";\"2023-03-01\";\"25\"\r\n"
         "\"uuid:2\";\"2023-03-08\";\"1,250\"\r\n"
         "\"uuid:3\";\"2023-03-15\";\"\"\r\n",
         2, "[columns]\nsession_id = \"KEY\"\ndate = \"When\"\nheadcount = \"People\"\n"},
    };
}

struct outcome {
    bool refused = false;
    std::map<std::uint32_t, std::string> sessions;  ///< by row
    std::vector<std::string> told;                  ///< problems and skipped rows
};

outcome read_sessions(programme_files& files, const std::string& content) {
    files.with("sessions.csv", content);
    const reading r = files.read();
    outcome result;
    result.told = lines_of(r);
    result.refused = std::any_of(r.problems.begin(), r.problems.end(),
                                 [](const problem& p) { return p.severity == severity::unusable; });
    for (const input_file& f : r.records.files.all())
        for (const skipped_rows& rows : f.skips)
            result.told.push_back("skipped " + std::to_string(static_cast<int>(rows.why)) + ' ' +
                                  std::to_string(rows.first) + '-' + std::to_string(rows.last));
    for (const session& s : r.records.sessions) {
        programme alone;
        alone.sessions.push_back(s);
        result.sessions[s.source.row] = programme_dump::of(alone);
    }
    return result;
}

std::uint32_t row_of(const std::string& content, std::size_t at) {
    const auto end = content.begin() + static_cast<std::ptrdiff_t>(at);
    return static_cast<std::uint32_t>(std::count(content.begin(), end, '\n')) + 1;
}

/// The sessions of `all` that stand in other rows than the one hit or, when a line end was hit, the
/// next. Line ends that came or went move the rows below.
std::vector<std::string> beside(const outcome& all, std::uint32_t hit, std::uint32_t hit_rows) {
    std::vector<std::string> rest;
    for (const auto& [row, text] : all.sessions)
        if (row < hit || row >= hit + hit_rows) rest.push_back(text);
    return rest;
}

void demand_told(const partner_file& file, const outcome& good, const damaged_file& d,
                 const outcome& now) {
    if (now.refused) return;
    std::vector<std::string> after;
    for (const auto& [row, text] : now.sessions) after.push_back(text);
    const bool told = now.told != good.told;
    const std::uint32_t hit = row_of(file.content, d.at);
    if (hit < file.first_record) {
        if (after != beside(good, 0, 0)) CHECK(told);
        return;
    }
    // An id that became another's: neither row can be believed, and both are refused.
    const bool doubled = std::any_of(now.told.begin(), now.told.end(), [](const std::string& t) {
        return t.find("[duplicate-key]") != std::string::npos;
    });
    std::size_t missing = 0;
    const bool line_end = !d.inserted && (file.content[d.at] == '\n' || file.content[d.at] == '\r');
    for (const std::string& text : beside(good, hit, line_end ? 2 : 1))
        if (std::count(after.begin(), after.end(), text) != 1) ++missing;
    CHECK(missing <= (doubled ? 1 : 0));
    CHECK(after.size() <= good.sessions.size());
    if (after.size() < good.sessions.size()) CHECK(told);
}

}  // namespace

TEST_CASE("one damaged byte in a partner's file changes no other record and loses none untold") {
    for (const partner_file& file : partner_files()) {
        CAPTURE(file.name);
        programme_files files;
        if (!file.mapping.empty()) files.with("partner.toml", file.mapping);
        files.listing(
            "start = 2023-01-01\nend = 2023-12-31\n[[records]]\nkind = \"sessions\"\n"
            "file = \"sessions.csv\"\n" +
            std::string(file.mapping.empty() ? "" : "mapping = \"partner.toml\"\n"));
        const outcome good = read_sessions(files, file.content);
        CAPTURE(good.told);
        REQUIRE(good.sessions.size() >= 3);
        for (std::size_t at = 0; at < file.content.size(); at += step) {
            for (const damaged_file& d : damage_at(file.content, at)) {
                INFO(d.content);
                INFO("byte " << at);
                demand_told(file, good, d, read_sessions(files, d.content));
            }
        }
    }
}
