#include <doctest/doctest.h>

#include <string>

#include "cascade/base/figure_text.hpp"

using namespace cascade;

namespace {

struct notation {
    std::string_view written;
    std::string_view expected;
};

/// `25`, `40..50`, `200..` without end, `~` before a soft one, `?` for not known; else the code.
std::string read(std::string_view text) {
    const figure_reading reading = read_figure(text, unit::people, basis::headcount);
    if (!reading.value) return std::string(reading.code);
    const figure& said = *reading.value;
    if (said.hedge == qualifier::unknown) return "?";
    const std::string lo = std::to_string(said.range.lo.value());
    const std::string soft = said.soft ? "~" : "";
    if (said.range.hi.is_no_end()) return soft + lo + "..";
    const std::string hi = std::to_string(said.range.hi.value());
    return soft + (lo == hi ? lo : lo + ".." + hi);
}

template <std::size_t count>
void check_all(const notation (&notations)[count]) {
    for (const notation& n : notations) {
        CAPTURE(n.written);
        CHECK(read(n.written) == n.expected);
    }
}

}  // namespace

TEST_CASE("headcounts that are one number") {
    check_all({
        {"0", "0"},
        {"1", "1"},
        {"25", "25"},
        {" 25 ", "25"},
        {"\t25", "25"},
        {"\xc2\xa0"
         "25\xc2\xa0",
         "25"},
        {"\xe2\x80\x8b"
         "25",
         "25"},
        {"\xef\xbb\xbf"
         "25",
         "25"},
        {"\xe2\x80\x8e"
         "25\xe2\x80\x8f",
         "25"},
        {"007", "7"},
        {"1250", "1250"},
        {"1,250", "1250"},
        {"12,500", "12500"},
        {"1,234,567", "1234567"},
        {"12,34,567", "1234567"},  // as South Asia groups
        {"1,00,000", "100000"},
        {"1 250", "1250"},
        {"1\xc2\xa0"
         "250",
         "1250"},  // NBSP
        {"1\xe2\x80\xaf"
         "250",
         "1250"},  // narrow NBSP, as in French
        {"1\xe2\x80\x89"
         "250",
         "1250"},  // thin space
        {"1\xe2\x80\x87"
         "250",
         "1250"},  // figure space
        {"1 234 567", "1234567"},
        {"٢٥", "25"},
        {"۲۵", "25"},
        {"١٬٢٥٠", "1250"},  // with the Arabic thousands mark
        {"۱٬۲۵۰", "1250"},
        {"۱,۲۵۰", "1250"},
        {"9223372036854775806", "9223372036854775806"},
    });
}

TEST_CASE("headcounts with a hedge keep it") {
    check_all({
        {"~200", "~200"},
        {"~ 200", "~200"},
        {"≈200", "~200"},
        {"about 200", "~200"},
        {"around 200", "~200"},
        {"approx. 200", "~200"},
        {"approximately 1,200", "~1200"},
        {"some 30", "~30"},
        {"circa 30", "~30"},
        {"ca. 30", "~30"},
        {"roughly 30", "~30"},
        {"200+", "200.."},
        {"200 +", "200.."},
        {"۲۰۰+", "200.."},
        {">200", "201.."},
        {"> 200", "201.."},
        {">=200", "200.."},
        {"≥ 200", "200.."},
        {"<200", "0..199"},
        {"≤200", "0..200"},
        {"more than 11,318", "11319.."},
        {"More Than 200", "201.."},
        {"over 89,000", "89001.."},
        {"above 50", "51.."},
        {"at least 50", "50.."},
        {"minimum 50", "50.."},
        {"no fewer than 50", "50.."},
        {"50 or more", "50.."},
        {"up to 60", "0..60"},
        {"at most 60", "0..60"},
        {"no more than 60", "0..60"},
        {"60 or less", "0..60"},
        {"fewer than 60", "0..59"},
        {"less than 60", "0..59"},
        {"under 60", "0..59"},
        {"nearly 200", "~180..199"},
        {"almost 100", "~90..99"},
        {"50-60", "50..60"},
        {"50 - 60", "50..60"},
        {"50–60", "50..60"},
        {"50—60", "count-not-number"},  // an em dash parts sentences
        {"50−60", "50..60"},
        {"50 to 60", "50..60"},
        {"between 50 and 60", "50..60"},
        {"around 50-60", "~50..60"},
        {"٥٠-٦٠", "50..60"},
        {"1,000-1,200", "1000..1200"},
        {"50-50", "50"},
        {"5k", "4500..5499"},
        {"10 thousand", "9500..10499"},
        {"1 lakh", "50000..149999"},
        {"8.1 million", "8050000..8149999"},
        {"5k+", "5000.."},
        {"thousands of", "2000.."},
        {"dozens", "24.."},
        {"several", "3.."},
    });
}

TEST_CASE("headcounts that say that nobody knows") {
    check_all({{"", "?"},
               {"  ", "?"},
               {"n/a", "?"},
               {"N/A", "?"},
               {"unknown", "?"},
               {"Unknown", "?"},
               {"not known", "?"},
               {"\xc2\xa0", "?"}});
}

