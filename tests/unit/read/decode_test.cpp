#include "cascade/read/decode.hpp"

#include <string>

#include "cascade/read/csv_rows.hpp"
#include "unit/read/table_read.hpp"
#include "unit/read/wide_text.hpp"

using namespace cascade;
using namespace cascade::table_text;
using namespace cascade::wide_text;
using namespace std::literals;

namespace {

constexpr std::size_t block_sizes[] = {1, 2, 3, 7, 4096};

/// Letters of one to four bytes, line ends and a quoted cell over two lines.
const std::string mixed =
    "session_id,date,Pr\xC3\xA9nom\r\nS1,2024,\xD8\xA7\xD8\xB3\xD9\x85\nS2,2024,\xF0\x9D\x94\xB8\n"
    "S3,2024,\"\xE2\x82\xAC\n\"\"x\"\n";

decoded_text decoded(std::string_view bytes, std::string_view declared = {}) {
    decoded_text whole = decode(bytes, "a.csv", declared);
    for (const std::size_t block : block_sizes) {
        CAPTURE(block);
        const decoded_text in_blocks = decode(bytes, "a.csv", declared, block);
        CHECK(in_blocks.text() == whole.text());
        CHECK(in_blocks.damaged == whole.damaged);
        CHECK(in_blocks.fault.has_value() == whole.fault.has_value());
    }
    return whole;
}

std::string refusal(std::string_view bytes, std::string_view declared = {}) {
    const decoded_text text = decoded(bytes, declared);
    REQUIRE(text.fault);
    CHECK(text.fault->severity == severity::unusable);
    return to_line(*text.fault);
}

/// The places of all rows and cells, as read in blocks of this size.
std::string places(const decoded_text& text, std::size_t block) {
    csv_rows rows(text, ',', {}, block);
    std::string found;
    for (int round = 0; round < 2; ++round) {
        while (const csv_row* row = rows.next()) {
            found += '\n' + std::to_string(row->row) + '@' + std::to_string(row->byte);
            for (const csv_cell& cell : row->cells)
                found += ' ' + std::string(cell.text) + '@' + std::to_string(cell.byte);
            if (!row->fault.empty()) found += " !" + std::to_string(row->fault_byte);
        }
        found += " end " + std::string(rows.end().fault) + std::to_string(rows.end().byte);
        rows.rewind();
    }
    return found;
}

table_read read_in(std::string_view bytes, std::string encoding = {}) {
    table_input input = sessions(bytes);
    input.settings.encoding = std::move(encoding);
    return read(input);
}

}  // namespace

TEST_CASE("UTF-8 is read as it stands, UTF-16 when a mark says so") {
    CHECK(decoded(mixed).text() == mixed);
    CHECK(decoded(mixed).encoding == "UTF-8");
    const std::string marked = "\xEF\xBB\xBF" + mixed;
    CHECK(decoded(marked).text() == mixed);
    CHECK(decoded(marked).first_byte == 3);
    const std::string little = le_mark + utf16(mixed, first_byte::low);
    CHECK(decoded(little).text() == mixed);
    CHECK(decoded(little).encoding == "UTF-16LE");
    const std::string big = be_mark + utf16(mixed, first_byte::high);
    CHECK(decoded(big).text() == mixed);
    CHECK(decoded(big).encoding == "UTF-16BE");
    CHECK(read_in(big).rows == read_in(mixed).rows);
    CHECK(read_in(big).rows.size() == 3);
    CHECK(read_in(big).fact("encoding") == "UTF-16BE");
    CHECK(decoded(utf16(mixed, first_byte::low), "UTF-16LE").text() == mixed);
}

