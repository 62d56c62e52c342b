#include "same_content.hpp"

#include <tuple>

namespace cascade {
namespace {

bool same(const figure& a, const figure& b) {
    return a.range == b.range && a.hedge == b.hedge && a.soft == b.soft && a.vague == b.vague &&
           a.estimated == b.estimated && a.counts == b.counts;
}

bool same(const std::optional<figure>& a, const std::optional<figure>& b) {
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

bool same(const std::map<cell_key, figure>& a, const std::map<cell_key, figure>& b) {
    if (a.size() != b.size()) return false;
    for (auto i = a.begin(), j = b.begin(); i != a.end(); ++i, ++j)
        if (i->first != j->first || !same(i->second, j->second)) return false;
    return true;
}

std::string joined(std::initializer_list<const std::optional<figure>*> figures) {
    std::string text;
    for (const auto* f : figures) text += (*f ? (*f)->text : std::string()) + '\n';
    return text;
}

auto words_of(const session& s) {
    return std::tie(s.id, s.kind, s.activity, s.title, s.partner, s.donor, s.place, s.district,
                    s.area, s.group, s.coverage, s.reference, s.note);
}

auto facts_of(const session& s) {
    return std::tie(s.date, s.end_date, s.undated, s.seq, s.after, s.confers, s.facilitators,
                    s.participants, s.duration_hours, s.unit, s.list_complete, s.status);
}

}  // namespace

bool same_content(const person& a, const person& b) {
    const auto facts = [](const person& p) {
        return std::tie(p.id, p.name, p.father_name, p.sex, p.birth_year, p.age, p.cnic, p.phone,
                        p.district, p.organisation, p.group, p.is_target);
    };
    return facts(a) == facts(b);
}

bool same_content(const cohort& a, const cohort& b) {
    return std::tie(a.id, a.label, a.group) == std::tie(b.id, b.label, b.group) &&
           same(a.size, b.size) && same(a.women, b.women) && same(a.men, b.men);
}

bool same_content(const organisation& a, const organisation& b) {
    return std::tie(a.id, a.name, a.kind, a.district, a.partner) ==
               std::tie(b.id, b.name, b.kind, b.district, b.partner) &&
           same(a.count, b.count);
}

bool same_content(const membership& a, const membership& b) {
    return std::tie(a.member, a.organisation, a.from, a.to) ==
           std::tie(b.member, b.organisation, b.from, b.to);
}

bool same_content(const session& a, const session& b) {
    return words_of(a) == words_of(b) && facts_of(a) == facts_of(b) &&
           same(a.headcount, b.headcount) && same(a.women, b.women) && same(a.men, b.men) &&
           same(a.other_sex, b.other_sex) && same(a.sex_unknown, b.sex_unknown) &&
           same(a.recounted, b.recounted) && same(a.sessions, b.sessions) && same(a.cells, b.cells);
}

bool same_content(const attendance& a, const attendance& b) {
    return a.session == b.session && a.person == b.person && a.completed == b.completed;
}

bool same_content(const link& a, const link& b) {
    return a.trainer == b.trainer && a.trainee == b.trainee && a.date == b.date;
}

bool same_content(const claim& a, const claim& b) {
    const auto facts = [](const claim& c) {
        return std::tie(c.id, c.channel, c.actors, c.method, c.date, c.partner, c.status,
                        c.reference, c.note);
    };
    return facts(a) == facts(b) && same(a.value, b.value) && same(a.readers, b.readers) &&
           same(a.frequency, b.frequency);
}

bool same_content(const flow& a, const flow& b) {
    const auto facts = [](const flow& f) {
        return std::tie(f.id, f.actors, f.per, f.date, f.repeat, f.is_capacity, f.partner,
                        f.reference, f.note);
    };
    return facts(a) == facts(b) && same(a.rate, b.rate) && same(a.days, b.days);
}

bool same_content(const output& a, const output& b) {
    const auto facts = [](const output& o) {
        return std::tie(o.id, o.kind, o.producers, o.date, o.partner, o.status, o.reference,
                        o.note);
    };
    return facts(a) == facts(b) && same(a.value, b.value);
}

bool same_content(const target& a, const target& b) {
    return a.figure_id == b.figure_id && a.where == b.where && a.share == b.share &&
           same(a.value, b.value);
}

bool same_content(const published_figure& a, const published_figure& b) {
    const auto facts = [](const published_figure& p) {
        return std::tie(p.id, p.text, p.figure_id, p.where, p.unit, p.as_of, p.coverage,
                        p.reference, p.note);
    };
    const auto equals = [](const published_figure& p) {
        return p.equals ? to_text(*p.equals) : std::string();
    };
    return facts(a) == facts(b) && equals(a) == equals(b);
}

std::string figures_as_written(const cohort& r) {
    return r.size.text + "\n" + joined({&r.women, &r.men});
}
std::string figures_as_written(const organisation& r) { return joined({&r.count}); }
std::string figures_as_written(const session& r) {
    std::string text =
        joined({&r.headcount, &r.women, &r.men, &r.other_sex, &r.sex_unknown, &r.sessions});
    for (const auto& [key, cell] : r.cells) text += cell.text + "\n";
    return text;
}
std::string figures_as_written(const claim& r) {
    return r.value.text + "\n" + joined({&r.readers, &r.frequency});
}
std::string figures_as_written(const flow& r) { return r.rate.text + "\n" + joined({&r.days}); }
std::string figures_as_written(const output& r) { return joined({&r.value}); }
std::string figures_as_written(const target& r) { return r.value.text; }

}  // namespace cascade
