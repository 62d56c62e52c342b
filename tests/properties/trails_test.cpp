#include <map>
#include <set>

#include "support/asked.hpp"
#include "support/masking.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// One of the conventions that look at more than the tier of a session, or the default.
void choose_convention(programme& p, std::uint32_t seed, dice& d) {
    for (session& s : p.sessions) {
        if (d.chance(60)) s.duration_hours = d.below(6);
        s.area = d.chance(50) ? "N" : "S";
        if (d.chance(50)) s.activity = "visits";
    }
    for (person& one : p.people) one.is_target = d.chance(50);
    p.counting.significant_hours = 3;
    const char* const names[] = {"deliberate", "deliberate-significant", "completed-training",
                                 "targeted-once", "max-activity"};
    p.counting.convention = names[seed % std::size(names)];
}

programme described(std::uint32_t seed) {
    dice d(seed);
    cascade_shape shape;
    shape.part_dates_in_hundred = seed % 3 == 0 ? 30 : 0;
    programme p = draw(random_cascade(d, shape));
    describe_people(p);
    p = masked(p, d);
    for (session& s : p.sessions) {
        if (d.chance(10)) s.status = record_status::planned;
        if (d.chance(40)) s.partner = d.chance(50) ? "Alpha" : "Beta";
    }
    choose_convention(p, seed, d);
    if (seed % 2 == 0) p.counting.as_of = make_day(2020, 3, 8);
    if (seed % 5 == 0) p.counting.strata = {"sex"};
    if (seed % 7 == 0) p.counting.assumptions = {assumption::trainers_not_audience};
    return p;
}

const std::vector<where_clauses> scopes{
    {}, {{"tier", "1"}}, {{"tier", "untraced"}}, {{"partner", "Alpha"}}, {{"sex", "women"}}};

bool same(const figure_value& a, const figure_value& b) {
    if (a.index() != b.index()) return false;
    if (const auto* f = std::get_if<figure>(&a)) {
        const figure& g = std::get<figure>(b);
        return f->range == g.range && f->stands_on == g.stands_on && f->text == g.text;
    }
    if (const auto* r = std::get_if<ratio_figure>(&a)) {
        const ratio_figure& s = std::get<ratio_figure>(b);
        return r->range.lo == s.range.lo && r->range.hi == s.range.hi;
    }
    return std::get<not_derivable>(a).reason == std::get<not_derivable>(b).reason;
}

bool is_of_sessions(std::string_view id) {
    return id != "diffused.people" && id != "outputs" && id.rfind("flow.", 0) != 0;
}

bool is_of_trained_people(std::string_view id) {
    for (const char* one : {"activation", "fan_out", "lag_days", "dormant.people",
                            "concentration.gini", "concentration.top_tenth"})
        if (id == one) return true;
    return false;
}

std::string where_words(const where_clauses& where) {
    std::string text;
    for (const where_clause& w : where) text += w.dimension + "=" + w.value + " ";
    return text;
}

}  // namespace

TEST_CASE("trails: a figure with its trail is the figure without") {
    for (std::uint32_t seed = 9001; seed <= 9020; ++seed) {
        const asked e(described(seed));
        for (const figure_definition& f : figure_definitions())
            for (const where_clauses& where : scopes) {
                CAPTURE(seed);
                CAPTURE(std::string(f.id));
                const figure_request request{std::string(f.id), where, {}};
                const figure_result plain = compute_figure(e.records(), request);
                const traced_figure traced = trace_figure(e.records(), request);
                CHECK(same(plain.value, traced.figure.value));
                CHECK(plain.notes == traced.figure.notes);
                CHECK(plain.records == traced.figure.records);
            }
    }
}

TEST_CASE("trails: every session stands once, as counted or with the reason why not") {
    int trails = 0;
    for (std::uint32_t seed = 9101; seed <= 9120; ++seed) {
        const asked e(described(seed));
        for (const figure_definition& f : figure_definitions())
            for (const where_clauses& where : scopes) {
                const figure_trail trail =
                    trace_figure(e.records(), {std::string(f.id), where, {}}).trail;
                CAPTURE(seed);
                CAPTURE(std::string(f.id));
                std::map<std::string, int> times;
                for (const trail_record& r : trail.records)
                    if (r.type == record_type::session) ++times[r.id];
                for (const trail_record& r : trail.left_out) {
                    CHECK(!r.why.empty());
                    CHECK(r.why != "not in question");
                    if (r.type == record_type::session) ++times[r.id];
                }
                // What is refused before any session is looked at has no trail.
                if (!is_of_sessions(f.id) || times.empty()) continue;
                ++trails;
                CHECK(times.size() == e.records().records().sessions.size());
                for (const auto& one : times) CHECK_MESSAGE(one.second == 1, one.first);
            }
    }
    CHECK(trails > 1000);
}