TEST_CASE("other encodings are read when declared, under any of their names") {
    CHECK(decoded("H\x99pital", "macintosh").text() == "H\xC3\xB4pital");
    CHECK(decoded("Jos\xE9", "Windows-1252").text() == "Jos\xC3\xA9");
    CHECK(decoded("Jos\xE9", "CP1252").encoding == "windows-1252");
    CHECK(decoded("\xC7\xD3\xE3", "windows-1256").text() == "\xD8\xA7\xD8\xB3\xD9\x85");
    CHECK(decoded("Jos\xE9", "latin1").declared);
    CHECK(refusal("Jos\xE9", "windows-1522") ==
          "a.csv: error: no encoding is called `windows-1522`; did you mean windows-1252 "
          "[unknown-code]");
    CHECK(refusal("x", "shift_jis").find("[unknown-code]") != std::string::npos);
    for (const std::string_view name : encoding_names()) {
        CAPTURE(std::string(name));
        const bool wide = name.substr(0, 6) == "utf-16";
        CHECK(decoded(wide ? "a\0b\0"sv.substr(0, name == "utf-16le" ? 4 : 0) : "ab"sv, name)
                  .fault.has_value() == false);
    }
}

TEST_CASE("a declaration that the bytes contradict is refused") {
    CHECK(refusal("\xEF\xBB\xBFx", "windows-1252") ==
          "a.csv: error: the file begins with the byte order mark of UTF-8, and the mapping says "
          "windows-1252; take `encoding` out of the mapping, or correct it "
          "[encoding-undecodable]");
    CHECK(refusal(le_mark + "x", "utf-16be").find("mark of UTF-16LE") != std::string::npos);
    CHECK(refusal("Jos\xC3\xA9", "windows-1252").find("the file is UTF-8") != std::string::npos);
    CHECK_FALSE(decoded("plain", "windows-1252").fault);
    CHECK_FALSE(decoded("Jos\xC3\xA9 Jos\xE9", "windows-1252").fault);
}

TEST_CASE("wide text without a mark is refused by the name it has") {
    const std::string text = "session_id,date\nS1,2024\n";
    CHECK(refusal(utf16(text, first_byte::low)) ==
          "a.csv: error: zero bytes stand between the letters (the first is byte 1): this looks "
          "like UTF-16LE without a byte order mark; open it in a text editor or spreadsheet "
          "program and save it as \"CSV UTF-8\", or set encoding = \"utf-16le\" [nul-byte]");
    CHECK(refusal(utf16(text, first_byte::high)).find("UTF-16BE") != std::string::npos);
    std::string utf32;
    for (const char c : text) utf32 += c + "\0\0\0"s;
    CHECK(refusal(utf32).find("like UTF-32LE without") != std::string::npos);
    // One zero byte in a text is the reader's to tell, with its row.
    CHECK_FALSE(decoded("session_id,date\nS1,20\0"
                        "24\n"sv)
                    .fault);
}

TEST_CASE("a text that ends within a character is a copy that broke off") {
    CHECK(refusal("session_id\nJos\xC3") ==
          "a.csv: error: the file ends in the middle of a character (byte 14); copy or download "
          "it again; this copy broke off [truncated]");
    CHECK(refusal("x\xF0\x9D\x94").find("(byte 1)") != std::string::npos);
    const std::string wide = le_mark + utf16("ab\xF0\x9D\x94\xB8", first_byte::low);  // 2+2+2+4
    CHECK(refusal(wide.substr(0, 5)).find("(byte 4)") != std::string::npos);
    CHECK(refusal(wide.substr(0, 8)).find("(byte 6)") != std::string::npos);
    CHECK_FALSE(decoded(wide.substr(0, 6)).fault);
    CHECK_FALSE(decoded("Jos\xC3\n").fault);  // not at the end: another encoding
    CHECK(decoded("Jos\xC3\n").damaged);
}

