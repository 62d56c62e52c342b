#pragma once

#include <functional>
#include <string_view>

namespace cascade {

/// How far reading has come.
struct reading_step {
    std::string_view file;  ///< empty when all are read and their records are put together
    double part = 0;        ///< of the file's bytes, from 0 to 1
};

/// Is told as each file of records begins, every some thousand rows of it, and at the end.
using reading_watch = std::function<void(const reading_step&)>;

}  // namespace cascade
