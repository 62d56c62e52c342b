#include "cascade/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace cascade {
namespace {

// More would wait for memory rather than compute.
constexpr std::size_t most_workers = 8;

/// The exception of the piece that comes first, whichever thread met it.
class first_fault {
public:
    void keep(std::size_t piece) {
        const std::lock_guard<std::mutex> only_one(mutex_);
        if (fault_ && piece_ <= piece) return;
        fault_ = std::current_exception();
        piece_ = piece;
    }
    void rethrow() const {
        if (fault_) std::rethrow_exception(fault_);
    }

private:
    std::mutex mutex_;
    std::exception_ptr fault_;
    std::size_t piece_ = 0;
};

}  // namespace

std::size_t workers_for(std::size_t pieces) {
    const std::size_t machine = std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
    return std::max<std::size_t>(std::min({pieces, machine, most_workers}), 1);
}

void share_out(std::size_t pieces, std::size_t workers,
               function_ref<void(std::size_t, std::size_t)> work) {
    std::atomic<std::size_t> next{0};
    first_fault fault;
    const auto run = [&](std::size_t worker) {
        for (std::size_t piece = next++; piece < pieces; piece = next++) {
            try {
                work(worker, piece);
            } catch (...) {
                fault.keep(piece);
            }
        }
    };
    std::vector<std::thread> others;
    for (std::size_t worker = 1; worker < workers; ++worker) others.emplace_back(run, worker);
    run(0);
    for (std::thread& t : others) t.join();
    fault.rethrow();
}

void share_out_by_size(std::size_t sessions, std::size_t pieces,
                       function_ref<void(std::size_t)> work) {
    // Below, starting a thread takes longer than what it would do.
    constexpr std::size_t few_sessions = 1000;
    share_out(pieces, sessions < few_sessions ? 1 : workers_for(pieces),
              [&](std::size_t, std::size_t piece) { work(piece); });
}

}  // namespace cascade
