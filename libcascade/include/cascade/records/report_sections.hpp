#pragma once

#include <string_view>
#include <vector>

namespace cascade {

/// A section of the impact summary: its name in `--sections` and in `hidden`, and its heading.
struct report_section {
    std::string_view name;
    std::string_view title;
};

/// All there are, in the order of the report. Trainers and published stand in HTML and Excel alone.
inline const std::vector<report_section>& report_sections() {
    static const std::vector<report_section> all{
        {"key-points", "Key points"},
        {"partners", "What was achieved, by partner"},
        {"tiers", "The cascade by tier"},
        {"periods", "Period by period"},
        {"reached", "Who was reached"},
        {"shares", "Who reached them"},
        {"media", "Word of mouth and media"},
        {"services", "Outputs and daily services"},
        {"activity", "What trained people did"},
        {"trainers", "Who passed it on"},
        {"targets", "Targets"},
        {"published", "Printed numbers and the records"},
        {"gaps", "What cannot be derived"},
        {"quality", "Data quality"},
        {"counting", "How it was counted"},
        {"figures", "To look a number up"},
        {"inputs", "Inputs"},
    };
    return all;
}

}  // namespace cascade
