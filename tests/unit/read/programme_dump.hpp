#pragma once

#include <sstream>
#include <string>

#include "cascade/base/figure_text.hpp"
#include "cascade/records/programme.hpp"

namespace cascade::testing {

/// Every field of every record but the place where it was read, one record to a line.
class programme_dump {
public:
    static std::string of(const programme& p) {
        programme_dump d;
        d.actors(p);
        d.meetings(p);
        d.results(p);
        return d.out_.str();
    }

private:
    template <class... Fields>
    void line(const char* kind, const Fields&... fields) {
        out_ << kind;
        (put(fields), ...);
        out_ << '\n';
    }
    void actors(const programme& p) {
        for (const auto& r : p.people)
            line("person", r.id, r.name, r.father_name, int(r.sex), r.birth_year.value_or(0),
                 r.age.value_or(-1), r.cnic, r.phone, r.district, r.organisation, r.group,
                 r.is_target);
        for (const auto& r : p.cohorts)
            line("cohort", r.id, r.size, r.label, r.women, r.men, r.group);
        for (const auto& r : p.organisations)
            line("organisation", r.id, r.name, r.kind, r.district, r.partner, r.count);
        for (const auto& r : p.memberships)
            line("membership", r.member, r.organisation, r.from, r.to);
    }
    void meetings(const programme& p) {
        for (const auto& s : p.sessions) {
            line("session", s.id, s.date, s.end_date, s.undated, s.seq.value_or(-1), s.after,
                 s.kind, s.confers, s.activity, s.title, s.partner, s.donor, s.place, s.district,
                 s.area, s.facilitators, s.participants);
            line(" counts", s.headcount, s.women, s.men, s.other_sex, s.sex_unknown,
                 s.duration_hours.value_or(-1), s.sessions, int(s.unit), s.list_complete, s.group,
                 int(s.status), s.coverage, s.reference, s.note, s.from_link);
            for (const auto& [key, cell] : s.cells) line(" cell", key.first, key.second, cell);
        }
        for (const auto& a : p.attendances) line("attendance", a.session, a.person, a.completed);
    }
    void results(const programme& p) {
        for (const auto& c : p.claims)
            line("claim", c.id, c.channel, c.value, c.actors, c.method, c.readers, c.frequency,
                 c.date, c.partner, int(c.status), c.reference, c.note);
        for (const auto& f : p.flows)
            line("flow", f.id, f.actors, f.rate, int(f.per), f.days, f.date, int(f.repeat),
                 f.is_capacity, f.reference, f.note);
        for (const auto& o : p.outputs)
            line("output", o.id, o.kind, o.value, o.producers, o.date, int(o.status), o.reference,
                 o.note);
        for (const auto& t : p.targets) line("target", t.figure_id, t.value, t.where);
        for (const auto& f : p.published)
            line("published", f.id, f.text, f.figure_id, f.where, f.unit,
                 f.equals ? to_text(*f.equals) : "-", f.as_of, int(f.coverage), f.reference,
                 f.note);
    }

    template <class Plain>
    void put(const Plain& value) {
        out_ << '|' << value;
    }
    template <class Tag>
    void put(const tagged_id<Tag>& id) {
        out_ << '|' << id.text();
    }
    template <class Tag>
    void put(const std::vector<tagged_id<Tag>>& ids) {
        out_ << '|';
        for (const auto& id : ids) out_ << id.text() << ' ';
    }
    void put(const figure& f) {
        out_ << '|' << to_text(f.range, text_style::machine) << ' ' << name_of(f.counts) << ' '
             << name_of(f.hedge) << ' ' << name_of(f.stands_on);
    }
    void put(const std::optional<figure>& f) {
        if (f)
            put(*f);
        else
            out_ << "|-";
    }
    void put(const std::optional<period>& p) { out_ << '|' << (p ? to_text(*p) : "-"); }
    void put(const where_clauses& where) {
        out_ << '|';
        for (const auto& w : where) out_ << w.dimension << '=' << w.value << ' ';
    }

    std::ostringstream out_;
};

}  // namespace cascade::testing
