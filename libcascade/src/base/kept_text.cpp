#include "cascade/base/kept_text.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "cascade/base/keyed_hash.hpp"

namespace cascade {
namespace {

constexpr std::uint32_t texts_per_page = 1U << 16U;
constexpr std::uint32_t most_pages = 1U << 16U;

/// All texts, by number. Pages never move, so that a text can be looked at without a lock by
/// whoever has its number.
class text_pool {
public:
    text_pool() : slots_(1U << 10U) { append({}); }

    const std::string& at(std::uint32_t number) const {
        return pages_[number / texts_per_page].load(
            std::memory_order_acquire)[number % texts_per_page];
    }

    std::uint32_t keep(std::string_view text) {
        const std::uint64_t hash = keyed_hash()(text);
        const std::lock_guard<std::mutex> one_at_a_time(lock_);
        slot* found = &place_of(text, hash);
        if (found->number != 0) return found->number;
        const std::uint32_t number = append(text);
        *found = {mark_of(hash), number};
        if (count_ > slots_.size() / 4 * 3) grow();
        return number;
    }

    std::uint32_t count() {
        const std::lock_guard<std::mutex> one_at_a_time(lock_);
        return count_;
    }

private:
    struct slot {
        std::uint32_t mark = 0;    ///< of the hash: most other texts are told apart by it
        std::uint32_t number = 0;  ///< 0: free
    };

    static std::uint32_t mark_of(std::uint64_t hash) {
        return static_cast<std::uint32_t>(hash >> 32U);
    }

    slot& place_of(std::string_view text, std::uint64_t hash) {
        const std::size_t last = slots_.size() - 1;
        std::size_t i = static_cast<std::size_t>(hash) & last;
        for (; slots_[i].number != 0; i = (i + 1) & last)
            if (slots_[i].mark == mark_of(hash) && at(slots_[i].number) == text) break;
        return slots_[i];
    }

    std::uint32_t append(std::string_view text) {
        const std::uint32_t page = count_ / texts_per_page;
        if (page == most_pages) throw std::length_error("more texts than can be numbered");
        std::string* texts = pages_[page].load(std::memory_order_relaxed);
        if (texts == nullptr) {
            // Memory that no text has been put into yet is not touched.
            texts = std::allocator<std::string>().allocate(texts_per_page);
            pages_[page].store(texts, std::memory_order_release);
        }
        std::construct_at(texts + count_ % texts_per_page, text);
        return count_++;
    }

    void grow() {
        std::vector<slot> before(slots_.size() * 2);
        before.swap(slots_);
        const std::size_t last = slots_.size() - 1;
        for (const slot& s : before) {
            if (s.number == 0) continue;
            std::size_t i = static_cast<std::size_t>(keyed_hash()(at(s.number))) & last;
            while (slots_[i].number != 0) i = (i + 1) & last;
            slots_[i] = s;
        }
    }

    std::mutex lock_;
    std::vector<slot> slots_;
    std::uint32_t count_ = 0;
    std::array<std::atomic<std::string*>, most_pages> pages_{};
};

/// Never destroyed: texts may be looked at until the very end.
text_pool& pool() {
    static text_pool& all = *new text_pool;
    return all;
}

}  // namespace

const std::string& kept_text::str() const { return pool().at(number_); }

std::uint32_t kept_text::keep(std::string_view text) { return pool().keep(text); }

std::uint32_t kept_text_count() { return pool().count(); }

}  // namespace cascade
