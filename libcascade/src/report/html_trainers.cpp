#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/figures/actor_reach.hpp"
#include "cascade/records/open_ids.hpp"
#include "html_charts.hpp"
#include "html_figures.hpp"
#include "words.hpp"

namespace cascade::html {
namespace {

figure_result column(const char* id, const std::string& actor, unit u, const interval& range) {
    figure_result f;
    f.id = id;
    f.where = {{"actor", actor}};
    f.unit = u;
    f.value = make_figure(range, u, basis::derived);
    return f;
}

marked_text shown(const figure_result& f) { return report_words::number(f); }

/// Nothing where no chain of training leads to anybody, with or without the trainer.
marked_text lost(const actor_reach& one, const std::string& id) {
    if (!one.loss) return "";
    return shown(column("loss_people", id, unit::people, one.loss->people));
}

}  // namespace

const std::vector<reach_column>& reach_columns() {
    static const std::vector<reach_column> all{
        {"sessions_given", "Sessions given",
         "Sessions that this trainer gave, alone or with others. An aggregate adds the least "
         "number "
         "of sessions it stands for."},
        {"direct_people", "People taught directly",
         "Different people in the sessions that this trainer gave."},
        {"reach_people", "People reached directly or through others",
         "Different people downstream of this trainer: in the trainer's own sessions, and in those "
         "of the people taught there, as far as the chain goes forward in time. The trainer and "
         "the "
         "roots are left out."},
        {"loss_people", "People lost without this trainer",
         "Other people with a name whom no chain of training on record would lead to without this "
         "trainer; at most also those without one in the sessions that would be missing."},
    };
    return all;
}

std::optional<charted_section> trainer_section(const summary& s) {
    const evidence& e = *s.records;
    std::vector<actor_reach> trainers;
    for (actor_reach& one : reach_of_actors(e))
        if (one.sessions_given > bound(0) && !e.graph().is_root(one.who))
            trainers.push_back(std::move(one));
    if (trainers.size() < 2) return std::nullopt;
    std::stable_sort(trainers.begin(), trainers.end(),
                     [](const actor_reach& a, const actor_reach& b) {
                         return b.reach_people.lo < a.reach_people.lo;
                     });
    const std::size_t all = trainers.size();
    constexpr std::size_t most_rows = 200;

    charted_section result;
    result.section.title = "Who passed it on";
    document_table t;
    t.id = "trainers";
    t.columns = {{"Trainer", column_align::left},
                 {"Tier", column_align::left},
                 {"Sessions given", column_align::right},
                 {"People taught directly", column_align::right},
                 {"Directly or through others", column_align::right},
                 {"Lost without them", column_align::right}};
    ordered_json names = ordered_json::array();
    ordered_json direct = ordered_json::array();
    ordered_json whole = ordered_json::array();
    for (const actor_reach& one : trainers) {
        if (t.rows.size() == most_rows) break;
        const std::string id = open_id(e.records(), e.graph().id_of(one.who));
        const figure_result sessions =
            column("sessions_given", id, unit::sessions, {one.sessions_given, one.sessions_given});
        const figure_result taught = column("direct_people", id, unit::people, one.direct_people);
        const figure_result reached = column("reach_people", id, unit::people, one.reach_people);
        t.rows.push_back({id, one.tier ? "tier " + std::to_string(*one.tier) : "none on record",
                          shown(sessions), shown(taught), shown(reached), lost(one, id)});
        if (names.size() >= most_names_drawn) continue;
        names.push_back(printable(id));
        direct.push_back(chart_cell(taught));
        whole.push_back(chart_cell(reached));
    }
    const auto count = [](std::size_t n) { return grouped(static_cast<std::int64_t>(n)); };
    t.note =
        "One person may have been reached by several trainers: the rows do not add up. Lost: "
        "people "
        "with a name whom nobody else on record leads to. Roots are left out.";
    if (all > t.rows.size())
        t.note = "The " + count(t.rows.size()) + " who reached most, of " + count(all) +
                 "; cascade reach lists all. " + t.note;
    result.section.blocks.push_back(std::move(t));
    chart c{"trainers", "Reach of trainers", "", {}};
    if (all > names.size())
        c.about = "The " + count(names.size()) + " who reached most, of " + count(all) +
                  " who gave a session. For each of the others, no more than " +
                  to_text(interval::exactly(trainers[names.size()].reach_people.lo.value()),
                          text_style::human) +
                  " people are certain. ";
    c.about += "Rows do not add up: several trainers may have reached one person.";
    c.data["kind"] = "bars";
    c.data["names"] = names;
    c.data["series"] = {{{"name", "People, directly or through others"}, {"cells", whole}},
                        {{"name", "People, directly"}, {"cells", direct}}};
    c.about += how_drawn(c.data);
    result.charts.push_back(std::move(c));
    return result;
}

}  // namespace cascade::html
