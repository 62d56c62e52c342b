#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/registry.hpp"
#include "cascade/records/programme.hpp"
#include "cascade/report/marked_text.hpp"

namespace cascade::report_words {

/// The words for a value: its entry under [labels], else the value with its underscores opened.
std::string label_of(const programme& p, const std::string& dimension, const std::string& value);
/// The value of a dimension as the report's tables have it: `tier 2`, `community leaders`,
/// `not recorded`.
std::string value_words(const programme& p, const std::string& dimension, const std::string& value);
/// `word of mouth, social media and community organisations` for `word_of_mouth;social;cbo`.
std::string channel_words(const programme& p, const std::string& channel);

/// A figure within a sentence: `more than 11,318`. The words know which figure they are.
marked_text number(const figure_result& f);
/// `1 person`, `12 people`, `at least 71 people`; the unit follows the number it belongs to.
marked_text with_unit(const figure_result& f);
std::string unit_words(unit u, bool one);
/// `person`, `cohort` or `organisation`
std::string_view word_of(actor_kind k);

/// `2019`, `5–7 February 2024`, `28 May 2020 to 2 June 2020`
std::string span_words(const period& from, const std::optional<period>& to);
/// `over 89,000 people`, `1,200 accounts`, `40 (unit not stated)`
std::string claim_words(const claim& c);
/// `briefing officers had the opportunity to meet around 2,000–2,500 people per day; …`
marked_text flow_words(const evidence& e, const flow& f);

/// `a, b and c`
std::string joined(const std::vector<std::string>& parts);
marked_text joined(const std::vector<marked_text>& parts);
std::string capitalised(std::string text);
marked_text capitalised(const marked_text& text);

}  // namespace cascade::report_words
