#include "cascade_of_size.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>

namespace cascade::bench {
namespace {

constexpr std::uint32_t districts = 120;
constexpr std::int32_t last_day = 1095;
constexpr std::uint32_t masters = 30;

class maker {
public:
    maker(std::uint64_t attendances, std::uint64_t seed)
        : dice_(seed), wanted_(attendances), seen_in_(districts) {}

    made_cascade make() {
        for (std::uint32_t i = 0; i < masters; ++i) {
            tiers_[0].push_back(new_person(some_district()));
            person(tiers_[0].back()).trained_on = 0;
        }
        // A trainer holds some 25 sessions of 25 people.
        const auto trainers = static_cast<std::uint32_t>(wanted_ / 300 + 8);
        train(0, trainers / 12 + 4);
        train(1, trainers / 4 + 4);
        train(2, trainers);
        refresh(trainers / 50 + 2);
        while (made_.attendances < wanted_) hold_session();
        for (std::uint32_t i = 0; i < wanted_ / 100; ++i) new_person(some_district());
        number_everybody();
        std::stable_sort(
            made_.sessions.begin(), made_.sessions.end(),
            [](const made_session& a, const made_session& b) { return a.day < b.day; });
        return std::move(made_);
    }

private:
    made_person& person(std::uint32_t who) { return made_.people[who]; }

    /// Few districts hold many of the people.
    std::uint16_t some_district() {
        const std::uint32_t far = dice_.below(districts);
        return static_cast<std::uint16_t>(dice_.below(far + 1));
    }

    std::uint32_t new_person(std::uint16_t district) {
        made_person p;
        p.district = district;
        const std::uint32_t sex = dice_.below(1000);
        p.sex = static_cast<std::uint8_t>(sex < 480 ? 0 : sex < 996 ? 1 : 2);
        p.group = static_cast<std::uint8_t>(dice_.below(5));
        made_.people.push_back(p);
        return static_cast<std::uint32_t>(made_.people.size() - 1);
    }

    std::uint32_t one_of(const std::vector<std::uint32_t>& people) {
        return people[dice_.below(static_cast<std::uint32_t>(people.size()))];
    }

    static void add_once(std::vector<std::uint32_t>& list, std::uint32_t who) {
        if (std::find(list.begin(), list.end(), who) == list.end()) list.push_back(who);
    }

    void attend(made_session& s, std::uint32_t who) {
        if (std::find(s.facilitators.begin(), s.facilitators.end(), who) == s.facilitators.end())
            add_once(s.audience, who);
    }

    void finish(made_session s) {
        std::sort(s.facilitators.begin(), s.facilitators.end());
        made_.attendances += s.audience.size();
        made_.sessions.push_back(std::move(s));
    }

    void train(std::size_t tier, std::uint32_t wanted) {
        std::vector<std::uint32_t>& trained = tiers_[tier + 1];
        for (std::size_t turn = 0; trained.size() < wanted; ++turn) {
            made_session s;
            s.confers = true;
            const std::uint32_t lead = tiers_[tier][turn % tiers_[tier].size()];
            s.facilitators = {lead};
            if (dice_.in_a_hundred(40)) add_once(s.facilitators, one_of(tiers_[tier]));
            s.day = std::min<std::int32_t>(
                last_day - 100,
                person(lead).trained_on + 5 + static_cast<std::int32_t>(dice_.below(150)));
            s.district = person(lead).district;
            for (std::uint32_t n = 15 + dice_.below(10); n > 0; --n) {
                const bool again = !trained.empty() && dice_.in_a_hundred(10);
                const std::uint32_t who = again ? one_of(trained) : new_person(some_district());
                attend(s, who);
                if (again || !dice_.in_a_hundred(60)) continue;
                person(who).trained_on = s.day;
                trained.push_back(who);
            }
            finish(std::move(s));
        }
    }

    /// Trainers of one tier train those of another anew: circles, for whoever forgets the dates.
    void refresh(std::uint32_t sessions) {
        for (; sessions > 0; --sessions) {
            made_session s;
            s.confers = true;
            s.facilitators = {one_of(tiers_[1 + dice_.below(3)])};
            s.day = 400 + static_cast<std::int32_t>(dice_.below(600));
            s.district = person(s.facilitators.front()).district;
            for (std::uint32_t n = 12 + dice_.below(9); n > 0; --n)
                attend(s, one_of(tiers_[1 + dice_.below(3)]));
            finish(std::move(s));
        }
    }

    void hold_session() {
        made_session s;
        const std::uint32_t tier = dice_.in_a_hundred(80) ? 3 : dice_.in_a_hundred(70) ? 2 : 1;
        const std::uint32_t lead = one_of(tiers_[tier]);
        s.facilitators = {lead};
        if (dice_.in_a_hundred(35)) add_once(s.facilitators, one_of(tiers_[3]));
        const std::int32_t since = person(lead).trained_on;
        const auto later = static_cast<std::uint32_t>(std::max(1, last_day - since));
        // Two of a hundred are dated before the training that their trainer had.
        s.day = dice_.in_a_hundred(2) ? static_cast<std::int32_t>(dice_.below(last_day))
                                      : since + static_cast<std::int32_t>(dice_.below(later));
        s.district = dice_.in_a_hundred(90) ? person(lead).district : some_district();
        std::vector<std::uint32_t>& seen = seen_in_[s.district];
        for (std::uint32_t n = 10 + dice_.below(31); n > 0; --n) {
            const bool again = !seen.empty() && dice_.in_a_hundred(15);
            const std::uint32_t who = again ? one_of(seen) : new_person(s.district);
            if (!again) seen.push_back(who);
            attend(s, who);
        }
        if (dice_.in_a_hundred(8)) {
            s.further_women = dice_.below(25);
            s.further_men = dice_.below(25);
        }
        finish(std::move(s));
    }

    /// Ids stand in no order of district or tier.
    void number_everybody() {
        constexpr std::uint64_t ids = 900'000'000;
        constexpr std::uint64_t step = 514'229'137;  // shares no divisor with `ids`
        for (std::size_t i = 0; i < made_.people.size(); ++i)
            made_.people[i].number =
                static_cast<std::uint32_t>(100'000'000 + (i * step + 271'828'183) % ids);
    }

    dice dice_;
    std::uint64_t wanted_;
    made_cascade made_;
    std::array<std::vector<std::uint32_t>, 4> tiers_;
    std::vector<std::vector<std::uint32_t>> seen_in_;
};

}  // namespace

std::uint64_t dice::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t x = state_;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

std::uint32_t dice::below(std::uint32_t n) {
    return static_cast<std::uint32_t>(((next() >> 32U) * n) >> 32U);
}

made_cascade make_cascade(std::uint64_t attendances, std::uint64_t seed) {
    return maker(attendances, seed).make();
}

std::string id_of(const made_person& person) { return 'P' + std::to_string(person.number); }

std::string session_id_of(std::size_t position) {
    std::string digits = std::to_string(position + 1);
    return 'S' + std::string(8 - std::min<std::size_t>(8, digits.size()), '0') + digits;
}

std::string date_of(std::int32_t day) {
    using namespace std::chrono;
    const year_month_day date(sys_days(year(2019) / January / 1) + days(day));
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

}  // namespace cascade::bench
