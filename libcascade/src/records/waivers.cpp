#include "cascade/records/waivers.hpp"

#include <algorithm>

namespace cascade {
namespace {

constexpr std::string_view mark = "waived: ";
constexpr std::string_view needing_figures[] = {"reach-exceeds-population"};

judged_by judge_of(std::string_view code) {
    return std::find(std::begin(needing_figures), std::end(needing_figures), code) !=
                   std::end(needing_figures)
               ? judged_by::figures
               : judged_by::records;
}

}  // namespace

waiver_list::waiver_list(const programme& p, judged_by judge)
    : programme_(&p), used_(p.quality.waivers.size()) {
    for (std::size_t i = 0; i < p.quality.waivers.size(); ++i) {
        const waiver& w = p.quality.waivers[i];
        if (judge_of(w.rule) != judge) continue;
        waivers_.push_back(i);
        by_record_.emplace(std::make_pair(w.rule, w.record), i);
    }
}

const waiver* waiver_list::find(std::string_view code, const std::string& record) {
    const auto found = by_record_.find(std::make_pair(std::string(code), record));
    if (found == by_record_.end()) return nullptr;
    used_[found->second] = true;
    return &programme_->quality.waivers[found->second];
}

void waiver_list::apply_to(problem& p, const std::vector<std::string>& about) {
    if (by_record_.empty()) return;
    if (p.severity != severity::warning && p.severity != severity::info) return;
    // Every waiver that fits is in use; the reason shown is that of the narrowest.
    const waiver* fits = find(p.code, "");
    const waiver* narrow = nullptr;
    for (const std::string& id : about) {
        if (id.empty()) continue;
        const waiver* one = find(p.code, id);
        if (narrow == nullptr) narrow = one;
    }
    if (narrow != nullptr) fits = narrow;
    if (fits == nullptr) return;
    p.severity = severity::info;
    p.mend = std::string(mark) + fits->reason;
}

std::vector<problem> waiver_list::unused() const {
    std::vector<problem> found;
    for (const std::size_t i : waivers_) {
        if (used_[i]) continue;
        const waiver& w = programme_->quality.waivers[i];
        std::string seen = "nothing is found that the waiver of " + w.rule;
        if (!w.record.empty()) seen += " for " + w.record;
        found.push_back({severity::warning, "waiver-unused",
                         programme_->files.where(w.source, "rule"), seen + " could be about",
                         "take it away if the record was mended, else correct rule or record; "
                         "only judgements can be waived, no errors"});
    }
    return found;
}

std::optional<std::string_view> waived_reason(const problem& p) {
    const std::string_view mend = p.mend;
    if (p.severity != severity::info || mend.substr(0, mark.size()) != mark) return std::nullopt;
    return mend.substr(mark.size());
}

}  // namespace cascade
