#pragma once

#include <map>
#include <string>

#include "cascade/report/check_output.hpp"
#include "load_programme.hpp"
#include "output_file.hpp"

namespace cascade::cli {

struct rejects_output {
    rejects_places written;
    exit_code code = exit_code::done;
};

/// Writes NAME.rejects.csv into `folder` for each table of which rows were rejected, and says so
/// when that fails. Without `folder` nothing is done. Nothing is written when an input cannot be
/// used: what would be rejected then is not known.
rejects_output write_rejects(const std::string& folder, const loaded_programme& p,
                             const output_options& options);

}  // namespace cascade::cli
