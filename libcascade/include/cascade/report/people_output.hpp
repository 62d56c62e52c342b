#pragma once

#include <cstdint>
#include <string>

#include "cascade/figures/evidence.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// Whether the particulars of people are shown, or only what agrees, in words.
enum class personal_values : std::uint8_t { hidden, shown };

/// The answer of `cascade people`: who may be one person, what was merged and what was decided.
struct people_answer {
    const programme* records = nullptr;
    completeness complete;
    personal_values values = personal_values::hidden;  ///< in the document only
};

document people_document(const people_answer& a);
/// One row for each pair: docs/commands/people.md names the columns. No personal value.
std::string people_csv(const people_answer& a);
/// `cascade.people/1`: the same, as lists. No personal value.
std::string people_json(const people_answer& a);

std::string people_output(const people_answer& a, output_format format, text_colour colour);

/// A file of decisions to be edited: what was decided, and every open pair with an empty decision.
std::string decisions_to_edit(const programme& p);

}  // namespace cascade
