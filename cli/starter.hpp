#pragma once

#include <vector>

#include "output_folder.hpp"

namespace cascade::cli {

/// The files of a starter programme: invented people in tables that can be edited, and a template
/// for every kind of record with all the columns that the reader knows.
std::vector<new_file> starter_files();

}  // namespace cascade::cli
