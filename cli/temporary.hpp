#pragma once

#include <filesystem>

namespace cascade::cli {

/// A name `.cascade-PID-RANDOM.tmp` in a folder for a file or folder under construction. What
/// stands there is removed at the end of the scope, or when the run is interrupted, unless kept.
class temporary {
public:
    explicit temporary(const std::filesystem::path& folder);
    ~temporary();
    temporary(const temporary&) = delete;
    temporary& operator=(const temporary&) = delete;

    const std::filesystem::path& path() const { return path_; }
    void keep() { kept_ = true; }

private:
    std::filesystem::path path_;
    bool kept_ = false;
};

}  // namespace cascade::cli