TEST_CASE("headcounts that would be a sum, a sentence or a date are no number") {
    check_all({
        {"15+10", "count-not-number"},       {"15 + 10", "count-not-number"},
        {"15+10=25", "count-not-number"},    {"25 (15F,10M)", "count-not-number"},
        {"25(15F+10M)", "count-not-number"}, {"15F 10M", "count-not-number"},
        {"15F, 10M", "count-not-number"},    {"15 F", "count-not-number"},
        {"10M", "count-not-number"},         {"12 women and 3 men", "count-not-number"},
        {"12 women", "count-not-number"},    {"12/3", "count-not-number"},
        {"12 / 3", "count-not-number"},      {"12&3", "count-not-number"},
        {"twenty five", "count-not-number"}, {"twenty-five", "count-not-number"},
        {"vingt-cinq", "count-not-number"},  {"a dozen", "count-not-number"},
        {"NIL return", "count-not-number"},  {"nil", "count-not-number"},
        {"none", "count-not-number"},        {"-", "count-not-number"},
        {"--", "count-not-number"},          {"---", "count-not-number"},
        {"?", "count-not-number"},           {"x", "count-not-number"},
        {"*", "count-not-number"},           {"25*", "count-not-number"},
        {"25?", "count-not-number"},         {"25.", "count-not-number"},
        {"25,", "count-not-number"},         {"25;", "count-not-number"},
        {"25 pax", "count-not-number"},      {"25 personnes", "count-not-number"},
        {"n=25", "count-not-number"},        {"05-Mar", "count-not-number"},
        {"Mar-05", "count-not-number"},      {"5-Mar-20", "count-not-number"},
        {"05-06", "count-not-number"},       {"10:30", "count-not-number"},
        {"£6,755", "count-not-number"},      {"$25", "count-not-number"},
        {"€25", "count-not-number"},         {"25%", "count-not-number"},
        {"25²", "count-not-number"},         {"25¹", "count-not-number"},
        {"²", "count-not-number"},           {"½", "count-not-number"},
        {"12½", "count-not-number"},         {"①", "count-not-number"},
        {"２５", "count-not-number"},  // full-width
        {"२५", "count-not-number"},    // Devanagari
        {"XXV", "count-not-number"},         {"0x19", "count-not-number"},
        {"2_500", "count-not-number"},       {"1'250", "count-not-number"},
        {"1’250", "count-not-number"},       {"'25", "count-not-number"},
        {"\"25\"", "count-not-number"},      {"+25", "count-not-number"},
        {"1  250", "count-not-number"},      {"15 10", "count-not-number"},
        {"2 5", "count-not-number"},         {"25 25", "count-not-number"},
        {"inf", "count-not-number"},         {"NaN", "count-not-number"},
        {"true", "count-not-number"},        {"25\n26", "control-char"},
    });
}

TEST_CASE("headcounts refused for what they are") {
    check_all({
        {"-5", "count-negative"},
        {"−5", "count-negative"},
        {"- 5", "count-negative"},
        {"(25)", "count-negative"},
        {"(1,250)", "count-negative"},
        {"12.5", "count-fraction"},
        {"0.5", "count-fraction"},
        {"25.0", "count-fraction"},
        {"٢٫٥", "count-fraction"},  // with the Arabic decimal mark
        {"1.250", "count-ambiguous-separator"},
        {"1.250.000", "count-ambiguous-separator"},
        {"1.250,00", "count-ambiguous-separator"},
        {"1,25", "count-fraction"},
        {"12,5", "count-fraction"},  // written without its mark it would be ten times as much
        {"12,0", "count-fraction"},
        {"3\u00ad5", "control-char"},
        {"1,2,3", "count-ambiguous-separator"},
        {"1,250.00", "count-fraction"},
        {"1,250 000", "count-ambiguous-separator"},
        {"1e3", "scientific-notation"},
        {"1E3", "scientific-notation"},
        {"1.4E+10", "scientific-notation"},
        {"2e-3", "scientific-notation"},
        {"=SUM(A1:A9)", "formula-text"},
        {"=15+10", "formula-text"},
        {"@SUM(A1)", "formula-text"},
        {"+A1", "formula-text"},
        {"#REF!", "excel-error"},
        {"#N/A", "excel-error"},
        {"#VALUE!", "excel-error"},
        {"#DIV/0!", "excel-error"},
        {"#NAME?", "excel-error"},
        {"#NUM!", "excel-error"},
        {"#NULL!", "excel-error"},
        {"#SPILL!", "excel-error"},
        {"########", "excel-error"},
        {"Err:502", "excel-error"},
        {"1٢", "mixed-digits"},
        {"٢۵", "mixed-digits"},
        {"50-۶۰", "mixed-digits"},
        {"60-50", "count-range-reversed"},
        {"9223372036854775807", "count-too-big"},
        {"99999999999999999999", "count-too-big"},
        {"99999999999 billion", "count-too-big"},
        {"2\x01"
         "5",
         "control-char"},
        {"2\xe2\x80\x8b"
         "5",
         "control-char"},
        {"2\xe2\x80\xae"
         "5",
         "control-char"},
        {"2\xff"
         "5",
         "invalid-utf8"},
    });
}
