#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cascade/report/document.hpp"
#include "cascade/report/summary.hpp"
#include "json_figures.hpp"

namespace cascade::html {

/// A chart as web/charts.js draws it. It stands above the table that holds its numbers.
struct chart {
    std::string id;
    std::string title;
    std::string about;  ///< what is drawn, for reading and for those who do not see it
    ordered_json data;  ///< `kind` says how it is drawn
};

/// A part of the page that the text report does not have: tables, and the charts above them.
struct charted_section {
    document_section section;
    std::vector<chart> charts;
};

/// More names than this are not drawn: the rest is summed up, or told.
constexpr std::size_t most_names_drawn = 20;

// html_charts.cpp
/// Attendances and people by tier.
std::optional<chart> tier_chart(const summary& s);
/// Attendances and people by another dimension that the summary is divided by.
std::optional<chart> split_chart(const summary& s, const std::string& by);
/// People shared among those who reached them: by partner or by donor.
std::optional<chart> share_chart(const summary& s, const std::string& by);
std::optional<chart> target_chart(const summary& s);
// html_printed.cpp
/// Printed numbers beside what the records give.
std::optional<charted_section> printed_section(const summary& s);

// html_flow.cpp
/// Attendances from the roots through partners and tiers to groups.
std::optional<charted_section> flow_section(const summary& s);

// html_time.cpp
/// Sessions, attendances and people by month, or by year where there are many months.
std::optional<charted_section> time_section(const summary& s);

// html_trainers.cpp
/// What each trainer gave, those who reached most.
std::optional<charted_section> trainer_section(const summary& s);

/// A column of `cascade reach` that the page shows, with its words.
struct reach_column {
    std::string_view id;
    std::string_view label;
    std::string_view definition;
};
const std::vector<reach_column>& reach_columns();

/// What the drawing of these cells needs to be told, such as what is pale or hatched; empty where
/// all are exact.
std::string how_drawn(const ordered_json& data);

/// The breakdown of the summary, or nothing.
const breakdown* find_breakdown(const summary& s, std::string_view id, std::string_view by);

}  // namespace cascade::html
