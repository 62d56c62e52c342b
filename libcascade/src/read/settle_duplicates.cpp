#include <algorithm>
#include <string>
#include <tuple>

#include "cascade/records/open_ids.hpp"
#include "same_content.hpp"
#include "settle.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

/// A date as numbers, to be put in order; a record without a date comes first.
std::tuple<std::int64_t, std::int64_t, int> order_of(const std::optional<period>& date) {
    if (!date) return {-1'000'000, 0, 0};
    return {date->first.time_since_epoch().count(), date->last.time_since_epoch().count(),
            static_cast<int>(date->precision)};
}

std::string text_of(const place& where) { return where.file + ':' + std::to_string(where.row); }

struct kind_words {
    std::string_view field;  ///< the field that holds the key
    std::string key;         ///< the key, for a message
};

/// One list of records: `key_of` gives what must be unique, `words_for` names it, `on_refused`
/// hears of each record of a key with two contents.
template <class Record, class Key, class Words, class Refused>
class duplicate_settler {
public:
    duplicate_settler(record_store& store, std::vector<problem>& problems, Key key_of,
                      Words words_for, Refused on_refused)
        : programme_(store.records),
          limit_(store.limit),
          problems_(problems),
          key_of_(key_of),
          words_for_(words_for),
          on_refused_(on_refused) {}

    void settle(std::vector<Record>& list) {
        const auto before = [&](const Record& a, const Record& b) {
            const auto key_a = key_of_(a);
            const auto key_b = key_of_(b);
            if (key_a < key_b) return true;
            if (key_b < key_a) return false;
            return a.source < b.source;
        };
        // Most lists come in order.
        if (!std::is_sorted(list.begin(), list.end(), before))
            std::sort(list.begin(), list.end(), before);
        std::size_t kept = 0;
        for (std::size_t first = 0; first < list.size();) {
            std::size_t end = first + 1;
            while (end < list.size() && !(key_of_(list[first]) < key_of_(list[end]))) ++end;
            const std::size_t survivor = choose(list, first, end);
            if (survivor != end) {
                if (kept != survivor) list[kept] = std::move(list[survivor]);
                ++kept;
            }
            first = end;
        }
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
    }

private:
    /// The one of the records [first, end) of a key that is kept, or `end`.
    std::size_t choose(const std::vector<Record>& list, std::size_t first, std::size_t end) {
        if (end - first == 1) return first;
        bool all_same = true;
        std::size_t best = first;
        std::string best_text = figures_as_written(list[first]);
        for (std::size_t i = first + 1; i < end; ++i) {
            all_same = all_same && same_content(list[first], list[i]);
            std::string text = figures_as_written(list[i]);
            if (!(text < best_text)) continue;
            best = i;
            best_text = std::move(text);
        }
        if (!all_same) return refuse(list, first, end);
        for (std::size_t i = first; i < end; ++i)
            if (i != best) note_repeat(list[i], list[best]);
        return best;
    }

    std::size_t refuse(const std::vector<Record>& list, std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const kind_words words = words_for_(list[i]);
            const Record& other = list[i == first ? first + 1 : first];
            problems_.push_back({severity::error, "duplicate-key",
                                 programme_.files.where(list[i].source, words.field),
                                 words.key + " stands in " + std::to_string(end - first) +
                                     " rows that say different things, also in " +
                                     text_of(programme_.files.where(other.source)),
                                 "keep one of the rows, or give them different ids"});
            limit_.hold(problems_);
            account(programme_, list[i].source, taken_out::rejected);
            on_refused_(list[i]);
        }
        return end;
    }

    void note_repeat(const Record& repeat, const Record& kept) {
        const kind_words words = words_for_(repeat);
        problems_.push_back(
            {severity::info, "duplicate-row", programme_.files.where(repeat.source, words.field),
             words.key + " stands in " + text_of(programme_.files.where(kept.source)) +
                 " with the same content: counted once",
             "nothing is wrong; one of the rows can go"});
        limit_.hold(problems_);
        account(programme_, repeat.source, taken_out::skipped);
    }

    programme& programme_;
    problem_limit& limit_;
    std::vector<problem>& problems_;
    Key key_of_;
    Words words_for_;
    Refused on_refused_;
};

