#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/function_ref.hpp"
#include "cascade/base/problem.hpp"

namespace cascade {

struct input_limits {
    std::uint64_t file_bytes = std::uint64_t{2} << 30U;
};

/// An input file's bytes, or why there are none. The bytes are those of one version of the file.
struct input_bytes {
    std::optional<problem> fault;  ///< severity::unusable
    std::string content;
    std::string sha256;  ///< of the content, 64 hexadecimal digits
    std::uint64_t size = 0;

    bool ok() const { return !fault.has_value(); }
};

/// Reads the regular file `name` below `folder`. Refused are an absolute name, a name or link that
/// leads out of the folder, control characters, device names, folders, pipes and devices, a file
/// larger than the limit, and a file that changes meanwhile. Nothing in a name is expanded.
input_bytes read_input(const std::filesystem::path& folder, const std::string& name,
                       input_limits limits = {});

/// The same, handing the content over in blocks of at most 1 MiB instead of keeping it: the
/// result's `content` is empty. With a fault the blocks already given must not be used.
input_bytes read_input_blocks(const std::filesystem::path& folder, const std::string& name,
                              function_ref<void(std::string_view)> on_block,
                              input_limits limits = {});

}  // namespace cascade
