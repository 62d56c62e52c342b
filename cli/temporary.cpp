#include "temporary.hpp"

#include <unistd.h>

#include <csignal>
#include <random>

namespace cascade::cli {
namespace {

constexpr int interruptions[] = {SIGINT, SIGTERM, SIGHUP};

void remove_all_of(const char* const* paths) {
    for (; *paths != nullptr; ++paths)
        if (::unlink(*paths) != 0) ::rmdir(*paths);
}

// A signal handler may touch only what stands still: the list is whole before it is pointed at.
const char* const* volatile unfinished = nullptr;

extern "C" void remove_unfinished(int number) {
    if (unfinished != nullptr) remove_all_of(unfinished);
    std::signal(number, SIG_DFL);
    std::raise(number);
}

void watch(const char* const* paths) {
    unfinished = paths;
    for (const int number : interruptions)
        if (std::signal(number, remove_unfinished) == SIG_IGN) std::signal(number, SIG_IGN);
}

std::string random_name() {
    std::random_device device;
    std::string name = ".cascade-" + std::to_string(::getpid()) + '-';
    for (int i = 0; i < 12; ++i) name += "0123456789abcdef"[device() % 16];
    return name + ".tmp";
}

void mask_interruptions(int how) {
    sigset_t set;
    ::sigemptyset(&set);
    for (const int number : interruptions) ::sigaddset(&set, number);
    ::sigprocmask(how, &set, nullptr);
}

}  // namespace

temporary::temporary(const std::filesystem::path& folder, const std::vector<std::string>& within)
    : path_(folder / random_name()) {
    for (const std::string& name : within) all_.push_back((path_ / name).string());
    all_.push_back(path_.string());
    for (const std::string& path : all_) for_handler_.push_back(path.c_str());
    for_handler_.push_back(nullptr);
    watch(for_handler_.data());
}

void temporary::remove() { remove_all_of(for_handler_.data()); }

temporary::~temporary() {
    if (!kept_) remove();
    unfinished = nullptr;
}

interruptions_wait::interruptions_wait() { mask_interruptions(SIG_BLOCK); }
interruptions_wait::~interruptions_wait() { mask_interruptions(SIG_UNBLOCK); }

}  // namespace cascade::cli
