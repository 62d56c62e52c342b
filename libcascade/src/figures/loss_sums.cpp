#include "loss_sums.hpp"

#include <optional>

namespace cascade {
namespace {

/// The place on which all places hang that were added.
class common_place {
public:
    explicit common_place(const loss_tree& tree) : tree_(tree) {}
    void add(std::uint32_t place) { found_ = found_ ? tree_.place_above(*found_, place) : place; }
    std::uint32_t found() const { return found_.value_or(0); }

private:
    const loss_tree& tree_;
    std::optional<std::uint32_t> found_;
};

}  // namespace

loss_sums::loss_sums(const evidence& e, const people_classes& people, const loss_tree& tree)
    : e_(e), tree_(tree), known_(tree.is_known() && !e.graph().has_open_links()) {
    if (!known_) return;
    before_.resize(tree.places() + 1);
    try {
        add_sessions();
        add_people(people);
        add_cohorts();
        add_up();
    } catch (const count_overflow&) {  // parts of it may still be counted
        known_ = false;
    }
}

void loss_sums::add(std::uint32_t place, part which, bound n) {
    std::int64_t& sum = before_[place + 1][which];
    sum = (bound(sum) + n).value();
}

void loss_sums::add(std::uint32_t place, part which, part if_open, bound n) {
    n.is_no_end() ? add(place, if_open, 1) : add(place, which, n);
}

void loss_sums::add_sessions() {
    for (std::uint32_t s = 0; s < e_.graph().session_count(); ++s) {
        if (!e_.trace().session_tier[s]) continue;
        const gathering& g = e_.gatherings()[s];
        const std::uint32_t place = tree_.place_of({s});
        add(place, sessions, 1);
        if (g.certain) add(place, contacts_lo, open_contacts_lo, g.contacts.lo);
        add(place, contacts_hi, open_contacts_hi, g.contacts.hi);
        add(place, unnamed, open_unnamed, g.anonymous.hi);
    }
}

void loss_sums::add_people(const people_classes& people) {
    for (std::uint32_t s = 0; s < e_.graph().session_count(); ++s)
        add(tree_.place_of({s}), named, people.only_at({s}));
    for (std::uint32_t c = 0; c < people.classes(); ++c) {
        common_place all(tree_);
        for (const std::uint32_t s : people.sessions_of(c)) all.add(tree_.place_of({s}));
        add(all.found(), named, people.size_of(c));
    }
}

void loss_sums::add_cohorts() {
    for (std::uint32_t a = 0; a < e_.graph().actor_count(); ++a)
        if (e_.graph().kind_of({a}) == actor_kind::cohort && !e_.graph().is_root({a}))
            add(place_of({a}), unnamed, open_unnamed, size_of(e_.graph(), {a}).hi);
}

void loss_sums::add_up() {
    for (std::size_t i = 1; i < before_.size(); ++i)
        for (std::size_t which = 0; which < parts; ++which)
            before_[i][which] = (bound(before_[i][which]) + bound(before_[i - 1][which])).value();
}

std::uint32_t loss_sums::place_of(actor_index who) const {
    common_place all(tree_);
    e_.graph().sessions_attended_by(who, [&](session_index s, bool) {
        if (e_.trace().session_tier[s.value]) all.add(tree_.place_of(s));
    });
    return all.found();
}

removal_loss loss_sums::of(actor_index who, const loss_tree::branch& lost) const {
    sums all{};
    for (std::size_t which = 0; which < parts; ++which)
        all[which] = before_[lost.end][which] - before_[lost.begin][which];
    // Those removed are not lost by themselves.
    if (lost.holds(place_of(who))) {
        if (is_named_person(e_.graph(), who)) --all[named];
        if (e_.graph().kind_of(who) == actor_kind::cohort && !e_.graph().is_root(who)) {
            const bound size = size_of(e_.graph(), who).hi;
            size.is_no_end() ? --all[open_unnamed] : all[unnamed] -= size.value();
        }
    }
    const auto end = [&](part which, part if_open) {
        return all[if_open] > 0 ? bound::no_end() : bound(all[which]);
    };
    removal_loss result;
    result.sessions = all[sessions];
    result.contacts = {end(contacts_lo, open_contacts_lo), end(contacts_hi, open_contacts_hi)};
    result.people = {bound(all[named]), bound(all[named]) + end(unnamed, open_unnamed)};
    return result;
}

}  // namespace cascade
