#include "cascade/figures/session_codes.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace cascade {
namespace {

coded_values code_values(std::size_t sessions, function_ref<std::string(std::size_t)> value) {
    coded_values result;
    result.code.reserve(sessions);
    std::unordered_map<std::string, std::uint32_t> found;
    for (std::size_t s = 0; s < sessions; ++s) {
        const auto [known, is_new] =
            found.try_emplace(value(s), static_cast<std::uint32_t>(result.names.size()));
        if (is_new) result.names.push_back(known->first);
        result.code.push_back(known->second);
    }
    std::sort(result.names.begin(), result.names.end());
    std::vector<std::uint32_t> sorted(result.names.size());
    for (const auto& [name, number] : found) sorted[number] = result.code_of(name);
    for (std::uint32_t& code : result.code) code = sorted[code];
    return result;
}

}  // namespace

std::uint32_t coded_values::code_of(const std::string& name) const {
    const auto at = std::lower_bound(names.begin(), names.end(), name);
    return static_cast<std::uint32_t>((at != names.end() && *at == name ? at : names.end()) -
                                      names.begin());
}

const coded_values& session_codes::of(std::size_t dimension, std::size_t sessions,
                                      function_ref<std::string(std::size_t)> value) const {
    std::call_once(made_[dimension], [&] { codes_[dimension] = code_values(sessions, value); });
    return codes_[dimension];
}

}  // namespace cascade
