#include "cascade/figures/verdict.hpp"

#include "cascade/base/figure_text.hpp"

namespace cascade {
namespace {

// How far "around" reaches; ours, and stated in docs/figures.md.
const rational tolerance(1, 10);
constexpr std::int64_t least_rounded = 1000;
constexpr std::int64_t least_grain = 100;

rational divided(const rational& a, const rational& b) { return a * inverse_of(b); }

/// To the nearest step, halves up.
rational round_to(const rational& q, const rational& step) {
    return step * rational(rounded_down(divided(q, step) + rational(1, 2)));
}

rational floor_to(const rational& q, const rational& step) {
    return step * rational(rounded_down(divided(q, step)));
}

ratio_interval expanded(const number_in_print& p) {
    if (!p.soft) return p.range;
    ratio_interval wide{p.range.lo * (rational(1) - tolerance), std::nullopt};
    if (p.range.hi) wide.hi = *p.range.hi * (rational(1) + tolerance);
    if (p.form == number_form::count) {
        wide.lo = rational(rounded_down(wide.lo));
        if (wide.hi) wide.hi = rational(rounded_up(*wide.hi));
    }
    return wide;
}

/// 96 % is every share below 96.5 %: the upper end itself would round up.
bool excludes_upper_end(const number_in_print& p) {
    return p.hedge == qualifier::rounded && p.form != number_form::count && !p.soft;
}

bool ends_before(const ratio_interval& range, const rational& q, const number_in_print& p) {
    return range.hi && (*range.hi < q || (excludes_upper_end(p) && *range.hi == q));
}

bool contains(const ratio_interval& range, const rational& q, const number_in_print& p) {
    return range.lo <= q && !ends_before(range, q, p);
}

std::string shown(const ratio_interval& range, number_form form) {
    if (form == number_form::percent) return percent_text(range, text_style::human);
    const bool whole = range.lo.den() == 1 && (!range.hi || range.hi->den() == 1);
    if (form == number_form::number || !whole || range.lo < rational(0))
        return to_text(range, text_style::human);
    return to_text(
        interval{bound(range.lo.num()), range.hi ? bound(range.hi->num()) : bound::no_end()},
        text_style::human);
}

std::string shown(const rational& r, number_form form) { return shown(ratio_interval{r, r}, form); }

std::string shown_size(const rational& r, number_form form) {
    const std::string text = shown(r < rational(0) ? rational(0) - r : r, form);
    return form == number_form::percent ? text.substr(0, text.size() - 2) + " percentage points"
                                        : text;
}

/// Records that are missing can make the number larger than those at hand give.
ratio_interval opened(const ratio_interval& q, coverage covered) {
    return covered == coverage::complete ? q : ratio_interval{q.lo, std::nullopt};
}

class comparison {
public:
    comparison(const number_in_print& p, const ratio_interval& q, compared_with source,
               coverage covered)
        : p_(p), given_(q), q_(opened(q, covered)), wide_(expanded(p)), source_(source) {}

    judgement run() const {
        if (p_.hedge == qualifier::unknown) return not_judged("the print gives no number");
        if (q_.lo == rational(0) && !q_.hi)
            return not_judged(source_ == compared_with::records
                                  ? "the records leave the number open"
                                  : "the other numbers in print leave it open");
        return q_.is_exact() ? of_one_number(q_.lo) : of_a_range();
    }

private:
    judgement say(verdict v, manner m, std::string reason) const {
        judgement j{v, m, std::move(reason), std::nullopt};
        if (q_.is_exact() && p_.hedge != qualifier::range && p_.hedge != qualifier::vague)
            j.difference = q_.lo - p_.nominal;
        return j;
    }

    /// The records give / the other numbers in print give 4,487
    std::string giving() const {
        const std::string giver = source_ == compared_with::records
                                      ? "the records give "
                                      : "the other numbers in print give ";
        return giver + shown(q_, p_.form);
    }

    judgement of_one_number(const rational& q) const {
        switch (p_.hedge) {
            case qualifier::exact:
            case qualifier::rounded:
                return of_plain_print(q);
            case qualifier::more_than:
            case qualifier::at_least:
                return of_low_end(q);
            case qualifier::about:
                if (contains(wide_, q, p_))
                    return say(verdict::reproduced, manner::approximately,
                               giving() + ", within a tenth of the printed number");
                return contradiction(q, ", more than a tenth away");
            case qualifier::vague:
                if (p_.range.lo <= q)
                    return say(verdict::consistent, manner::entailed,
                               giving() + ", as the words say");
                return contradiction(q, ", too few for the words: they mean at least " +
                                            shown(p_.range.lo, p_.form));
            default:
                if (contains(wide_, q, p_))
                    return say(verdict::consistent, manner::entailed,
                               giving() + (contains(p_.range, q, p_)
                                               ? ", within what is printed"
                                               : ", within a tenth of what is printed"));
                return contradiction(q, ", outside what is printed");
        }
    }

    judgement of_plain_print(const rational& q) const {
        if (q == p_.nominal && p_.hedge == qualifier::exact)
            return say(verdict::reproduced, manner::plainly, exactly_this());
        if (p_.hedge == qualifier::rounded) {
            if (q == p_.nominal) return say(verdict::reproduced, manner::plainly, exactly_this());
            if (contains(p_.range, q, p_))
                return say(verdict::reproduced, manner::rounded,
                           giving() + ", which rounds to the printed number");
            return contradiction(q, ", which does not round to the printed number");
        }
        if (p_.step == rational(1)) return contradiction(q, "");
        const rational near = round_to(q, p_.step);
        if (near == p_.nominal)
            return say(verdict::reproduced, manner::rounded,
                       giving() + ", which rounds to the printed number");
        return contradiction(q, ", which rounds to " + shown(near, p_.form));
    }

