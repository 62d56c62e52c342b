#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

const std::string png = "\x89PNG\r\n\x1a\n and so on";

std::string told(const std::string& below) {
    return all_lines(programme_files().listing(below).read());
}

bool says(const std::string& lines, std::string_view words) {
    CAPTURE(lines);
    return lines.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("[report] says how the summary looks") {
    programme_files files;
    files
        .listing(
            "[report]\ntitle = \" Our year \"\nlogo = \"pictures/logo.png\"\n"
            "grouping = \"south-asian\"\nstrands = [\"PWF\", \"CM\"]\n"
            "hidden = [\"quality\", \"inputs\"]\nfiscal_year_start = \"July\"\n"
            "periods = \"fiscal-year\"\n"
            "[[session]]\nid = \"S1\"\nkind = \"visit\"\ndate = 2020-01-01\npartner = \"PWF\"\n"
            "[[session]]\nid = \"S2\"\nkind = \"visit\"\ndate = 2020-01-01\npartner = \"CM\"\n")
        .with("pictures/logo.png", png);
    const reading r = files.read();
    CHECK(all_lines(r) == "");
    const report_settings& report = r.records.report;
    CHECK(report.title == "Our year");
    REQUIRE(report.logo);
    CHECK(report.logo->media_type == "image/png");
    CHECK(report.logo->bytes == png);
    CHECK(report.grouping == number_grouping::south_asian);
    CHECK(report.strands == std::vector<std::string>{"PWF", "CM"});
    CHECK(report.hidden == std::vector<std::string>{"quality", "inputs"});
    CHECK(report.fiscal_year_start == 7);
    CHECK(report.periods == period_length::fiscal_year);
    // The logo is an input like any other.
    const input_file& last = r.records.files.all().back();
    CHECK(last.name == "pictures/logo.png");
    CHECK(last.bytes == png.size());
    CHECK(last.sha256.size() == 64);
}

TEST_CASE("without [report] nothing is set") {
    const reading r = programme_files().listing("").read();
    CHECK_FALSE(r.records.report.logo);
    CHECK_FALSE(r.records.report.fiscal_year_start);
    CHECK(r.records.report.grouping == number_grouping::western);
    CHECK(programme_files()
              .listing("[report]\nfiscal_year_start = 10\n")
              .read()
              .records.report.fiscal_year_start == 10);
}

TEST_CASE("what [report] cannot hold is said with what it could") {
    CHECK(says(told("[report]\ntitel = \"x\"\n"), "did you mean `title`?"));
    CHECK(says(told("[report]\ngrouping = \"lakh\"\n"), "western"));
    CHECK(says(told("[report]\nhidden = [\"qualty\"]\n"), "quality"));
    CHECK(says(told("[report]\nfiscal_year_start = 13\n"), "value-out-of-range"));
    CHECK(says(told("[report]\nfiscal_year_start = \"Jul\"\n"), "july"));
    CHECK(says(told("[report]\nfiscal_year_start = true\n"), "wrong-type"));
    CHECK(says(told("[report]\nperiods = \"fiscal-year\"\n"), "fiscal_year_start"));
    CHECK(says(told("[report]\nlogo = \"\"\n"), "required-blank"));
    CHECK(says(told("[report]\nstrands = [\"PWF\"]\n"), "unknown-reference"));
    CHECK(says(told("[[report]]\ntitle = \"x\"\n"), "wrong-type"));
}

TEST_CASE("a logo is a picture below the programme folder") {
    const auto told_of = [](const std::string& name, std::string_view bytes) {
        programme_files files;
        files.listing("[report]\nlogo = \"" + name + "\"\n").with("logo", bytes);
        return all_lines(files.read());
    };
    CHECK(told_of("logo", "\xff\xd8\xff\xe0 and so on") == "");
    CHECK(told_of("logo", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>") == "");
    CHECK(told_of("logo", "\xef\xbb\xbf<?xml version=\"1.0\"?>\n<svg/>") == "");
    CHECK(says(told_of("logo", "<html><svg></svg>"), "no PNG, JPEG or SVG"));
    CHECK(says(told_of("logo", "GIF89a"), "value-out-of-range"));
    CHECK(says(told_of("logo", ""), "value-out-of-range"));
    CHECK(says(told_of("logo", std::string((512U << 10U) + 1, 'x')), "make the picture smaller"));
    CHECK(says(told_of("logo.png", "GIF89a"), "not-found"));
    CHECK(says(told_of("../logo", "GIF89a"), "path-outside-project"));
    CHECK(says(told_of("/etc/passwd", "GIF89a"), "path-"));
}
