#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "cascade/figures/registry.hpp"
#include "cascade/figures/scope.hpp"

// The figures by family; registry.cpp lists them. docs/figures.md defines each under its id.
namespace cascade::families {

using result = figure_result;
using request = figure_request;

// outreach.cpp: sessions, contacts and people of recorded sessions
result sessions(const evidence& e, const request& r);
result contacts(const evidence& e, const request& r);
result people(const evidence& e, const request& r);
result people_named(const evidence& e, const request& r);
result trained_people(const evidence& e, const request& r);
result audience_people(const evidence& e, const request& r);
result audience_contacts(const evidence& e, const request& r);
result audience_sessions(const evidence& e, const request& r);
result direct_people(const evidence& e, const request& r);
result direct_contacts(const evidence& e, const request& r);
result indirect_people(const evidence& e, const request& r);
result indirect_contacts(const evidence& e, const request& r);
result untraced_people(const evidence& e, const request& r);
result untraced_contacts(const evidence& e, const request& r);

// estimates.cpp: what surveys and lists say beside the records
result people_estimated(const evidence& e, const request& r);
result population_estimated(const evidence& e, const request& r);

// diffusion.cpp: claims
result diffused_people(const evidence& e, const request& r);
result total_people(const evidence& e, const request& r);

// services.cpp: flows and outputs
result flow_rate(const evidence& e, const request& r);
result flow_rate_per_actor(const evidence& e, const request& r);
result flow_contacts(const evidence& e, const request& r);
result flow_people(const evidence& e, const request& r);
result outputs(const evidence& e, const request& r);

// share_women.cpp: women among the people of one of the figures above
result share_women(const evidence& e, const request& r);
result share_women_trained(const evidence& e, const request& r);
result share_women_audience(const evidence& e, const request& r);

// ratios.cpp: one count per another
result contacts_per_session(const evidence& e, const request& r);
result audience_per_trained(const evidence& e, const request& r);
result audience_contacts_per_trained(const evidence& e, const request& r);
result audience_sessions_per_trained(const evidence& e, const request& r);
result outputs_per_trained(const evidence& e, const request& r);

// activity.cpp: when trained people delivered
result activation(const evidence& e, const request& r);
result lag_days(const evidence& e, const request& r);
result dormant_people(const evidence& e, const request& r);

// multiplying.cpp: how far and how evenly the cascade went
result depth(const evidence& e, const request& r);
result fan_out(const evidence& e, const request& r);
result multiplication(const evidence& e, const request& r);
result concentration_gini(const evidence& e, const request& r);
result concentration_top_tenth(const evidence& e, const request& r);

// share_figures.cpp: people shared among those who reached them
result share_people(const evidence& e, const request& r);
/// Divided by those who share them, all at once.
breakdown break_down_shares(const evidence& e, const request& r,
                            const std::vector<std::string>& by);

// loss_figure.cpp: who would not have been reached without somebody
result loss_people(const evidence& e, const request& r);
/// The same for many at once, far quicker than one after the other.
std::vector<result> loss_people_by_actor(const evidence& e, const request& r,
                                         const std::vector<std::string>& ids);

/// A result with id, where, label and unit filled in from the list.
result blank(const request& r);
result refused(const request& r, const std::string& reason);
/// A figure that another is made of. Its records count in the trail of the whole too.
result part_of(const evidence& e, const request& whole, request part);

using keep_gathering = gathering_filter;
std::vector<gathering> filtered(const std::vector<gathering>& all, const keep_gathering& keep);

}  // namespace cascade::families
