#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_header.hpp"
#include "cascade/read/date_order.hpp"
#include "cascade/read/table_settings.hpp"
#include "cascade/records/file_preview.hpp"
#include "export_kinds.hpp"

namespace cascade {

/// What a preview found out about a file, for the mapping that it proposes.
struct proposal_input {
    std::string file;
    std::optional<record_kind> kind;
    export_kind exported = export_kind::none;
    table_settings declared;
    const csv_header* header = nullptr;
    bool has_no_headings = false;  ///< the first row holds a record
    std::vector<previewed_column> columns;
    std::map<std::string, date_survey_result> dates;  ///< by field
    std::set<std::string> sex_words;                  ///< of the column of sex, folded
    std::set<std::string> elements;                   ///< names of values, of DHIS2 events
};

/// A mapping in TOML: what is known as lines, what is not as comments.
std::string propose_mapping(const proposal_input& input);

/// `text` as a TOML string.
std::string toml_quoted(std::string_view text);

}  // namespace cascade