TEST_CASE("trails: what the records give adds up to a figure of contacts or sessions") {
    for (std::uint32_t seed = 9201; seed <= 9240; ++seed) {
        const asked e(described(seed));
        for (const char* id :
             {"sessions", "contacts", "direct.contacts", "indirect.contacts", "untraced.contacts"})
            for (const where_clauses& where : scopes) {
                CAPTURE(seed);
                CAPTURE(std::string(id));
                const traced_figure traced = trace_figure(e.records(), {id, where, {}});
                if (!traced.figure.is_derivable()) continue;
                interval sum = exactly(0);
                for (const trail_record& r : traced.trail.records) {
                    REQUIRE(r.gives.has_value());
                    CHECK(r.gives->counts == traced.figure.unit);
                    if (r.certain) sum.lo += r.gives->range.lo;
                    sum.hi += r.gives->range.hi;
                }
                CHECK(sum == traced.figure.count()->range);
                CHECK(traced.trail.records.size() == traced.figure.records);
            }
    }
}

TEST_CASE("trails: a figure stands on as many records as its trail counts") {
    int compared = 0;
    for (std::uint32_t seed = 9601; seed <= 9640; ++seed) {
        const asked e(described(seed));
        std::vector<where_clauses> more = scopes;
        more.push_back({{"tier", "2"}});
        more.push_back({{"partner", "Beta"}, {"tier", "2"}});
        more.push_back({{"tier", "1"}, {"sex", "men"}});
        more.push_back({{"sex", ""}});
        for (const figure_definition& f : figure_definitions())
            for (const where_clauses& where : more) {
                const traced_figure traced =
                    trace_figure(e.records(), {std::string(f.id), where, {}});
                if (!traced.figure.is_derivable()) continue;
                CAPTURE(seed);
                CAPTURE(std::string(f.id));
                CAPTURE(where_words(where));
                std::size_t counted = 0;
                for (const trail_record& r : traced.trail.records)
                    if ((r.type == record_type::person) == is_of_trained_people(f.id)) ++counted;
                CHECK(traced.figure.records == counted);
                ++compared;
            }
    }
    CHECK(compared > 2000);
}

TEST_CASE("trails: people lie between the largest record and the sum of all") {
    for (std::uint32_t seed = 9301; seed <= 9340; ++seed) {
        const asked e(described(seed));
        for (const char* id : {"people", "trained.people", "audience.people", "direct.people",
                               "people.named", "untraced.people"})
            for (const where_clauses& where : scopes) {
                CAPTURE(seed);
                CAPTURE(std::string(id));
                const traced_figure traced = trace_figure(e.records(), {id, where, {}});
                if (!traced.figure.is_derivable()) continue;
                const interval range = traced.figure.count()->range;
                interval limits = exactly(0);
                for (const trail_record& r : traced.trail.records) {
                    if (!r.gives) continue;
                    // By tier, an audience without names raises no low end.
                    if (r.certain) limits.lo = std::max(limits.lo, r.gives->range.lo);
                    limits.hi += r.gives->range.hi;
                }
                CHECK(limits.lo <= range.lo);
                CHECK(range.hi <= limits.hi);
            }
    }
}

TEST_CASE("trails: the ends that the last steps name are those of the figure") {
    int named = 0;
    for (std::uint32_t seed = 9501; seed <= 9540; ++seed) {
        programme p = described(seed);
        if (seed % 4 == 0) p.counting.population = 8;
        if (seed % 3 == 0) p.counting.convention = "first-hand";
        const asked e(p);
        for (const figure_definition& f : figure_definitions())
            for (const where_clauses& where : scopes) {
                const traced_figure traced =
                    trace_figure(e.records(), {std::string(f.id), where, {}});
                const figure* count = traced.figure.count();
                if (count == nullptr) continue;
                CAPTURE(seed);
                CAPTURE(std::string(f.id));
                std::string low;
                std::string high;
                for (const std::string& step : traced.trail.steps) {
                    const std::string number = step.substr(0, step.find_first_of(":,"));
                    if (step.rfind("low end ", 0) == 0) low = number;
                    if (step.rfind("high end ", 0) == 0) high = number;
                    if (step.rfind("no high end", 0) == 0) high = step.substr(0, 11);
                }
                if (f.id == "total.people" || (low.empty() && high.empty())) continue;
                ++named;
                if (!low.empty()) CHECK(low == "low end " + grouped(count->range.lo.value()));
                if (!high.empty())
                    CHECK(high == (count->range.hi.is_no_end()
                                       ? "no high end"
                                       : "high end " + grouped(count->range.hi.value())));
            }
    }
    CHECK(named > 300);
}

TEST_CASE("trails: whoever stands in several records stands in records that count") {
    for (std::uint32_t seed = 9401; seed <= 9420; ++seed) {
        const asked e(described(seed));
        const figure_trail trail = trace_figure(e.records(), {"people", {}, {}}).trail;
        std::set<std::string> counted;
        for (const trail_record& r : trail.records) counted.insert(r.id);
        std::string before;
        for (const trail_person& p : trail.people) {
            CAPTURE(p.id);
            CHECK(before < p.id);
            before = p.id;
            CHECK(p.records.size() >= 2);
            for (const std::string& id : p.records) CHECK(counted.count(id) == 1);
        }
    }
}
