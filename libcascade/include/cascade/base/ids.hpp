#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "cascade/base/kept_text.hpp"

namespace cascade {

/// An id as a partner wrote it, tagged with what it names, so that a session's id can never be
/// handed over where an actor's is meant. Ids are text from end to end: `007` stays `007`.
template <class Tag>
class tagged_id {
public:
    tagged_id() = default;
    explicit tagged_id(std::string_view text) : text_(text) {}

    const std::string& text() const { return text_.str(); }
    bool empty() const { return text_.empty(); }
    /// Tells ids apart and says nothing of their order.
    std::uint32_t number() const { return text_.number(); }

    friend bool operator==(tagged_id a, tagged_id b) { return a.text_ == b.text_; }
    friend bool operator!=(tagged_id a, tagged_id b) { return !(a == b); }
    friend bool operator<(tagged_id a, tagged_id b) { return a.text_ < b.text_; }

private:
    kept_text text_;
};

/// People, cohorts and organisations share one namespace: one id in two kinds is an error.
using actor_id = tagged_id<struct actor_tag>;
using session_id = tagged_id<struct session_tag>;
using claim_id = tagged_id<struct claim_tag>;
using flow_id = tagged_id<struct flow_tag>;
using output_id = tagged_id<struct output_tag>;
using published_id = tagged_id<struct published_tag>;

/// A dense position in one of the graph's tables; a distinct type for each table.
template <class Tag>
struct dense_index {
    std::uint32_t value = 0;

    friend bool operator==(dense_index a, dense_index b) { return a.value == b.value; }
    friend bool operator!=(dense_index a, dense_index b) { return a.value != b.value; }
    friend bool operator<(dense_index a, dense_index b) { return a.value < b.value; }
};

using actor_index = dense_index<struct actor_index_tag>;
using session_index = dense_index<struct session_index_tag>;

}  // namespace cascade

template <class Tag>
struct std::hash<cascade::tagged_id<Tag>> {
    std::size_t operator()(const cascade::tagged_id<Tag>& id) const { return id.number(); }
};