template <class Record, class Key, class Words, class Refused>
void settle_list(record_store& store, std::vector<problem>& problems, std::vector<Record>& list,
                 Key key_of, Words words_for, Refused on_refused) {
    duplicate_settler<Record, Key, Words, Refused>(store, problems, key_of, words_for, on_refused)
        .settle(list);
}

std::string person_text(const record_store& store, record_source source, std::string_view field,
                        std::string_view id) {
    const bool closed = is_closed(store.records.files.all()[source.file], field);
    return closed ? shape_of(id) : shown_id(id);
}

template <class Record, class Refused>
void settle_by_id(record_store& store, std::vector<problem>& problems, std::vector<Record>& list,
                  std::string_view field, Refused on_refused) {
    settle_list(
        store, problems, list, [](const Record& r) { return std::tie(r.id); },
        [&store, field](const Record& r) {
            const bool of_person = field == "person_id";
            return kind_words{field, of_person ? person_text(store, r.source, field, r.id.text())
                                               : quoted_text(r.id.text())};
        },
        on_refused);
}

const auto nobody_asks = [](const auto&) {};

/// Rows of attendance mostly come one session after the other: then only the people of each have to
/// be put in order.
void sort_within_sessions(std::vector<attendance>& rows) {
    for (auto first = rows.begin(); first != rows.end();) {
        const auto end = std::find_if(
            first, rows.end(), [&](const attendance& a) { return a.session != first->session; });
        std::sort(first, end, [](const attendance& a, const attendance& b) {
            return std::tie(a.person, a.source) < std::tie(b.person, b.source);
        });
        first = end;
    }
}

void settle_pairs(record_store& store, std::vector<problem>& problems) {
    programme& p = store.records;
    settle_list(
        store, problems, p.memberships,
        [](const membership& m) {
            return std::tuple_cat(std::tie(m.member, m.organisation), order_of(m.from),
                                  order_of(m.to));
        },
        [&store](const membership& m) {
            return kind_words{
                "member_id",
                "membership of " + person_text(store, m.source, "member_id", m.member.text())};
        },
        nobody_asks);
    sort_within_sessions(p.attendances);
    settle_list(
        store, problems, p.attendances,
        [](const attendance& a) { return std::tie(a.session, a.person); },
        [&store](const attendance& a) {
            return kind_words{"person_id",
                              person_text(store, a.source, "person_id", a.person.text()) + " at " +
                                  quoted_text(a.session.text())};
        },
        nobody_asks);
    settle_list(
        store, problems, store.links,
        [](const link& l) {
            return std::tuple_cat(std::tie(l.trainer, l.trainee), order_of(l.date));
        },
        [&store](const link& l) {
            return kind_words{"trainer_id",
                              person_text(store, l.source, "trainer_id", l.trainer.text()) +
                                  " training " +
                                  person_text(store, l.source, "trainee_id", l.trainee.text())};
        },
        nobody_asks);
    settle_list(
        store, problems, p.targets, [](const target& t) { return std::tie(t.figure_id, t.where); },
        [](const target& t) {
            return kind_words{"figure", quoted_text(t.figure_id)};
        },
        nobody_asks);
}

}  // namespace

void settle_duplicates(record_store& store, std::vector<problem>& problems) {
    programme& p = store.records;
    const auto refused_as = [&](actor_kind kind) {
        return [&store, kind](const auto& r) { store.refused.actors.push_back({r.id, kind}); };
    };
    settle_by_id(store, problems, p.people, "person_id", refused_as(actor_kind::person));
    settle_by_id(store, problems, p.cohorts, "cohort_id", refused_as(actor_kind::cohort));
    settle_by_id(store, problems, p.organisations, "organisation_id",
                 refused_as(actor_kind::organisation));
    settle_by_id(store, problems, p.sessions, "session_id",
                 [&](const session& s) { store.refused.sessions.push_back(s.id); });
    settle_by_id(store, problems, p.claims, "claim_id", nobody_asks);
    settle_by_id(store, problems, p.flows, "flow_id", nobody_asks);
    settle_by_id(store, problems, p.outputs, "output_id", nobody_asks);
    settle_by_id(store, problems, p.published, "id", nobody_asks);
    settle_pairs(store, problems);
}

}  // namespace cascade
