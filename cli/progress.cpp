#include "progress.hpp"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <thread>

namespace cascade::cli {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds moment(700);
constexpr std::chrono::milliseconds between_lines(250);
constexpr std::size_t most_letters = 70;  // one line of any terminal, so that it can be taken back
constexpr std::string_view take_back = "\r\x1b[K";

void write_line(std::string_view text) {
    // What a terminal does not take is no loss.
    if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return;
}

bool can_take_back() {
    const char* const terminal = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && terminal != nullptr && *terminal != '\0' &&
           std::string_view(terminal) != "dumb";
}

class progress_line {
public:
    ~progress_line() { end(); }

    void allow() { allowed_ = can_take_back(); }

    void show(std::string what) {
        if (!allowed_) return;
        if (what.size() > most_letters) what.resize(most_letters);
        const std::lock_guard lock(guard_);
        what_ = std::move(what);
        if (drawing_.joinable()) return;
        over_ = false;
        drawing_ = std::thread([this] { draw(); });
    }

    void end() {
        if (!drawing_.joinable()) return;
        {
            const std::lock_guard lock(guard_);
            over_ = true;
        }
        changed_.notify_one();
        drawing_.join();
        if (is_drawn_) write_line(take_back);
        is_drawn_ = false;
    }

private:
    void draw() {
        std::unique_lock lock(guard_);
        const auto is_over = [this] { return over_; };
        if (changed_.wait_until(lock, begin_ + moment, is_over)) return;
        do {
            using std::chrono::duration_cast, std::chrono::seconds;
            const auto so_far = duration_cast<seconds>(steady_clock::now() - begin_).count();
            write_line(std::string(take_back) + what_ + " (" + std::to_string(so_far) + " s)");
            is_drawn_ = true;
        } while (!changed_.wait_for(lock, between_lines, is_over));
    }

    const steady_clock::time_point begin_ = steady_clock::now();
    bool allowed_ = false;
    std::mutex guard_;
    std::condition_variable changed_;
    std::thread drawing_;
    std::string what_;
    bool over_ = false;
    bool is_drawn_ = false;
};

progress_line& line() {
    static progress_line only;
    return only;
}

}  // namespace

void allow_progress() { line().allow(); }
void now_doing(std::string what) { line().show(std::move(what)); }
void end_progress() { line().end(); }

}  // namespace cascade::cli
