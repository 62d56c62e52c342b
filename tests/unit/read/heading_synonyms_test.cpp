// Headings that partners write, and the fields for which they are proposed.

#include "cascade/read/heading_synonyms.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <utility>

#include "cascade/read/csv_header.hpp"

using namespace cascade;

TEST_CASE("each synonym stands for one field that there is") {
    std::map<std::pair<record_kind, std::string>, std::string_view> seen;
    for (const heading_synonym& s : heading_synonyms()) {
        CAPTURE(s.heading);
        CHECK(spec_of(s.kind).by_name(s.field).has_value());
        const auto [at, is_new] = seen.try_emplace({s.kind, heading_key(s.heading)}, s.field);
        CHECK(at->second == s.field);
        CHECK(field_for_heading(s.kind, s.heading) == s.field);
    }
    for (const kind_spec& kind : record_kinds())
        for (const field_spec& field : kind.fields)
            CHECK(field_for_heading(kind.kind, field.name) == field.name);
}

TEST_CASE("headings of real lists are known, in any case, accents or group") {
    const std::pair<std::string_view, std::string_view> people[] = {
        {"participant_name", "name"},
        {"so_do_wo_ho", "father_name"},
        {"S/o, D/o, W/o, H/o", "father_name"},
        {"organization_department", "organisation"},
        {"cnic_number", "cnic"},
        {"contact_number", "phone"},
        {"شناختی کارڈ نمبر", "cnic"},
        {"شناختي كارڈ نمبر", "cnic"},  // typed on an Arabic keyboard
        {"والد / شوہر کا نام", "father_name"},
        {"موبائل نمبر", "phone"},
        {"الاسم", "name"},
        {"العمر", "age"},
        {"رقم التليفون", "phone"},
        {"NOM  ET\nPRENOMS", "name"},
        {"Sexe", "sex"},
        {"Téléphone", "phone"},
        {"Apellidos y nombres", "name"},
        {"Organización", "organisation"},
        {"form.participant.age", "age"},
        {"participants/sex", "sex"},
        {"sn", ""},
        {"N°", ""},
    };
    for (const auto& row : people) {
        CAPTURE(row.first);
        CHECK(field_for_heading(record_kind::people, row.first) == row.second);
    }
    const std::pair<std::string_view, std::string_view> sessions[] = {
        {"TrainingTitle", "title"},
        {"SubActivityName", "activity"},
        {"EventType", "kind"},
        {"Venue", "place"},
        {"LocationTehsil", "area"},
        {"StartDate", "date"},
        {"EndDate", "end_date"},
        {"Date de début", "date"},
        {"Total de participantes", "headcount"},
        {"KEY", "session_id"},
        {"_uuid", "session_id"},
        {"Timestamp", ""},
    };
    for (const auto& row : sessions) {
        CAPTURE(row.first);
        CHECK(field_for_heading(record_kind::sessions, row.first) == row.second);
    }
}
