#pragma once

#include <map>
#include <string>
#include <vector>

#include "cascade/report/document.hpp"
#include "html_charts.hpp"
#include "html_figures.hpp"

namespace cascade::html {

/// Charts by the id of the table that holds their numbers; they stand above it.
using charts_by_table = std::map<std::string, std::vector<chart>>;

/// The sections of a document as elements of a page.
class block_writer {
public:
    block_writer(figure_links& links, const charts_by_table& charts)
        : links_(&links), charts_(&charts) {}

    std::string section(const document_section& s);

    /// The charts that were placed, in their order on the page.
    const std::vector<const chart*>& placed() const { return placed_; }

private:
    std::string put(const paragraph& p);
    std::string put(const subheading& h);
    std::string put(const bullet_list& list);
    std::string put(const drawing& d);
    std::string put(const document_table& t);

    std::string cell(const document_table& t, std::size_t column, const marked_text& words);
    std::string rows(const document_table& t, std::size_t first, std::size_t last);

    figure_links* links_;
    const charts_by_table* charts_;
    std::string section_title_;
    std::vector<const chart*> placed_;
};

}  // namespace cascade::html
