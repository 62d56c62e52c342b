#include "cascade/read/decode.hpp"

#include <string>

#include "cascade/base/problem_codes.hpp"
#include "cascade/base/text.hpp"
#include "cascade/read/csv_rows.hpp"
#include "harness.hpp"

namespace cascade::fuzz {
namespace {

void demand_places(const decoded_text& text, std::string_view bytes) {
    demand(text.first_byte <= bytes.size(), "the text begins in the file");
    byte_finder finder(text);
    std::uint64_t before = text.first_byte;
    const std::size_t size = text.text().size();
    for (std::size_t at = 0; at <= size; at += 1 + size / 16) {
        if (text.width == character_width::as_utf8) break;  // these are the file's own bytes
        const std::uint64_t now = finder.in_file(at);
        demand(now >= before && now <= bytes.size() + 1, "places rise and lie in the file");
        before = now;
    }
}

void demand_rows_have_places(const decoded_text& text, std::string_view bytes) {
    csv_rows rows(text, ',');
    csv_rows in_blocks(text, ',', {}, 1 + choices(bytes).up_to(7));
    std::uint64_t before = 0;
    while (const csv_row* row = rows.next()) {
        const csv_row* again = in_blocks.next();
        demand(again != nullptr && again->byte == row->byte && again->row == row->row &&
                   again->cells.size() == row->cells.size(),
               "blocks of text give the same rows");
        demand(row->byte >= before && row->byte < bytes.size(), "a row has its place in the file");
        before = row->byte;
        for (std::size_t i = 0; i < row->cells.size(); ++i) {
            const csv_cell& cell = row->cells[i];
            demand(cell.text == again->cells[i].text, "blocks of text give the same cells");
            demand(cell.byte >= row->byte && cell.byte <= bytes.size(),
                   "a cell has its place in the file");
        }
    }
    demand(in_blocks.next() == nullptr && rows.end().fault == in_blocks.end().fault,
           "blocks of text end alike");
}

void demand_decoded(std::string_view bytes, std::string_view declared) {
    const decoded_text text = cascade::decode(bytes, "invented.csv", declared);
    if (text.fault) {
        demand(find_problem_code(text.fault->code) != nullptr, "a file is refused with a code");
        demand(!text.fault->seen.empty() && !text.fault->mend.empty(), "and with what to do");
        return;
    }
    demand(!text.encoding.empty() && text.declared == !declared.empty(), "an encoding has a name");
    demand(text.damaged == !is_valid_utf8(text.text()), "the text is UTF-8 or said to be damaged");
    const decoded_text in_blocks = cascade::decode(bytes, "invented.csv", declared, 5);
    demand(!in_blocks.fault && in_blocks.text() == text.text() && in_blocks.damaged == text.damaged,
           "blocks of any size decode alike");
    demand_places(text, bytes);
    demand_rows_have_places(text, bytes);
}

}  // namespace

void decode(std::string_view bytes) {
    demand_decoded(bytes, "");
    const auto names = encoding_names();
    demand_decoded(bytes,
                   names[choices(bytes).up_to(static_cast<std::uint32_t>(names.size())) - 1]);
    for (const candidate_reading& candidate : candidate_readings(bytes))
        demand(is_valid_utf8(candidate.text), "a candidate reading is UTF-8");
}

}  // namespace cascade::fuzz
