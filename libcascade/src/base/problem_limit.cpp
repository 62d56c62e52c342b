#include "cascade/base/problem_limit.hpp"

#include <algorithm>
#include <utility>

namespace cascade {

problem_limit::tally& problem_limit::tally_of(const std::string& file, std::string_view code,
                                              severity s) {
    if (last_ == nullptr || last_->first != file) last_ = &*files_.try_emplace(file).first;
    tally& found = last_->second[{code, s}];
    if (found.beyond.code.empty()) {
        found.beyond.file = file;
        found.beyond.code = code;
        found.beyond.severity = s;
    }
    return found;
}

void problem_limit::hold(std::vector<problem>& problems) {
    std::size_t kept = std::min(seen_, problems.size());
    for (std::size_t i = kept; i < problems.size(); ++i) {
        problem& p = problems[i];
        tally& of_code = tally_of(p.where.file, p.code, p.severity);
        const bool room = of_code.held < bounds_.of_a_code && held_ < bounds_.in_all;
        if (!room && of_code.held >= bounds_.always && p.severity != severity::unusable) {
            ++of_code.beyond.count;
            if (p.severity == severity::error) of_code.beyond.rows.push_back(p.where.row);
            continue;
        }
        ++of_code.held;
        ++held_;
        if (kept != i) problems[kept] = std::move(p);
        ++kept;
    }
    problems.erase(problems.begin() + static_cast<std::ptrdiff_t>(kept), problems.end());
    seen_ = kept;
}

void problem_limit::add(std::vector<unlisted_problems> others) {
    for (unlisted_problems& more : others) {
        unlisted_problems& all = tally_of(more.file, more.code, more.severity).beyond;
        all.count += more.count;
        all.rows.insert(all.rows.end(), more.rows.begin(), more.rows.end());
    }
}

std::vector<unlisted_problems> problem_limit::take_unlisted() {
    std::vector<unlisted_problems> all;
    for (auto& [file, of_file] : files_)
        for (auto& [key, one] : of_file)
            if (one.beyond.count != 0) {
                unlisted_problems taken = {file, key.first, key.second, 0, {}};
                std::swap(taken, one.beyond);
                all.push_back(std::move(taken));
            }
    return all;
}

}  // namespace cascade
