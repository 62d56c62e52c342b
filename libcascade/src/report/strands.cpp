#include "strands.hpp"

#include <algorithm>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/convention.hpp"
#include "cascade/figures/scope.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace report_words;

/// Trainings beyond this many are summed up in one sentence.
constexpr std::size_t listed_one_by_one = 4;

where_clauses with(where_clauses where, const std::string& dimension, const std::string& value) {
    where.push_back({dimension, value});
    return where;
}

/// ` (7 women and 28 men)`, or nothing where sex is not recorded for all or some.
marked_text by_sex(const summary& s, const std::string& id, const where_clauses& where) {
    std::vector<marked_text> parts;
    for (const char* sex : {"women", "men", "other"}) {
        const figure_result f = scoped(s, id, with(where, "sex", sex));
        if (!f.is_derivable()) continue;
        if (f.count()->range.hi == bound(0)) continue;
        const bool one = f.count()->range == interval::exactly(1);
        const std::string word = sex == std::string("women") ? (one ? "woman" : "women")
                                 : sex == std::string("men") ? (one ? "man" : "men")
                                                             : "of another sex";
        parts.push_back(number(f) + " " + word);
    }
    if (parts.empty()) return "";
    const figure_result rest = scoped(s, id, with(where, "sex", not_recorded));
    if (rest.is_derivable() && rest.count()->range.hi > bound(0))
        parts.push_back("sex not recorded for " + number(rest));
    return " (" + joined(parts) + ")";
}

/// `, Lahore, 5–7 February 2024`
std::string when_and_where(const session& s) {
    std::string text;
    if (!s.place.empty()) text += ", " + s.place.str();
    if (!s.district.empty() && s.district != s.place) text += ", " + s.district.str();
    if (s.date) text += ", " + span_words(*s.date, s.end_date);
    return text;
}

/// The words for the audience of a session: its group, or its cohorts' labels, or people.
std::string audience_words(const evidence& e, const gathering& g) {
    const session& s = e.session_of(g);
    if (!s.group.empty()) return label_of(e.records(), "group", s.group);
    std::vector<std::string> labels;
    for (const cohort_part& k : g.cohorts) {
        const std::string& label = e.graph().as_cohort(k.who)->label;
        if (label.empty()) return "people";
        labels.push_back(label);
    }
    return g.named.empty() && !labels.empty() ? joined(labels) : "people";
}

/// `title` stands in quotation marks: it is the record's, not ours.
std::string quoted_title(const session& s) {
    return s.title.empty() ? "" : ": “" + s.title.str() + "”";
}

class strand {
public:
    strand(const summary& s, std::string partner)
        : s_(s), e_(*s.records), partner_(std::move(partner)) {
        for (const gathering& g : s.within.gatherings)
            if (e_.session_of(g).partner == partner_)
                (e_.session_of(g).confers ? trainings_ : deliveries_).push_back(&g);
    }

    bullet_list sentences() {
        trainings();
        deliveries();
        claims();
        outputs();
        flows();
        return std::move(list_);
    }

private:
    where_clauses here() const {
        if (s_.scope.partner) return {};  // every figure is of this partner
        return {{"partner", partner_}};
    }
    void say(const marked_text& sentence) { list_.items.push_back(capitalised(sentence) + "."); }

    void trainings() {
        if (trainings_.size() > listed_one_by_one) {
            const figure_result people = scoped(s_, "trained.people", here());
            say(with_unit(people) + were(people) + "trained" +
                by_sex(s_, "trained.people", here()) + " in " + how_many(trainings_) +
                " recorded trainings");
            return;
        }
        for (const gathering* g : trainings_) {
            const session& s = e_.session_of(*g);
            const where_clauses where{{"session", s.id.text()}};
            const figure_result people = scoped(s_, "trained.people", where);
            say(counted(people, audience_words(e_, *g)) + were(people) + "trained" +
                by_sex(s_, "trained.people", where) + when_and_where(s) + quoted_title(s));
        }
    }

    /// One record may stand for several sessions.
    static std::string how_many(const std::vector<const gathering*>& records) {
        interval sum = interval::exactly(0);
        for (const gathering* g : records)
            sum = sum_of_disjoint(sum, {g->certain ? g->sessions.lo : bound(0), g->sessions.hi});
        return to_text(sum, text_style::human);
    }

    static std::string were(const figure_result& people) {
        return people.count() != nullptr && people.count()->range == interval::exactly(1)
                   ? " was "
                   : " were ";
    }

    /// `60 community change makers`, `12 people`, `an unknown number of staff`
    static marked_text counted(const figure_result& people, const std::string& words) {
        if (people.count() != nullptr && people.count()->range.is_unknown())
            return "an unknown number of " + words;
        return words == "people" ? with_unit(people) : number(people) + " " + words;
    }

