// Runs a command several times and prints the medians: seconds by the clock, seconds of the
// processor, MB of memory at the most. What the command prints goes to a file.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct run_result {
    double wall = 0;
    double cpu = 0;
    double megabytes = 0;
    int code = 0;
};

double seconds(const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
}

[[noreturn]] void become(const char* output, char** command) {
    const int out = ::open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int quiet = ::open("/dev/null", O_WRONLY);
    if (out >= 0 && quiet >= 0 && ::dup2(out, 1) == 1 && ::dup2(quiet, 2) == 2)
        ::execvp(command[0], command);
    ::_exit(127);
}

run_result run(const char* output, char** command) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) become(output, command);
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child) return {0, 0, 0, 127};
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return {wall.count(), seconds(used.ru_utime) + seconds(used.ru_stime),
            static_cast<double>(used.ru_maxrss) / 1024, code};
}

double median(const std::vector<run_result>& runs, double run_result::*of) {
    std::vector<double> values;
    for (const run_result& one : runs) values.push_back(one.*of);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: cascade_bench_measure RUNS OUTPUT COMMAND…\n", stderr);
        return 2;
    }
    std::vector<run_result> runs;
    for (int n = std::max(1, std::atoi(argv[1])); n > 0; --n) {
        runs.push_back(run(argv[2], argv + 3));
        // 1: the records have errors, and the answer stands all the same.
        if (runs.back().code > 1) return runs.back().code;
    }
    std::printf("%.3f %.3f %.0f\n", median(runs, &run_result::wall), median(runs, &run_result::cpu),
                median(runs, &run_result::megabytes));
    return 0;
}
