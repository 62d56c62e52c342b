#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/tree_output.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using report_words::unit_words;

std::string counted(const interval& range, unit u) {
    if (range.is_unknown()) return unit_words(u, false) + " not known";
    const bool one = range.lo == 1 && (range.hi == 1 || range.hi.is_no_end());
    return to_text(range, text_style::human) + ' ' + unit_words(u, one);
}

std::string counted(std::int64_t n, const std::string& one, const std::string& several) {
    return grouped(n) + ' ' + (n == 1 ? one : several);
}

class drawing_tree {
public:
    explicit drawing_tree(const tree_answer& a) : a_(a), e_(*a.records), tree_(a.tree) {}

    std::vector<std::string> lines() {
        const std::size_t shown = std::min(tree_.tops.size(), a_.size.limit);
        for (std::size_t i = 0; i < shown; ++i) {
            lines_.push_back(words_of(tree_.tops[i]));
            draw_below(tree_.tops[i], "", 0);
        }
        if (shown < tree_.tops.size())
            lines_.push_back(hidden_roots(
                {tree_.tops.begin() + static_cast<std::ptrdiff_t>(shown), tree_.tops.end()}));
        return std::move(lines_);
    }

    std::vector<std::string> outside() {
        const std::size_t shown = std::min(tree_.outside.size(), a_.size.limit);
        for (std::size_t i = 0; i < shown; ++i) {
            const actor_index who = tree_.outside[i];
            lines_.push_back(name_of(who) + ": " + own_words(who));
        }
        if (shown < tree_.outside.size()) {
            const std::vector<actor_index> rest(
                tree_.outside.begin() + static_cast<std::ptrdiff_t>(shown), tree_.outside.end());
            lines_.push_back("… and " + more(rest.size(), "trainer") + " with " +
                             counted(sessions_of_all(e_, rest), unit::sessions));
        }
        return std::move(lines_);
    }

private:
    /// `BETA (organisation, through B03)`
    std::string name_of(actor_index who, std::optional<actor_index> member = {}) const {
        std::string about;
        if (const cohort* c = e_.graph().as_cohort(who))
            about = "cohort of " + to_text(c->size, text_style::human);
        else if (e_.graph().kind_of(who) == actor_kind::organisation)
            about = "organisation";
        if (member) about += ", through " + open_id(e_.records(), e_.graph().id_of(*member));
        return open_id(e_.records(), e_.graph().id_of(who)) +
               (about.empty() ? "" : " (" + about + ")");
    }

    std::string own_words(actor_index who) const {
        const own_sessions own = sessions_of(e_, who);
        if (own.sessions == interval::exactly(0)) return "no session";
        return counted(own.sessions, unit::sessions) + ", " +
               counted(own.contacts, unit::contacts) + ", " + counted(own.people, unit::people);
    }

    std::string words_of(std::size_t i) const {
        const tree_place& place = tree_.places[i];
        const std::optional<int>& tier = e_.trace().actor_tier[place.who.value];
        std::int64_t elsewhere = 0;
        e_.graph().sessions_given_by(place.who, [&](session_index s) {
            if (!tree_.walk.level[s.value]) ++elsewhere;
        });
        std::string words = name_of(place.who, place.member) +
                            (tier ? ", tier " + std::to_string(*tier) : ", untraced") + ": " +
                            own_words(place.who);
        if (elsewhere > 0)
            words += " (" + grouped(elsewhere) +
                     (a_.below ? " not of this cascade)" : " before own training)");
        return words;
    }

    static std::string more(std::size_t n, const std::string& what) {
        return counted(static_cast<std::int64_t>(n), "more " + what, "more " + what + "s");
    }

