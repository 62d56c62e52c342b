#include <utility>

#include "excel_sheet_reader.hpp"
#include "package_workbook.hpp"

namespace cascade {
namespace {

class excel_workbook : public workbook {
public:
    excel_workbook(std::string_view content, std::string file, const workbook_limits& limits)
        : file_(std::move(file)), package_(content, limits) {}

    workbook_fault open() {
        if (package_.fault()) return package_.fault();
        excel_relations top("");
        if (auto fault = read_xml(package_, excel_relations::file_for(""), top)) return fault;
        const std::string main = top.part_of_type("officeDocument");
        if (main.empty()) return {"workbook-damaged", "the file does not say where its sheets are"};
        if (auto fault = read_xml(package_, main, contents_)) return fault;
        relations_ = excel_relations(main);
        if (auto fault = read_xml(package_, excel_relations::file_for(main), relations_))
            return fault;
        return list_sheets();
    }

    const std::vector<sheet>& sheets() const override { return sheets_; }

    sheet_reading read(std::size_t index, const csv_limits& limits) override {
        sheet_reading reading;
        excel_sheet_reader reader(contents_, styles_, strings_);
        workbook_fault fault = read_shared();
        if (!fault) fault = read_xml(package_, parts_[index], reader);
        if (!fault && !reader.cells.settle())
            fault = {"workbook-damaged", "a cell stands twice in the sheet"};
        if (fault) {
            reading.problems.push_back(to_problem(fault, file_));
            return reading;
        }
        reading.facts = facts_of(reader);
        reading.rows =
            std::make_unique<sheet_rows>(std::move(reader.cells), strings_.store, limits);
        return reading;
    }

private:
    workbook_fault list_sheets() {
        for (const excel_sheet& s : contents_.sheets) {
            const auto relation = relations_.by_id.find(s.relation);
            if (relation == relations_.by_id.end())
                return {"workbook-damaged", "the file does not say where one of its sheets is"};
            if (relation->second.type != "worksheet") continue;  // a chart has no cells
            sheets_.push_back({s.name, s.hidden});
            parts_.push_back(relation->second.part);
        }
        if (sheets_.empty()) return {"workbook-damaged", "the workbook has no sheet"};
        return {};
    }

    /// Styles and shared strings; either may be left out of a workbook.
    workbook_fault read_shared() {
        if (has_shared_) return {};
        const std::string styles = relations_.part_of_type("styles");
        if (!styles.empty()) {
            if (auto fault = read_xml(package_, styles, styles_)) return fault;
        }
        const std::string strings = relations_.part_of_type("sharedStrings");
        if (!strings.empty()) {
            if (auto fault = read_xml(package_, strings, strings_)) return fault;
        }
        has_shared_ = true;
        return {};
    }

    std::vector<reading_fact> facts_of(const excel_sheet_reader& reader) const {
        std::vector<reading_fact> facts = {{"file kind", "Excel workbook", false}};
        if (contents_.days == day_count::from_1904)
            facts.push_back({"day numbers", "counted from 1904", false});
        add_facts_of_cells(reader.hidden_rows, reader.rows_without_result,
                           reader.cells.hidden_by_merging(), facts);
        return facts;
    }

    std::string file_;
    zip_package package_;
    excel_contents contents_;
    excel_relations relations_{""};
    std::vector<sheet> sheets_;
    std::vector<std::string> parts_;
    bool has_shared_ = false;
    excel_styles styles_;
    excel_strings strings_;
};

}  // namespace

package_opening open_excel(std::string_view content, const std::string& file,
                           const workbook_limits& limits) {
    auto book = std::make_unique<excel_workbook>(content, file, limits);
    workbook_fault fault = book->open();
    if (fault) return {nullptr, std::move(fault)};
    return {std::move(book), {}};
}

}  // namespace cascade
