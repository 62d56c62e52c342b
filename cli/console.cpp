#include "console.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "progress.hpp"
#include "system_fault.hpp"

namespace cascade::cli {
namespace {

/// Returns the errno of the failure, or 0.
int write_all(int to, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(to, text.data(), text.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::string replaced(std::string line, std::string_view word, std::string_view colour) {
    // The first one only: a cell that is quoted further on may hold the same words.
    const std::size_t at = line.find(word);
    if (at == std::string::npos) return line;
    constexpr std::size_t before = 2;  // ": "
    line.insert(at + word.size() - before, "\x1b[0m");
    line.insert(at + before, colour);
    return line;
}

}  // namespace

void guard_streams() {
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(number, F_GETFD) != -1) continue;
        // Not writable, so that output to a closed stream fails instead of vanishing.
        const int taken = ::open("/dev/null", O_RDONLY);
        if (taken != number && taken != -1) ::close(taken);
    }
    std::signal(SIGPIPE, SIG_IGN);
    // A file that grows beyond what is allowed is a failed write, which says so and tidies up.
    std::signal(SIGXFSZ, SIG_IGN);
}

exit_code print(std::string_view text) {
    end_progress();
    const int fault = write_all(STDOUT_FILENO, text);
    if (fault == 0) return exit_code::done;
    if (fault != EPIPE)
        say("error: standard output could not be written: " + fault_text(fault) +
            "; what was printed is not whole [write-failed]\n");
    return exit_code::not_written;
}

void say(std::string_view text) {
    end_progress();
    write_all(STDERR_FILENO, text);
}

text_colour colour_for(stream s, colour_wish wish) {
    const char* const refused = std::getenv("NO_COLOR");
    if (wish == colour_wish::never || (refused != nullptr && *refused != '\0'))
        return text_colour::plain;
    const int number = s == stream::output ? STDOUT_FILENO : STDERR_FILENO;
    return ::isatty(number) == 1 ? text_colour::terminal : text_colour::plain;
}

std::string painted(std::string_view problem_lines, text_colour colour) {
    if (colour == text_colour::plain) return std::string(problem_lines);
    std::string out;
    while (!problem_lines.empty()) {
        const std::size_t end = std::min(problem_lines.find('\n'), problem_lines.size() - 1) + 1;
        std::string line(problem_lines.substr(0, end));
        const std::size_t error = line.find(": error: ");
        const std::size_t warning = line.find(": warning: ");
        if (error < warning) line = replaced(std::move(line), ": error: ", "\x1b[31m");
        if (warning < error) line = replaced(std::move(line), ": warning: ", "\x1b[33m");
        out += line;
        problem_lines.remove_prefix(end);
    }
    return out;
}

}  // namespace cascade::cli
