#include <utility>

#include "open_document_reader.hpp"
#include "package_workbook.hpp"

namespace cascade {
namespace {

constexpr std::string_view content_part = "content.xml";

/// META-INF/manifest.xml: whether parts are locked by a password.
class manifest_reader : public xml_listener {
public:
    void open(std::string_view name, const xml_attributes&) override {
        if (name == "manifest:encryption-data")
            refuse("workbook-unsafe", "the workbook is protected by a password");
    }
    void close(std::string_view) override {}
};

class open_document_workbook : public workbook {
public:
    open_document_workbook(std::string_view content, std::string file,
                           const workbook_limits& limits)
        : file_(std::move(file)), package_(content, limits) {}

    workbook_fault open() {
        if (package_.fault()) return package_.fault();
        constexpr std::string_view manifest = "META-INF/manifest.xml";
        if (package_.has(manifest)) {
            manifest_reader reader;
            if (auto fault = read_xml(package_, manifest, reader)) return fault;
        }
        open_document_reader names;
        if (auto fault = read_xml(package_, content_part, names)) return fault;
        for (const auto& s : names.sheets) sheets_.push_back({s.name, s.hidden});
        if (sheets_.empty()) return {"workbook-damaged", "the workbook has no sheet"};
        return {};
    }

    const std::vector<sheet>& sheets() const override { return sheets_; }

    sheet_reading read(std::size_t index, const csv_limits& limits) override {
        sheet_reading reading;
        open_document_reader reader(index);
        workbook_fault fault = read_xml(package_, content_part, reader);
        if (!fault && !reader.cells.settle())
            fault = {"workbook-damaged", "a cell stands twice in the sheet"};
        if (fault) {
            reading.problems.push_back(to_problem(fault, file_));
            return reading;
        }
        reading.facts.push_back({"file kind", "OpenDocument spreadsheet", false});
        add_facts_of_cells(reader.hidden_rows, reader.rows_without_result,
                           reader.cells.hidden_by_merging(), reading.facts);
        reading.rows = std::make_unique<sheet_rows>(std::move(reader.cells), nullptr, limits);
        return reading;
    }

private:
    std::string file_;
    zip_package package_;
    std::vector<sheet> sheets_;
};

}  // namespace

package_opening open_open_document(std::string_view content, const std::string& file,
                                   const workbook_limits& limits) {
    auto book = std::make_unique<open_document_workbook>(content, file, limits);
    workbook_fault fault = book->open();
    if (fault) return {nullptr, std::move(fault)};
    return {std::move(book), {}};
}

}  // namespace cascade