    judgement of_low_end(const rational& q) const {
        if (q == p_.nominal)
            return p_.hedge == qualifier::at_least
                       ? say(verdict::reproduced, manner::plainly, exactly_this())
                       : say(verdict::reproduced, manner::hedged,
                             giving() + " itself, not more; so 'more than' is often used");
        if (q < p_.nominal) return contradiction(q, "");
        if (floor_to(q, p_.step) == p_.nominal)
            return say(verdict::reproduced, manner::rounded_down,
                       giving() + ", which rounds down to the printed number");
        return say(
            verdict::consistent, manner::understated,
            giving() + ": the print understates it by " + shown_size(q - p_.nominal, p_.form));
    }

    std::string exactly_this() const {
        return source_ == compared_with::records ? "the records give exactly this number"
                                                 : "the other numbers in print give exactly this";
    }

    judgement contradiction(const rational& q, const std::string& remark) const {
        judgement j = say(verdict::contradicted, manner::plainly, giving());
        const bool has_nominal = j.difference.has_value();
        if (!has_nominal) j.difference = gap_to(q);
        const rational& d = *j.difference;
        j.reason += ": " + shown_size(d, p_.form) + (d < rational(0) ? " less" : " more") +
                    (has_nominal ? " than the printed number" : " than the print allows") + remark;
        return j;
    }

    rational gap_to(const rational& q) const {
        return q < wide_.lo ? q - wide_.lo : wide_.hi ? q - *wide_.hi : rational(0);
    }

    judgement of_a_range() const {
        // Equal only by what is missing is not equal.
        if (given_ == p_.range && q_ == p_.range)
            return say(verdict::reproduced, manner::plainly,
                       source_ == compared_with::records
                           ? "the records say just as much"
                           : "the other numbers in print say just as much");
        const bool below = q_.hi && *q_.hi < wide_.lo;
        const bool above = ends_before(wide_, q_.lo, p_);
        if (below || above) {
            judgement j = say(verdict::contradicted, manner::plainly, giving());
            j.difference = below ? *q_.hi - wide_.lo : q_.lo - *wide_.hi;
            j.reason += ": " + shown_size(*j.difference, p_.form) +
                        (below ? " less than the print allows" : " more than the print allows");
            return j;
        }
        const bool inside =
            wide_.lo <= q_.lo && (!wide_.hi || (q_.hi && !ends_before(wide_, *q_.hi, p_)));
        if (inside)
            return say(verdict::consistent, manner::entailed,
                       giving() + ": the print holds whatever the number is");
        return say(verdict::consistent, manner::possible,
                   giving() + ": it may be the printed number, and may not");
    }

    const number_in_print& p_;
    const ratio_interval& given_;
    ratio_interval q_;
    ratio_interval wide_;
    compared_with source_;
};

}  // namespace

printed_reading read_printed_count(std::string_view text) {
    const figure_reading reading = read_figure(text, unit::unknown, basis::reported);
    if (!reading.value) return {std::nullopt, reading.mend};
    const figure& f = *reading.value;
    number_in_print p;
    if (!f.range.lo.is_no_end()) p.range.lo = rational(f.range.lo.value());
    if (!f.range.hi.is_no_end()) p.range.hi = rational(f.range.hi.value());
    p.hedge = f.hedge;
    p.soft = f.soft;
    p.nominal = rational(f.nominal);
    if (f.grain >= least_grain && f.nominal >= least_rounded) p.step = rational(f.grain);
    return {p, {}};
}

printed_reading read_printed_ratio(std::string_view text) {
    const ratio_reading reading = read_ratio(text);
    if (!reading.value) return {std::nullopt, reading.mend};
    number_in_print p;
    p.range = *reading.value;
    p.hedge = reading.hedge;
    p.soft = reading.about;
    if (p.soft && p.hedge == qualifier::rounded) p.hedge = qualifier::about;
    // A nearly already reaches a tenth down.
    if (p.hedge == qualifier::nearly) p.soft = false;
    p.nominal = reading.nominal;
    p.step = reading.step;
    p.form = reading.is_percent ? number_form::percent : number_form::number;
    return {p, {}};
}

printed_reading read_printed(std::string_view text) {
    printed_reading count = read_printed_count(text);
    if (count.value) return count;
    printed_reading ratio = read_printed_ratio(text);
    return ratio.value ? ratio : count;
}

std::string_view name_of(verdict v) {
    switch (v) {
        case verdict::reproduced:
            return "reproduced";
        case verdict::consistent:
            return "consistent";
        case verdict::contradicted:
            return "contradicted";
        case verdict::not_derivable:
            break;
    }
    return "not_derivable";
}

std::string_view name_of(manner m) {
    switch (m) {
        case manner::plainly:
            return "";
        case manner::rounded:
            return "rounded";
        case manner::rounded_down:
            return "rounded down";
        case manner::hedged:
            return "hedged";
        case manner::approximately:
            return "approximately";
        case manner::understated:
            return "understated";
        case manner::entailed:
            return "entailed";
        case manner::possible:
            break;
    }
    return "possible";
}

judgement not_judged(std::string reason) {
    return {verdict::not_derivable, manner::plainly, std::move(reason), std::nullopt};
}

judgement judge(const number_in_print& printed, const ratio_interval& computed,
                compared_with source, coverage covered) {
    if (covered == coverage::may_move_either)
        return not_judged(
            "the records cover the programme in part, and those missing may move this figure "
            "either "
            "way");
    return comparison(printed, computed, source, covered).run();
}

}  // namespace cascade
