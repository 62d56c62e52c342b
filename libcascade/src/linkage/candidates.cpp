#include "candidates.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "cascade/base/name_key.hpp"
#include "cascade/base/text.hpp"

namespace cascade {
namespace {

using index = std::uint32_t;
using group = std::vector<index>;
using keyed = std::pair<std::uint64_t, index>;

// A group in which more pairs than this would be compared is a crowd: one name in one district,
// one telephone of a school. Two million pairs in all take about a second.
constexpr std::size_t most_pairs = 2'000;

class finder {
public:
    finder(const std::vector<person>& people, const std::vector<person_features>& features,
           bool accept_r4)
        : people_(people), features_(features), accept_r4_(accept_r4) {}

    candidate_edges run() {
        for_groups([](const person_features& f) { return f.cnic; },
                   [this](const group& g) { by_cnic(g); });
        for_groups([](const person_features& f) { return f.phone; },
                   [this](const group& g) { by_phone(g); });
        by_names(&person_features::father);
        by_names(&person_features::district);
        by_slips();
        for (std::vector<person_edge>* list :
             {&found_.same, &found_.possible, &found_.slips, &found_.refused}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
        return std::move(found_);
    }

private:
    /// Calls `visit` for every two or more who have the same key, not 0.
    template <class Key, class Visit>
    void for_groups(Key key_of, Visit visit) {
        std::vector<keyed> keys;
        for (index i = 0; i < features_.size(); ++i)
            if (const std::uint64_t key = key_of(features_[i])) keys.emplace_back(key, i);
        std::sort(keys.begin(), keys.end());
        group g;
        for (std::size_t i = 0; i < keys.size();) {
            std::size_t end = i + 1;
            while (end < keys.size() && keys[end].first == keys[i].first) ++end;
            if (end - i > 1) {
                g.clear();
                for (std::size_t k = i; k < end; ++k) g.push_back(keys[k].second);
                visit(g);
            }
            i = end;
        }
    }

    template <class Compare>
    static void each_pair(const group& g, Compare compare) {
        for (std::size_t i = 0; i < g.size(); ++i)
            for (std::size_t k = i + 1; k < g.size(); ++k) compare(g[i], g[k]);
    }
    static bool is_crowd(const group& g) { return g.size() * (g.size() - 1) / 2 > most_pairs; }

    static void note(std::vector<person_edge>& list, link_rule rule, index a, index b) {
        list.push_back({rule, std::min(a, b), std::max(a, b)});
    }

    bool have_one_name(index a, index b) const {
        return features_[a].name != 0 && features_[a].name == features_[b].name &&
               name_key(people_[a].name) == name_key(people_[b].name);
    }
    bool numbers_differ(index a, index b) const {
        return features_[a].cnic != 0 && features_[b].cnic != 0 &&
               features_[a].cnic != features_[b].cnic;
    }

    // R1: one identity number. Under two names and years apart it may be a slip.
    void by_cnic(const group& g) {
        const auto compare = [this](index a, index b) {
            const bool both_named = features_[a].name != 0 && features_[b].name != 0;
            const bool doubted =
                both_named && births_differ(people_[a], people_[b], 5) &&
                !share_a_token(name_key(people_[a].name), name_key(people_[b].name));
            note(doubted ? found_.possible : found_.same, link_rule::r1, a, b);
        };
        if (!is_crowd(g)) return each_pair(g, compare);
        found_.in_crowds += g.size();
        for (std::size_t i = 1; i < g.size(); ++i) compare(g[0], g[i]);
    }

    // R3: one telephone and one name. R5: one telephone and a part of the name.
    void by_phone(const group& g) {
        if (!is_crowd(g)) return each_pair(g, [this](index a, index b) { compare_by_phone(a, b); });
        found_.in_crowds += g.size();
        std::map<std::string, group> by_token;
        std::map<std::string, group> by_name;
        for (index i : g) {
            const std::string key = name_key(people_[i].name);
            if (!key.empty()) by_name[key].push_back(i);
            for (const std::string_view token : split(key, ' '))
                if (share_a_name(token, token)) by_token[std::string(token)].push_back(i);
        }
        for (const auto& [key, same] : by_name)
            if (!is_crowd(same))
                each_pair(same, [this](index a, index b) { compare_by_phone(a, b); });
        for (const auto& [token, alike] : by_token) link_crowd(alike, link_rule::r5);
    }

    void compare_by_phone(index a, index b) {
        if (have_one_name(a, b) && !sexes_conflict(people_[a], people_[b]) &&
            !births_differ(people_[a], people_[b], 2)) {
            note(numbers_differ(a, b) ? found_.refused : found_.same, link_rule::r3, a, b);
        } else if (!numbers_differ(a, b) &&
                   share_a_name(name_key(people_[a].name), name_key(people_[b].name))) {
            note(found_.possible, link_rule::r5, a, b);
        }
    }

    // R4: one name, and one father's name or one district. Whoever has an identity number is only
    // compared with those who have none: two numbers tell people apart.
    void by_names(std::uint64_t person_features::*second) {
        const auto key = [second](const person_features& f) {
            return f.name == 0 || f.*second == 0 ? 0 : fixed_hash(f.name, f.*second);
        };
        for_groups(key, [this, second](const group& g) {
            group without;
            group with;
            for (index i : g) (features_[i].cnic == 0 ? without : with).push_back(i);
            const std::size_t pairs =
                without.size() * (without.size() + 1) / 2 + without.size() * with.size();
            if (pairs > most_pairs) {
                found_.in_crowds += g.size();
                group crowd = without;
                crowd.insert(crowd.end(), with.begin(), with.end());
                return link_crowd(crowd, link_rule::r4);
            }
            const auto compare = [this, second](index a, index b) {
                compare_by_names(a, b, second);
            };
            each_pair(without, compare);
            for (index a : without)
                for (index b : with) compare(a, b);
        });
    }

    void compare_by_names(index a, index b, std::uint64_t person_features::*second) {
        const person& x = people_[a];
        const person& y = people_[b];
        const bool second_agrees = second == &person_features::father
                                       ? name_key(x.father_name) == name_key(y.father_name)
                                       : district_key(x) == district_key(y);
        if (!second_agrees || !have_one_name(a, b) || sexes_conflict(x, y) ||
            births_differ(x, y, 1))
            return;
        note(accept_r4_ ? found_.same : found_.possible, link_rule::r4, a, b);
    }

    /// All of a crowd may be one person: the first is tied to each of the others.
    void link_crowd(const group& g, link_rule rule) {
        for (std::size_t i = 1; i < g.size(); ++i) note(found_.possible, rule, g[0], g[i]);
    }

    // R2: two identity numbers differ, but by one slip and under one name. A slip leaves at least
    // one of these parts of the number as it was, so whoever shares none need not be compared.
    void by_slips() {
        constexpr std::uint64_t million = 1'000'000;
        const auto first_seven = [](std::uint64_t n) { return n / million; };
        const auto last_six = [](std::uint64_t n) { return n % million; };
        const auto without_middle = [](std::uint64_t n) {
            return n / (million * 10) * 100'000 + n % 100'000;
        };
        const auto compare = [this](index a, index b) {
            if (have_one_name(a, b) && is_one_slip(features_[a].cnic, features_[b].cnic))
                note(found_.slips, link_rule::r2, a, b);
        };
        const auto among = [&](auto part) {
            for_groups(
                [part](const person_features& f) {
                    return f.name == 0 || f.cnic == 0 ? 0 : fixed_hash(f.name, part(f.cnic));
                },
                [&](const group& g) {
                    if (!is_crowd(g)) each_pair(g, compare);
                });
        };
        among(first_seven);
        among(last_six);
        among(without_middle);
    }

    const std::vector<person>& people_;
    const std::vector<person_features>& features_;
    const bool accept_r4_;
    candidate_edges found_;
};

}  // namespace

candidate_edges find_candidates(const std::vector<person>& people,
                                const std::vector<person_features>& features, bool accept_r4) {
    return finder(people, features, accept_r4).run();
}

}  // namespace cascade
