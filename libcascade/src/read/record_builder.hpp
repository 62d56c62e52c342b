#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "field_reader.hpp"
#include "record_store.hpp"

namespace cascade {

enum class row_fate : std::uint8_t { accepted, rejected };

/// Makes a record of a row and puts it into `store`, or notes all that is wrong with the row.
row_fate build_record(const record_row& row, record_store& store, std::vector<problem>& problems);

// One builder for each kind; each takes the same fields from a CSV row and from a TOML table.
row_fate build_person(field_reader& fields, record_store& store);
row_fate build_cohort(field_reader& fields, record_store& store);
row_fate build_organisation(field_reader& fields, record_store& store);
row_fate build_membership(field_reader& fields, record_store& store);
row_fate build_session(field_reader& fields, record_store& store);
row_fate build_attendance(field_reader& fields, record_store& store);
row_fate build_link(field_reader& fields, record_store& store);
row_fate build_claim(field_reader& fields, record_store& store);
row_fate build_flow(field_reader& fields, record_store& store);
row_fate build_output(field_reader& fields, record_store& store);
row_fate build_target(field_reader& fields, record_store& store);
row_fate build_published(field_reader& fields, record_store& store);

// Shared by several kinds.
record_status read_status(field_reader& fields);
std::vector<actor_id> read_actors(field_reader& fields, std::string_view field);

/// Puts a faultless record among the records; of one with a fault only its ids are kept.
template <class Record>
row_fate keep(const field_reader& fields, record_store& store, std::vector<Record> programme::*list,
              Record&& record) {
    record.source = fields.row().source;
    if (!fields.ok()) {
        store.refused.note(record);
        return row_fate::rejected;
    }
    (store.records.*list).push_back(std::move(record));
    return row_fate::accepted;
}

}  // namespace cascade
