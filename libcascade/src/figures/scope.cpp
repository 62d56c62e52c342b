#include "cascade/figures/scope.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "cascade/base/calendar.hpp"
#include "dated.hpp"
#include "people_parts.hpp"
#include "trail_notes.hpp"

namespace cascade {
namespace {

struct session_dimension {
    std::string_view name;
    std::string (*value)(const evidence&, const gathering&);
};

std::string tier_name(const evidence& e, const gathering& g) {
    const std::optional<int> tier = e.tier_of(g);
    return tier ? std::to_string(*tier) : "untraced";
}

/// A part date that straddles two periods belongs to neither: it is not recorded. Nor is that of
/// several sessions in one record that began in one and ended in another.
std::string period_name(const evidence& e, const gathering& g, std::size_t length) {
    const time_window& w = e.graph().session_at(g.session).window;
    const auto within = [&](day d) { return to_text(d).substr(0, length); };
    const std::string first = within(w.start_first);
    const bool one_start = first == within(w.start_last);
    const bool spreads = g.sessions.hi > bound(1) && first != within(w.end_last);
    return one_start && !spreads ? first : not_recorded;
}

const std::vector<session_dimension>& session_dimensions() {
    using ev = const evidence&;
    using ga = const gathering&;
    static const std::vector<session_dimension> all{
        {"tier", tier_name},
        {"partner", [](ev e, ga g) { return e.session_of(g).partner.str(); }},
        {"donor", [](ev e, ga g) { return e.session_of(g).donor.str(); }},
        {"district", [](ev e, ga g) { return e.session_of(g).district.str(); }},
        {"area", [](ev e, ga g) { return e.session_of(g).area.str(); }},
        {"kind", [](ev e, ga g) { return e.session_of(g).kind.str(); }},
        {"activity", [](ev e, ga g) { return e.session_of(g).activity.str(); }},
        {"session", [](ev e, ga g) { return e.session_of(g).id.text(); }},
        {"period", [](ev e, ga g) { return period_name(e, g, 4); }},
        {"month", [](ev e, ga g) { return period_name(e, g, 7); }},
    };
    return all;
}

const session_dimension* find_session_dimension(const std::string& name) {
    for (const session_dimension& d : session_dimensions())
        if (d.name == name) return &d;
    return nullptr;
}

const coded_values& coded(const evidence& e, const session_dimension& d) {
    const auto number = static_cast<std::size_t>(&d - session_dimensions().data());
    return e.codes().of(number, e.gatherings().size(),
                        [&](std::size_t s) { return d.value(e, e.gatherings()[s]); });
}

std::set<std::string> cell_dimensions(const evidence& e) {
    std::set<std::string> names;
    for (const session_in_force& s : e.in_force().sessions)
        for (const auto& [key, cell] : s.record->cells) names.insert(key.first);
    return names;
}

std::vector<std::string> facilitators_of(const evidence& e, const gathering& g) {
    std::vector<std::string> ids;
    e.graph().facilitators_of(g.session,
                              [&](actor_index f) { ids.push_back(e.graph().id_of(f).text()); });
    return ids;
}

std::string join(const std::set<std::string>& words) {
    std::string text;
    std::size_t shown = 0;
    for (const std::string& w : words) {
        if (++shown > 12) return text + ", …";
        text += (text.empty() ? "" : ", ") + w;
    }
    return text.empty() ? "none" : text;
}

bool is_tier(const std::string& value) {
    return value == "untraced" ||
           (!value.empty() && value.size() < 6 &&
            std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// Why a record with another value, or none, does not answer a condition.
std::string other_than(const where_clause& c) {
    if (c.dimension == "during") return "not during " + c.value;
    return c.value.empty() ? c.dimension + " is recorded" : c.dimension + " is not " + c.value;
}

std::string said(std::string value) { return value.empty() ? "not recorded" : value; }

class selecting {
public:
    selecting(const evidence& e, const gathering_filter& keep, trail_draft* trail)
        : e_(e), notes_(e, trail) {
        notes_.about(record_type::session);
        for (const gathering& g : e.gatherings())
            if (!keep || keep(g)) any_tier_.push_back(&g);
    }

    selection run(const where_clauses& where) {
        result_.is_filtered = !where.empty();
        // Sessions first: the people of a session are split only where the session is in.
        for (const where_clause& c : where)
            if (find_session_dimension(c.dimension) != nullptr) by_session(c);
        for (const where_clause& c : where)
            if (c.dimension == "actor") by_actor(c);
        for (const where_clause& c : where)
            if (c.dimension == "during") by_span(c);
        copy_chosen();
        int splits = 0;
        for (const where_clause& c : where) {
            const auto d = find_dimension(e_, c.dimension);
            if (!d) {
                refuse("no dimension is called " + c.dimension);
            } else if (d->kind == dimension_kind::of_people) {
                if (c.dimension != "group") ++splits;
                by_people(c);
            } else if (d->kind == dimension_kind::of_claim ||
                       d->kind == dimension_kind::of_service) {
                refuse("sessions and their people have no " + c.dimension);
            }
        }
        if (splits > 1) refuse("the records do not cross these two breakdowns");
        note_chosen();
        return std::move(result_);
    }

private:
    void note_chosen() const {
        if (!notes_) return;
        for (const gathering& g : result_.any_tier)
            notes_.leave_out(g, "tier is not " + *result_.tier, tier_name(e_, g));
        for (const gathering& g : result_.gatherings) notes_.chosen(g);
    }

    /// Keeps the gatherings that a predicate accepts.
    template <class Keep, class Detail>
    void keep_only(const where_clause& c, Keep keep, Detail detail) {
        if (notes_)
            for (const gathering* g : any_tier_)
                if (!keep(*g))
                    notes_.leave_out(*g, other_than(c),
                                     c.dimension == "session" ? "" : said(detail(*g)));
        any_tier_.erase(std::remove_if(any_tier_.begin(), any_tier_.end(),
                                       [&](const gathering* g) { return !keep(*g); }),
                        any_tier_.end());
    }

    void refuse(const std::string& why) {
        if (result_.refusal.empty()) result_.refusal = why;
    }

    void by_session(const where_clause& c) {
        const session_dimension& d = *find_session_dimension(c.dimension);
        const coded_values& codes = coded(e_, d);
        const std::uint32_t wanted = codes.code_of(c.value);
        const bool any = wanted < codes.names.size();
        if (c.dimension == "tier") {
            // That nothing is untraced is an answer; that nothing is of tier 02 is a slip.
            if (!any && c.value != "untraced") refuse_value(c, codes);
            result_.tier = is_tier(c.value) ? c.value : "untraced";
            return;
        }
        const bool is_period = c.dimension == "period" || c.dimension == "month";
        const std::size_t usual_length = c.dimension == "period" ? 4 : 7;
        const std::size_t length = c.value.size();
        // --where period=2019-06 asks for a month.
        const bool is_coded = !is_period || c.value.empty() || length == usual_length;
        const auto matches = [&](const gathering& g) {
            return is_coded ? codes.code[g.session.value] == wanted
                            : period_name(e_, g, length) == c.value;
        };
        if (is_period) {
            if (!c.value.empty() && !read_date(c.value).value)
                refuse("a period is written 2019, 2019-06 or 2019-06-10, not " + c.value);
        } else if (!any) {
            refuse_value(c, codes);
        }
        const auto value_of = [&](const gathering& g) -> const std::string& {
            return codes.names[codes.code[g.session.value]];
        };
        // 0 would be wrong where some sessions in question do not say.
        const bool some_silent = !c.value.empty() && std::any_of(any_tier_.begin(), any_tier_.end(),
                                                                 [&](const gathering* g) {
                                                                     return value_of(*g).empty();
                                                                 });
        keep_only(c, matches, value_of);
        if (some_silent && any_tier_.empty())
            refuse("no session in question is recorded with the " + c.dimension + " " + c.value +
                   ", and some do not say");
    }

    /// A session that may lie beyond the span stays, and enters high ends only.
    void by_span(const where_clause& c) {
        const span_reading span = span_of(e_, c);
        if (!span.value) return refuse("during " + c.value + " is no period: " + span.mend);
        keep_only(
            c, [&](const gathering& g) { return falls_in(e_, g, *span.value) != falls::outside; },
            [&](const gathering& g) {
                const std::optional<period>& date = e_.session_of(g).date;
                return date ? to_text(*date) : std::string();
            });
        spans_.push_back({c.value, *span.value});
    }

    /// Marks what lies within a span only perhaps.
    void mark_open(gathering& g) const {
        for (const named_span& one : spans_) {
            if (falls_in(e_, g, one.span) != falls::open) continue;
            g.certain = false;
            notes_.doubt(g, "may lie outside " + one.name);
        }
    }

    void by_actor(const where_clause& c) {
        const auto gives = [&](const gathering& g) {
            const std::vector<std::string> ids = facilitators_of(e_, g);
            if (c.value.empty()) return ids.empty();
            return std::find(ids.begin(), ids.end(), c.value) != ids.end();
        };
        if (!c.value.empty() && !e_.graph().find(actor_id(c.value)))
            refuse("no person, cohort or organisation has the id " + c.value);
        keep_only(c, gives, [&](const gathering& g) {
            const std::vector<std::string> ids = facilitators_of(e_, g);
            return join({ids.begin(), ids.end()});
        });
    }

    void refuse_value(const where_clause& c, const coded_values& codes) {
        std::set<std::string> known(codes.names.begin(), codes.names.end());
        known.erase("");
        refuse(c.value.empty() ? "every session has a " + c.dimension
                               : "no session has the " + c.dimension + " " + c.value +
                                     "; on record: " + join(known));
    }

    /// Gatherings hold lists of people: only those that passed are copied.
    void copy_chosen() {
        const coded_values& tiers = coded(e_, *find_session_dimension("tier"));
        const std::uint32_t wanted = result_.tier ? tiers.code_of(*result_.tier) : 0;
        const auto is_chosen = [&](const gathering* g) {
            return !result_.tier || tiers.code[g->session.value] == wanted;
        };
        const auto chosen = std::count_if(any_tier_.begin(), any_tier_.end(), is_chosen);
        result_.gatherings.reserve(static_cast<std::size_t>(chosen));
        if (result_.tier) result_.any_tier.reserve(any_tier_.size());
        for (const gathering* g : any_tier_) {
            if (is_chosen(g)) mark_open(result_.gatherings.emplace_back(*g));
            if (result_.tier) mark_open(result_.any_tier.emplace_back(*g));
        }
    }

    void by_people(const where_clause& c) {
        if (!c.value.empty() && !is_people_value(e_, c.dimension, c.value))
            refuse("nobody is recorded with the " + c.dimension + " " + c.value +
                   "; on record: " + join(people_values(e_, c.dimension, e_.gatherings())));
        bool recorded = c.value.empty() || any_tier_.empty();
        for (std::vector<gathering>* list : {&result_.gatherings, &result_.any_tier}) {
            std::vector<gathering> parts;
            for (const gathering& g : *list) {
                if (c.value.empty()) {
                    gathering rest = part_left_over(e_, g, c.dimension);
                    if (rest.headcount.hi > bound(0))
                        parts.push_back(std::move(rest));
                    else if (notes_)
                        notes_.leave_out(g, c.dimension + " of everybody there is recorded");
                    continue;
                }
                if (result_.leaves_out.empty() &&
                    part_left_over(e_, g, c.dimension).headcount.hi > bound(0))
                    result_.leaves_out = c.dimension;
                recorded_part p = part_with(e_, g, c.dimension, c.value);
                recorded = recorded || p.is_recorded;
                if (p.is_recorded && p.part.headcount.hi > bound(0))
                    parts.push_back(std::move(p.part));
                else if (notes_)
                    notes_.leave_out(g, why_nobody(e_, g, c));
            }
            *list = std::move(parts);
        }
        if (!recorded) refuse("no record in question gives the " + c.dimension + " of its people");
        result_.splits_people = true;
    }

    const evidence& e_;
    const trail_notes notes_;
    std::vector<const gathering*> any_tier_;
    std::vector<named_span> spans_;
    selection result_;
};

}  // namespace

std::optional<dimension> find_dimension(const evidence& e, const std::string& name) {
    if (find_session_dimension(name) != nullptr) return dimension{name, dimension_kind::of_session};
    if (name == "actor") return dimension{name, dimension_kind::overlapping};
    if (name == "during") return dimension{name, dimension_kind::of_span};
    if (name == "sex" || name == "group") return dimension{name, dimension_kind::of_people};
    if (name == "channel" || name == "claim") return dimension{name, dimension_kind::of_claim};
    if (name == "flow" || name == "output") return dimension{name, dimension_kind::of_service};
    if (name.rfind("by:", 0) == 0 || cell_dimensions(e).count(name) != 0)
        return dimension{name, dimension_kind::of_people};
    return std::nullopt;
}

std::vector<std::string> dimension_names(const evidence& e) {
    std::vector<std::string> names;
    for (const session_dimension& d : session_dimensions()) names.emplace_back(d.name);
    names.insert(names.end(),
                 {"actor", "during", "sex", "group", "channel", "claim", "flow", "output"});
    for (const std::string& name : cell_dimensions(e)) names.push_back("by:" + name);
    return names;
}

selection select_gatherings(const evidence& e, const where_clauses& where,
                            const gathering_filter& keep, trail_draft* trail) {
    return selecting(e, keep, trail).run(where);
}

std::vector<std::string> values_of(const evidence& e, const std::string& dimension_name,
                                   const where_clauses& within) {
    // A span is asked for; records are not divided by it.
    if (dimension_name == "during") return {};
    const selection chosen = select_gatherings(e, within);
    std::set<std::string> values;
    bool some_left_out = false;
    if (const session_dimension* d = find_session_dimension(dimension_name)) {
        const coded_values& codes = coded(e, *d);
        std::vector<bool> present(codes.names.size());
        for (const gathering& g : chosen.gatherings) present[codes.code[g.session.value]] = true;
        for (std::size_t i = 0; i < present.size(); ++i)
            if (present[i]) values.insert(codes.names[i]);
        some_left_out = values.erase("") != 0;
    } else if (dimension_name == "actor") {
        for (const gathering& g : chosen.gatherings) {
            const std::vector<std::string> ids = facilitators_of(e, g);
            values.insert(ids.begin(), ids.end());
            some_left_out = some_left_out || ids.empty();
        }
    } else {
        values = people_values(e, dimension_name, chosen.gatherings);
        some_left_out = true;
    }
    std::vector<std::string> result;
    if (dimension_name == "sex") {
        result = {"women", "men", "other"};
    } else {
        result.assign(values.begin(), values.end());
    }
    if (dimension_name == "tier")
        std::sort(result.begin(), result.end(), [](const std::string& a, const std::string& b) {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        });
    if (some_left_out) result.push_back(not_recorded);
    return result;
}

}  // namespace cascade
