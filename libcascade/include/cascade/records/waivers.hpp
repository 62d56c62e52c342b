#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

/// Who makes a judgement: the rules that look at records, or those that need figures.
enum class judged_by : std::uint8_t { records, figures };

/// The waivers of a programme that are about judgements of one kind (docs/checks.md, "Waivers").
/// The programme must outlive it.
class waiver_list {
public:
    waiver_list(const programme& p, judged_by judge);

    /// Makes a note of a finding that somebody accepts, and says why. Errors stay what they are.
    /// `about` are the ids of the records that the finding is about; a waiver names one of them,
    /// or none.
    void apply_to(problem& p, const std::vector<std::string>& about);

    /// A warning for each waiver that has fitted nothing so far.
    std::vector<problem> unused() const;

private:
    const waiver* find(std::string_view code, const std::string& record);

    const programme* programme_;
    std::map<std::pair<std::string, std::string>, std::size_t, std::less<>> by_record_;
    std::vector<std::size_t> waivers_;  ///< positions in the programme's list
    std::vector<bool> used_;
};

/// Why a finding was waived; nothing for one that was not.
std::optional<std::string_view> waived_reason(const problem& p);

}  // namespace cascade
