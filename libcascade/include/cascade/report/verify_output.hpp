#pragma once

#include <string>

#include "cascade/figures/publication.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// A publication compared with the records, ready to be written.
struct verify_answer {
    verification found;
    completeness complete;
};

/// Judges all published figures; with rows left out, none as if all were there.
verify_answer verified(const evidence& e, completeness complete);

/// `12 reproduced, 5 consistent, 0 contradicted, 6 not derivable`
std::string verdict_counts(const verification& v);

/// For reading: the counts first, then the numbers by verdict, what is contradicted before all.
document verify_document(const verify_answer& a);
/// `cascade.verify/1` (docs/commands/verify.md).
std::string verify_json(const verify_answer& a);
/// One row per printed number, by id.
std::string verify_csv(const verify_answer& a);

std::string verify_output(const verify_answer& a, output_format format, text_colour colour);

}  // namespace cascade
