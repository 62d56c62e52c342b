#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cascade/records/actors.hpp"
#include "cascade/records/counting.hpp"
#include "cascade/records/estimates.hpp"
#include "cascade/records/linkage.hpp"
#include "cascade/records/quality.hpp"
#include "cascade/records/report_settings.hpp"
#include "cascade/records/results.hpp"
#include "cascade/records/session.hpp"

namespace cascade {

/// Who stands at tier 0: the named roots, or everyone who gave sessions and attended none.
struct root_setting {
    bool automatic = false;
    std::vector<actor_id> named;
    record_source source;
};

/// A programme's records as accepted: every list sorted by id, every reference resolved.
struct programme {
    std::string id;
    std::string title;
    std::optional<period> start;
    std::optional<period> end;
    root_setting roots;
    counting_rules counting;
    std::map<std::string, std::string> labels;  ///< `group:leaders` -> words for reading

    std::vector<person> people;
    std::vector<cohort> cohorts;
    std::vector<organisation> organisations;
    std::vector<membership> memberships;
    std::vector<session> sessions;  ///< links stand here too, as one-to-one sessions
    std::vector<attendance> attendances;
    std::vector<claim> claims;
    std::vector<flow> flows;
    std::vector<output> outputs;
    std::vector<target> targets;
    std::vector<published_figure> published;

    std::vector<estimate> estimates;  ///< by id

    linked_records linked;
    quality_rules quality;
    report_settings report;

    input_files files;
};

}  // namespace cascade
