#include "temporary.hpp"

#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <random>
#include <string>

namespace cascade::cli {
namespace {

// A signal handler may touch only what stands still: a fixed buffer, not a std::string.
std::array<char, 4096> unfinished{};
volatile std::sig_atomic_t has_unfinished = 0;

extern "C" void remove_unfinished(int number) {
    if (has_unfinished != 0) ::unlink(unfinished.data());
    std::signal(number, SIG_DFL);
    std::raise(number);
}

void watch(const std::string& path) {
    if (path.size() >= unfinished.size()) return;
    std::memcpy(unfinished.data(), path.c_str(), path.size() + 1);
    has_unfinished = 1;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        if (std::signal(number, remove_unfinished) == SIG_IGN) std::signal(number, SIG_IGN);
}

std::string random_name() {
    std::random_device device;
    std::string name = ".cascade-" + std::to_string(::getpid()) + '-';
    for (int i = 0; i < 12; ++i) name += "0123456789abcdef"[device() % 16];
    return name + ".tmp";
}

}  // namespace

temporary::temporary(const std::filesystem::path& folder) : path_(folder / random_name()) {
    watch(path_.string());
}

temporary::~temporary() {
    has_unfinished = 0;
    std::error_code ignored;
    if (!kept_) std::filesystem::remove_all(path_, ignored);
}

}  // namespace cascade::cli