    /// Everybody in the branches that begin at some places.
    std::vector<actor_index> branches(std::vector<std::size_t> places) const {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const std::vector<std::size_t>& below = tree_.places[places[i]].below;
            places.insert(places.end(), below.begin(), below.end());
        }
        std::vector<actor_index> who;
        for (const std::size_t place : places) who.push_back(tree_.places[place].who);
        return who;
    }

    std::string hidden_roots(const std::vector<std::size_t>& roots) const {
        const std::vector<actor_index> all = branches(roots);
        return "… and " + more(roots.size(), "root") + " with " +
               counted(static_cast<std::int64_t>(all.size() - roots.size()), "trainer",
                       "trainers") +
               " below and " + counted(sessions_of_all(e_, all), unit::sessions) + " in all";
    }

    /// `… and 34 more trainers with 120 sessions`, or below what is drawn no deeper `34 trainers
    /// below with 120 sessions`: whole branches, a session that two of them gave once.
    std::string hidden_trainers(const std::vector<std::size_t>& places, std::size_t shown) const {
        const std::vector<actor_index> all = branches(places);
        const std::string first =
            shown > 0
                ? "… and " + more(all.size(), "trainer")
                : counted(static_cast<std::int64_t>(all.size()), "trainer", "trainers") + " below";
        return first + " with " + counted(sessions_of_all(e_, all), unit::sessions);
    }

    bool stands_above(std::size_t upper, std::size_t lower) const {
        for (std::optional<std::size_t> at = tree_.places[lower].parent; at;
             at = tree_.places[*at].parent)
            if (*at == upper) return true;
        return false;
    }

    std::string elsewhere_words(std::size_t i, std::size_t here) const {
        const std::string who = open_id(e_.records(), e_.graph().id_of(tree_.places[i].who));
        if (stands_above(i, here)) return who + ": taught here again, stands above";
        const std::optional<std::size_t>& parent = tree_.places[i].parent;
        return who + ": taught here too, stands " +
               (parent
                    ? "below " + open_id(e_.records(), e_.graph().id_of(tree_.places[*parent].who))
                    : std::string("at the top"));
    }

    struct entry {
        std::string words;
        std::optional<std::size_t> place;  ///< whose own entries follow
    };

    std::vector<entry> entries_below(std::size_t i, std::size_t depth) const {
        const tree_place& place = tree_.places[i];
        std::vector<entry> entries;
        const std::size_t shown =
            depth < a_.size.depth ? std::min(place.below.size(), a_.size.limit) : 0;
        for (std::size_t k = 0; k < shown; ++k)
            entries.push_back({words_of(place.below[k]), place.below[k]});
        if (shown < place.below.size())
            entries.push_back(
                {hidden_trainers(
                     {place.below.begin() + static_cast<std::ptrdiff_t>(shown), place.below.end()},
                     shown),
                 {}});
        if (place.silent_people + place.silent_cohorts > 0) {
            std::string words;
            if (place.silent_people > 0) words = counted(place.silent_people, "person", "people");
            if (place.silent_cohorts > 0)
                words += (words.empty() ? "" : " and ") +
                         counted(place.silent_cohorts, "cohort", "cohorts");
            entries.push_back({words + " trained here who gave no session", {}});
        }
        if (shown == 0 && !place.below.empty()) return entries;
        const std::vector<std::size_t> others = also_taught(e_, tree_, i);
        const std::size_t told = std::min(others.size(), a_.size.limit);
        for (std::size_t k = 0; k < told; ++k)
            entries.push_back({elsewhere_words(others[k], i), {}});
        if (told < others.size())
            entries.push_back({"… and " + grouped(static_cast<std::int64_t>(others.size() - told)) +
                                   " more taught here who stand elsewhere",
                               {}});
        return entries;
    }

    /// As deep as tree_size::most_depth at the most.
    void draw_below(std::size_t i, const std::string& margin, std::size_t depth) {
        const std::vector<entry> entries = entries_below(i, depth);
        for (std::size_t k = 0; k < entries.size(); ++k) {
            const bool last = k + 1 == entries.size();
            lines_.push_back(margin + (last ? "└─ " : "├─ ") + entries[k].words);
            if (entries[k].place)
                draw_below(*entries[k].place, margin + (last ? "   " : "│  "), depth + 1);
        }
    }

    const tree_answer& a_;
    const evidence& e_;
    const cascade_tree& tree_;
    std::vector<std::string> lines_;
};

}  // namespace

tree_size fitting_size(const cascade_tree& tree) {
    constexpr std::size_t on_a_screen = 60;
    return tree.places.size() + tree.outside.size() <= on_a_screen ? tree_size::whole()
                                                                   : tree_size{};
}

document tree_document(const tree_answer& a) {
    const evidence& e = *a.records;
    document d;
    d.warning = incomplete_line(a.complete);
    d.title = a.below ? "The cascade below " + open_id(e.records(), e.graph().id_of(*a.below))
                      : "The cascade below the roots";
    d.subtitle.push_back(e.records().title.empty() ? e.records().id : e.records().title);
    if (a.tree.tops.empty())
        d.sections.push_back(
            {"Who taught whom",
             {paragraph{"No roots are named, so nothing is traced. Name them under [programme], or "
                        "ask for the cascade below one trainer."}}});
    else
        d.sections.push_back({"Who taught whom", {drawing{drawing_tree(a).lines()}}});
    if (!a.tree.outside.empty())
        d.sections.push_back({"Outside: sessions by people without training on record before them",
                              {drawing{drawing_tree(a).outside()}}});
    d.sections.push_back(
        {"How to read it",
         {bullet_list{
             {"every trainer stands here once, below who taught them nearest to the top; the "
              "branch with most sessions comes first",
              "sessions, attendances and different people are those of the own sessions; a session "
              "that several gave counts in full for each of them, so the lines do not add up",
              "who was taught and gave no session has no line; the people stand in the number of "
              "the one who taught them",
              counting_line(e)}}}});
    return d;
}

}  // namespace cascade
