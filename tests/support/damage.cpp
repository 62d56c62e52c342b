#include "support/damage.hpp"

#include "cascade/read/csv_table.hpp"

namespace cascade::testing {

delivered_table deliver(std::string_view content) {
    delivered_table result;
    const auto on_header = [&](const csv_header& header) {
        for (const table_column& column : header.columns) {
            result.headings.resize(column.column);
            result.headings.back() = column.name;
        }
    };
    const auto on_row = [&](const csv_row& row) {
        delivered_row kept{row.row, row.byte, {}, {}};
        for (const csv_cell& cell : row.cells) {
            kept.cells.emplace_back(cell.text);
            kept.cell_bytes.push_back(cell.byte);
        }
        result.rows.push_back(std::move(kept));
    };
    table_outcome outcome =
        read_table(content, "invented.csv", {"session_id", "date", "headcount", "district"},
                   on_header, on_row);
    result.usable = outcome.usable;
    result.problems = std::move(outcome.problems);
    result.rejected = outcome.rejected;
    result.skipped = outcome.skipped;
    if (!result.rows.empty()) result.header_end = result.rows.front().byte;
    return result;
}

std::vector<good_file> good_files() {
    return {
        {"plain",
         "session_id,date,headcount,district\n"
         "S1,2023-03-01,25,Invented North\n"
         "S2,2023-03-08,31,Invented South\n"
         "S3,2023-03-15,about 18,Invented North\n"
         "S4,2023-03-22,40,Invented South\n"},
        {"CRLF, some cells quoted",
         "session_id,date,headcount,district\r\n"
         "S1,2023-03-01,\"1,250\",\"North, Invented\"\r\n"
         "S2,2023-03-08,31,\"the \"\"old\"\" south\"\r\n"
         "S3,2023-03-15,18,\"\"\r\n"
         "S4,2023-03-22,40,Invented South\r\n"},
        {"semicolons, every cell quoted",
         "\"session_id\";\"date\";\"headcount\";\"district\"\n"
         "\"S1\";\"2023-03-01\";\"25\";\"Invented North\"\n"
         "\"S2\";\"2023-03-08\";\"31\";\"Invented, South\"\n"
         "\"S3\";\"2023-03-15\";\"18\";\"\"\n"
         "\"S4\";\"2023-03-22\";\"40\";\"Invented North\"\n"},
        {"Urdu",
         "session_id,date,headcount,district\n"
         "نشست۱,2023-03-01,۲۵,\"مثالی، ضلع\"\n"
         "نشست۲,2023-03-08,۳۱,مثال\n"
         "نشست۳,2023-03-15,۱۸,دوسری مثال\n"},
        {"lines within cells",
         "session_id,district,date,headcount\r\n"
         "S1,\"Invented\nNorth\",2023-03-01,25\r\n"
         "S2,\"Invented\r\nSouth\r\n(hall)\",2023-03-08,31\r\n"
         "S3,\"Invented North\",2023-03-15,18\r\n"
         "S4,\"Invented\nSouth\",2023-03-22,40\r\n"},
        {"tabs, mark and CR",
         "\xEF\xBB\xBFsession_id\tdate\theadcount\tdistrict\r"
         "S1\t2023-03-01\t25\tInvented North\r"
         "S2\t2023-03-08\t\tInvented South\r"
         "S3\t2023-03-15\t18\t\r"
         "S4\t2023-03-22\t40\tInvented North\r"},
        {"no last line end, empty cells",
         "session_id;date;headcount;district\n"
         "S1;2023-03-01;;Invented North\n"
         "S2;2023-03-08;31;\n"
         ";;;\n"
         "S4;2023-03-22;40;Invented North"},
    };
}

std::vector<damaged_file> damage_at(const std::string& good, std::size_t at) {
    std::vector<damaged_file> all;
    for (unsigned bit = 0; bit < 8; ++bit) {
        std::string text = good;
        text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << bit));
        const char now = text[at];
        all.push_back({std::move(text), at, false, now});
    }
    std::string shorter = good;
    shorter.erase(at, 1);
    all.push_back({std::move(shorter), at, false, at + 1 < good.size() ? good[at + 1] : '\n'});
    for (const char c : {'"', ',', '\n', '\0', '\xFF'}) {
        std::string text = good;
        text.insert(at, 1, c);
        all.push_back({std::move(text), at, true, c});
    }
    return all;
}

}  // namespace cascade::testing
