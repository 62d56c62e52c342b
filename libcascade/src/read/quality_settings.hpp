#pragma once

#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/toml_document.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

// The tables of the programme file that say what records are judged against. Every fault makes the
// file unusable: a waiver or an area that is half read would judge by something else.

void read_waiver(const toml_value& table, std::string_view file, programme& p,
                 std::vector<problem>& problems);
void read_area(const toml_value& table, std::string_view file, programme& p,
               std::vector<problem>& problems);
void read_expected(const toml_value& table, std::string_view file, programme& p,
                   std::vector<problem>& problems);
void read_reference(const toml_value& table, std::string_view file, programme& p,
                    std::vector<problem>& problems);
void read_quality(const toml_value& table, std::string_view file, programme& p,
                  std::vector<problem>& problems);

}  // namespace cascade
