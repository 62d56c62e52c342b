#include "export_kinds.hpp"

#include <algorithm>

namespace cascade {
namespace {

bool any_begins(const csv_header& header, std::string_view start) {
    return std::any_of(header.columns.begin(), header.columns.end(), [&](const table_column& c) {
        return c.name.compare(0, start.size(), start) == 0;
    });
}

bool is_time_of_form(const csv_header& header) {
    if (header.columns.empty()) return false;
    const table_column& first = header.columns.front();
    for (const std::string_view word : {"Timestamp", "Horodateur", "Marca temporal", "طابع زمني"})
        if (first.column == 1 && first.name == heading_key(word)) return true;
    return false;
}

}  // namespace

export_kind recognise_export(const csv_header& header) {
    const auto has = [&](std::string_view name) { return header.find(name) != nullptr; };
    if (has("_parent_index") && has("_submission__uuid")) return export_kind::kobo_repeat;
    if (has("_uuid") && has("_index")) return export_kind::kobo;
    if (has("_uuid") && (has("_xform_id") || has("_total_media") || has("_review_status")))
        return export_kind::ona;
    if (has("PARENT_KEY") && has("KEY")) return export_kind::odk_repeat;
    if (has("KEY") && (has("SubmissionDate") || has("SubmitterID"))) return export_kind::odk;
    if (has("formid") && (has("received_on") || any_begins(header, "form.")))
        return export_kind::commcare;
    if (has("event") && has("dataElement") && has("value")) return export_kind::dhis2_events;
    return is_time_of_form(header) ? export_kind::google_forms : export_kind::none;
}

std::string_view words_for(export_kind kind) {
    switch (kind) {
        case export_kind::kobo:
            return "KoboToolbox";
        case export_kind::kobo_repeat:
            return "KoboToolbox, a repeat";
        case export_kind::ona:
            return "Ona";
        case export_kind::odk:
            return "ODK";
        case export_kind::odk_repeat:
            return "ODK, a repeat";
        case export_kind::commcare:
            return "CommCare";
        case export_kind::google_forms:
            return "Google Forms";
        case export_kind::dhis2_events:
            return "DHIS2 events, one row for each value";
        case export_kind::none:
            break;
    }
    return "";
}

std::string_view own_column(export_kind exported, record_kind kind, std::string_view field) {
    const bool session = kind == record_kind::sessions;
    if (exported == export_kind::kobo_repeat) {
        if (field == "person_id")
            return R"({ columns = ["_submission__uuid", "_index"], between = "/" })";
        if (field == "session_id") return R"("_submission__uuid")";
    }
    if (exported == export_kind::odk_repeat) {
        if (field == "person_id") return R"("KEY")";
        if (field == "session_id") return R"("PARENT_KEY")";
    }
    if (!session) return {};
    if (exported == export_kind::kobo || exported == export_kind::ona) {
        if (field == "session_id") return R"("_uuid")";
        if (field == "status" && exported == export_kind::kobo)
            return R"({ column = "_validation_status", values = { "Approved" = "approved", )"
                   R"("Not Approved" = "rejected", "On Hold" = "on_hold", "" = "unreviewed" } })";
    }
    if (exported == export_kind::odk) {
        if (field == "session_id") return R"("KEY")";
        if (field == "status")
            return R"({ column = "ReviewState", values = { "approved" = "approved", )"
                   R"("rejected" = "rejected", "hasIssues" = "on_hold", "edited" = "unreviewed", )"
                   R"("" = "unreviewed" } })";
    }
    if (exported == export_kind::commcare && field == "session_id") return R"("formid")";
    if (exported == export_kind::dhis2_events && field == "session_id") return R"("event")";
    return {};
}

bool is_own_heading(export_kind exported, std::string_view heading) {
    if (exported == export_kind::none) return false;
    if (!heading.empty() && heading.front() == '_') return true;
    for (const std::string_view own : {"start",
                                       "end",
                                       "today",
                                       "deviceid",
                                       "SubmissionDate",
                                       "SubmitterID",
                                       "SubmitterName",
                                       "AttachmentsPresent",
                                       "AttachmentsExpected",
                                       "Status",
                                       "DeviceID",
                                       "Edits",
                                       "FormVersion",
                                       "Timestamp",
                                       "Horodateur",
                                       "Marca temporal",
                                       "meta/instanceID",
                                       "meta/rootUuid",
                                       "received_on",
                                       "username",
                                       "SET-OF-participants"})
        if (heading == own) return true;
    return false;
}

std::string_view further_lines(export_kind exported, record_kind kind) {
    if (kind == record_kind::sessions &&
        (exported == export_kind::kobo || exported == export_kind::ona))
        return "# A submission that was edited stands twice in some exports; then take these two "
               "lines:\n# on_duplicate = \"last\"\n# time_column = \"_submission_time\"\n";
    if (exported == export_kind::dhis2_events)
        return "\n[long]\nrow = \"event\"\nname = \"dataElement\"\nvalue = \"value\"\n";
    return {};
}

const std::vector<std::string_view>& export_headings() {
    static const std::vector<std::string_view> all = {
        "_uuid",       "_index",         "_parent_index", "_submission__uuid", "KEY",
        "PARENT_KEY",  "SubmissionDate", "formid",        "received_on",       "event",
        "dataElement", "value",          "Timestamp",     "Horodateur",        "Marca temporal"};
    return all;
}

}  // namespace cascade
