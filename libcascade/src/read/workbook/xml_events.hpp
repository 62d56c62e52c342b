#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zip_package.hpp"

namespace cascade {

/// The attributes of an element, under the names that xml_listener explains.
class xml_attributes {
public:
    /// The value, or nothing when there is no such attribute.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;
    void clear() { size_ = 0; }
    void add(std::string_view name, std::string_view value);

private:
    std::vector<std::pair<std::string, std::string_view>> items_;
    std::size_t size_ = 0;  // items beyond are kept for their memory
};

/// What takes the elements of a workbook's part in their order. A name is written with the usual
/// prefix of its namespace, whatever prefix the file uses: `x:row` for spreadsheets of Excel, `r:`
/// and `p:` for its relationships, `table:`, `text:`, `office:` and so on for OpenDocument, `?:`
/// for any other. Attributes without a prefix have none here.
class xml_listener {
public:
    virtual ~xml_listener() = default;
    virtual void open(std::string_view name, const xml_attributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view) {}

    const workbook_fault& fault() const { return fault_; }

protected:
    /// Reading stops after the present element.
    void refuse(std::string_view code, std::string seen) {
        if (!fault_) fault_ = {code, std::move(seen)};
    }

private:
    workbook_fault fault_;
};

/// Reads a part in blocks. Refused are a document type, more than 64 elements inside one another,
/// and what is no XML. What the listener refuses is passed on.
workbook_fault read_xml(zip_package& package, std::string_view part, xml_listener& listener);

}  // namespace cascade