    /// One sentence for each group of the audience; people without a group come last.
    void deliveries() {
        std::set<std::string> groups;
        bool some_without = false;
        for (const gathering* g : deliveries_) {
            const std::string& group = e_.session_of(*g).group;
            if (group.empty())
                some_without = true;
            else
                groups.insert(group);
        }
        std::vector<audience> audiences;
        for (const std::string& group : groups)
            audiences.push_back(
                taught(with(here(), "group", group), label_of(e_.records(), "group", group)));
        if (some_without)
            audiences.push_back(
                taught(groups.empty() ? here() : with(here(), "group", not_recorded), ""));
        // The largest first, as people tell it.
        std::stable_sort(audiences.begin(), audiences.end(),
                         [](const audience& x, const audience& y) { return x.least > y.least; });
        if (audiences.empty()) return;
        const auto direct =
            std::count_if(deliveries_.begin(), deliveries_.end(),
                          [&](const gathering* g) { return is_direct(e_, convention_of(e_), *g); });
        const bool wholly = std::all_of(
            deliveries_.begin(), deliveries_.end(),
            [&](const gathering* g) { return is_wholly_direct(e_, convention_of(e_), *g); });
        const auto all = static_cast<std::int64_t>(deliveries_.size());
        marked_text text;
        for (std::size_t i = 0; i < audiences.size(); ++i)
            text += (i == 0 ? "" : i + 1 == audiences.size() ? ", and " : ", ") + audiences[i].text;
        text += wholly ? " were directly taught" : " were taught";
        if (direct == all && !wholly) text += "; not all of them count as direct for certain";
        if (direct == 0) text += "; none of it counts as direct under this convention";
        if (direct > 0 && direct < all)
            text += "; " + grouped(direct) + " of " + grouped(all) + " records count as direct";
        say(text);
    }

    struct audience {
        marked_text text;
        bound least;
    };

    audience taught(const where_clauses& where, const std::string& whom) {
        const figure_result people = scoped(s_, "audience.people", where);
        const marked_text text = whom.empty() ? with_unit(people) : number(people) + " " + whom;
        const bound least = people.count() != nullptr ? people.count()->range.lo : bound(0);
        return {text + by_sex(s_, "audience.people", where), least};
    }

    void claims() {
        for (const claim* c : s_.within.claims) {
            if (c->partner != partner_) continue;
            say(claim_words(*c) + " are said to have been reached through " +
                channel_words(e_.records(), c->channel) +
                (c->method.empty() ? "; no method is stated, so this stays a claim"
                                   : "; method: " + c->method));
        }
    }

    void outputs() {
        std::vector<std::string> parts;
        for (const output* o : s_.within.outputs)
            if (o->partner == partner_)
                parts.push_back(o->value && !o->value->range.is_unknown()
                                    ? to_text(*o->value, text_style::human) + " " +
                                          label_of(e_.records(), "kind", o->kind)
                                    : label_of(e_.records(), "kind", o->kind) +
                                          " (number not stated)");
        if (!parts.empty()) say("outputs: " + joined(parts));
    }

    void flows() {
        for (const flow* f : s_.within.flows)
            if (f->partner == partner_) say(flow_words(e_, *f));
    }

    const summary& s_;
    const evidence& e_;
    std::string partner_;
    std::vector<const gathering*> trainings_;
    std::vector<const gathering*> deliveries_;
    bullet_list list_;
};

}  // namespace

namespace {

/// Those whom [report] names, in its order; then the others by name, and last those without one.
std::vector<std::string> in_order(const std::set<std::string>& partners,
                                  const std::vector<std::string>& first) {
    std::vector<std::string> order;
    const auto add = [&](const std::string& name) {
        if (partners.count(name) != 0 && std::find(order.begin(), order.end(), name) == order.end())
            order.push_back(name);
    };
    for (const std::string& name : first) add(name);
    for (const std::string& name : partners)
        if (!name.empty()) add(name);
    add("");
    return order;
}

}  // namespace

std::vector<document_block> strand_blocks(const summary& s) {
    const evidence& e = *s.records;
    std::set<std::string> partners;
    for (const gathering& g : s.within.gatherings) partners.insert(e.session_of(g).partner);
    for (const claim* c : s.within.claims) partners.insert(c->partner);
    for (const flow* f : s.within.flows) partners.insert(f->partner);
    for (const output* o : s.within.outputs) partners.insert(o->partner);

    std::vector<document_block> blocks;
    const std::vector<std::string> order = in_order(partners, e.records().report.strands);
    for (const std::string& partner : order) {
        bullet_list list = strand(s, partner).sentences();
        if (list.items.empty()) continue;
        const std::string name = partner.empty()
                                     ? (order.size() == 1 ? "The programme" : "No partner recorded")
                                     : capitalised(label_of(e.records(), "partner", partner));
        blocks.push_back(subheading{name});
        blocks.push_back(std::move(list));
    }
    return blocks;
}

}  // namespace cascade
