#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cascade::cli {

/// A name `.cascade-PID-RANDOM.tmp` in a folder for a file or folder under construction. What
/// stands there is removed at the end of the scope, or when the run is interrupted, unless kept.
/// One at a time.
class temporary {
public:
    /// `within`: the names that may stand in it when it is a folder, in the order in which they can
    /// be removed. Nothing else in it is ever removed, nor then the folder itself.
    explicit temporary(const std::filesystem::path& folder,
                       const std::vector<std::string>& within = {});
    ~temporary();
    temporary(const temporary&) = delete;
    temporary& operator=(const temporary&) = delete;

    const std::filesystem::path& path() const { return path_; }
    void keep() { kept_ = true; }
    /// Removes it before the end of the scope, as far as that can be done.
    void remove();

private:
    std::filesystem::path path_;
    std::vector<std::string> all_;          ///< as full paths, `path_` last
    std::vector<const char*> for_handler_;  ///< the same, ended by a null pointer
    bool kept_ = false;
};

/// While it lives, an interruption waits: for steps that must not be torn apart.
class interruptions_wait {
public:
    interruptions_wait();
    ~interruptions_wait();
    interruptions_wait(const interruptions_wait&) = delete;
    interruptions_wait& operator=(const interruptions_wait&) = delete;
};

}  // namespace cascade::cli
