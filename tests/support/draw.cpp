#include "support/draw.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "support/draw_words.hpp"

namespace cascade::testing {
namespace {

class drawing {
public:
    void line(std::string_view text) {
        const words w(text);
        if (w.empty()) return;
        const std::string& first = w.front();
        if (first == "roots")
            roots(w);
        else if (first == "period")
            period_of_programme(w);
        else if (first == "member")
            member(w);
        else if (first == "organisation")
            for (std::size_t i = 1; i < w.size(); ++i) organisations_.insert(w[i]);
        else if (first == "person")
            person_line(w);
        else if (first == "cohort")
            cohort_line(w);
        else if (first == "claim")
            p_.claims.push_back(draw_claim(w));
        else if (first == "flow")
            p_.flows.push_back(draw_flow(w));
        else
            session_line(w);
    }

    programme finish() {
        if (!roots_are_drawn_) p_.roots.named = {actor_id("R")};
        for (const actor_id& root : p_.roots.named)
            if (attending_.count(root.text()) == 0 && people_.count(root.text()) == 0)
                organisations_.insert(root.text());
        for (const std::string& id : organisations_) {
            organisation o;
            o.id = actor_id(id);
            p_.organisations.push_back(o);
        }
        for (const std::string& id : acting_)
            if (organisations_.count(id) == 0 && cohorts_.count(id) == 0)
                people_[id].id = actor_id(id);
        for (auto& [id, record] : people_) p_.people.push_back(record);
        for (auto& [id, record] : cohorts_) p_.cohorts.push_back(record);
        const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
        std::sort(p_.sessions.begin(), p_.sessions.end(), by_id);
        std::sort(p_.claims.begin(), p_.claims.end(), by_id);
        std::sort(p_.flows.begin(), p_.flows.end(), by_id);
        return std::move(p_);
    }

private:
    void roots(const words& w) {
        roots_are_drawn_ = true;
        if (w.size() == 2 && w[1] == "auto") {
            p_.roots.automatic = true;
            return;
        }
        for (std::size_t i = 1; i < w.size(); ++i) p_.roots.named.emplace_back(w[i]);
    }

    void period_of_programme(const words& w) {
        p_.start = drawn_period(w.at(1));
        p_.end = drawn_period(w.at(2));
    }

    void member(const words& w) {
        membership m;
        m.member = actor_id(w.at(1));
        m.organisation = actor_id(w.at(2));
        if (w.size() > 3 && w[3] != "-") m.from = drawn_period(w[3]);
        if (w.size() > 4) m.to = drawn_period(w[4]);
        acting_.insert(w[1]);
        organisations_.insert(w[2]);
        p_.memberships.push_back(m);
    }

    std::string person_named(const std::string& token) {
        const std::size_t colon = token.find(':');
        const std::string id = token.substr(0, colon);
        acting_.insert(id);
        if (colon != std::string::npos) {
            person& record = people_[id];
            record.id = actor_id(id);
            record.sex = drawn_sex(token.substr(colon + 1));
        }
        return id;
    }

    void person_line(const words& w) {
        const std::string id = person_named(w.at(1));
        people_[id].id = actor_id(id);
        people_[id].group = w.value("group");
        people_[id].is_target = std::find(w.begin(), w.end(), "target") != w.end();
    }

    std::string cohort_named(const std::string& token) {
        const std::size_t equals = token.find('=');
        const std::string id = token.substr(0, equals);
        cohorts_[id].id = actor_id(id);
        cohorts_[id].size = drawn_figure(token.substr(equals + 1), unit::people);
        return id;
    }

    void cohort_line(const words& w) {
        cohort& k = cohorts_[cohort_named(w.at(1))];
        k.group = w.value("group");
        if (!w.value("women").empty()) k.women = drawn_figure(w.value("women"), unit::people);
        if (!w.value("men").empty()) k.men = drawn_figure(w.value("men"), unit::people);
    }

    void attend(session& s, std::string token) {
        const bool left_early = token.back() == '~';
        if (left_early) token.pop_back();
        const std::string id =
            token.find('=') != std::string::npos ? cohort_named(token) : person_named(token);
        attending_.insert(id);
        if (left_early)
            p_.attendances.push_back({s.id, actor_id(id), false, {}});
        else
            s.participants.emplace_back(id);
    }

    void session_line(const words& w) {
        session s;
        s.id = session_id(w.front());
        set_date(s, w.at(1));
        std::size_t i = 2;
        if (i < w.size() && is_kind(w[i])) s.kind = w[i++];
        s.confers = s.kind == "tot" || s.kind == "induction" || s.kind == "media_training";
        for (; i < w.size() && w[i] != ">" && w[i].find('=') == std::string::npos; ++i) {
            acting_.insert(w[i]);
            s.facilitators.emplace_back(w[i]);
        }
        if (i < w.size() && w[i] == ">")
            for (++i; i < w.size() && !is_session_key(w[i]); ++i) attend(s, w[i]);
        for (; i < w.size(); ++i) set_field(s, w[i]);
        p_.sessions.push_back(std::move(s));
    }

    programme p_;
    bool roots_are_drawn_ = false;
    std::set<std::string> acting_;
    std::set<std::string> attending_;
    std::set<std::string> organisations_;
    std::map<std::string, person> people_;
    std::map<std::string, cohort> cohorts_;
};

}  // namespace

programme draw(std::string_view lines) {
    drawing d;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        d.line(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return d.finish();
}

}  // namespace cascade::testing