TEST_CASE("places are those of the file in every encoding, whatever the blocks") {
    const std::string latin = "a,\xE9\xE9,\"\xE9\"\"\",b\n\xE9,x\"y\n\xE9,\"q";
    const std::string wide = le_mark + utf16(mixed + "\xC3\xA9\"", first_byte::low);
    for (const auto& [bytes, encoding] :
         {std::pair{latin, "windows-1252"}, std::pair{wide, ""}, std::pair{mixed, ""}}) {
        const decoded_text text = decode(bytes, "a.csv", encoding);
        const std::string whole = places(text, std::string_view::npos);
        CAPTURE(whole);
        for (const std::size_t block : block_sizes) CHECK(places(text, block) == whole);
    }
    // One byte each: a , é é , " é " " " , b: the cells begin at bytes 0, 2, 5 and 11.
    const decoded_text text = decode(latin, "a.csv", "windows-1252");
    const std::string found = places(text, 3);
    CHECK(found.find("1@0 a@0 \xC3\xA9\xC3\xA9@2 \xC3\xA9\"@5 b@11\n2@13") == 1);
    CHECK(found.find("!16") != std::string::npos);                       // the quote of x"y
    CHECK(found.find("end unterminated-quote21") != std::string::npos);  // é , then the quote
}

TEST_CASE("a byte that the declared encoding does not have is found at its place") {
    // 0x81 is nothing in windows-1252; before it stand 16 bytes of headings, S 1 , and é.
    const auto r = read_in("session_id,date\nS1,\xE9\x81\nS2,2024\n", "windows-1252");
    CHECK(r.only().code == "invalid-utf8");
    CHECK(r.only().seen == "B2 \"date\" is not windows-1252 (byte 20)");
    CHECK(r.rows.size() == 1);
    // UTF-16: half a pair, within quotes. 2 bytes of mark, 16 units, then S 1 , " and the half.
    std::string wide = le_mark + utf16("session_id,date\nS1,\"", first_byte::low) + "\x3D\xD8";
    wide += utf16("\"\nS2,2024\n", first_byte::low);
    const auto half = read_in(wide);
    CHECK(half.only().seen == "B2 \"date\" is not UTF-16LE (byte 42)");
}

TEST_CASE("a few rows that are not UTF-8 are lost one by one, more refuse the file") {
    const auto with = [](int bad, int good) {
        std::string text = "session_id,date\n";
        for (int i = 0; i < bad; ++i) text += "H\x99pital,2024\n";
        for (int i = 0; i < good; ++i) text += "S" + std::to_string(i) + ",2024\n";
        return read_in(text);
    };
    CHECK(with(1, 2).outcome.rejected == 1);
    CHECK(with(1, 2).outcome.usable);
    CHECK_FALSE(with(2, 1).outcome.usable);
    CHECK(with(2, 198).outcome.rejected == 2);  // 2 of 200: one in a hundred
    CHECK_FALSE(with(2, 197).outcome.usable);
    CHECK(with(20, 3000).outcome.rejected == 20);
    CHECK_FALSE(with(21, 3000).outcome.usable);
    CHECK(
        to_line(with(2, 1).only()) ==
        "sessions.csv:2:1: error: A2 \"session_id\" is not UTF-8 (byte 17); save the file as "
        "\"CSV UTF-8\", or declare encoding in a mapping: `cascade map FILE --explain` shows what "
        "fits [encoding-undecodable]");
    CHECK(with(2, 1).headers == 0);
}

TEST_CASE("what a text may say is offered to a person, the likeliest first") {
    CHECK(candidate_readings("H\x99pital").front().encoding == "macintosh");
    CHECK(candidate_readings("H\x99pital").front().text == "H\xC3\xB4pital");
    CHECK(candidate_readings("Pr\xE9nom").front().encoding == "windows-1252");
    CHECK(candidate_readings("\xC7\xD3\xE3").front().encoding == "windows-1256");
    bool has_latin = false;
    for (const auto& c : candidate_readings("D\x8Epartement"))
        has_latin = has_latin || c.text == "D\xC3\xA9partement";
    CHECK(has_latin);  // macintosh
    for (const auto& c : candidate_readings("Pr\xE9nom")) CHECK(c.encoding != "iso-8859-1");
}
