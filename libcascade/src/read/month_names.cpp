#include "month_names.hpp"

#include <map>
#include <string>
#include <vector>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

template <class Value>
using named = std::map<std::string, Value, std::less<>>;

template <class Value>
void add_all(named<Value>& names, std::string_view words, Value value) {
    for (const std::string_view word : split(words, ' ')) names.emplace(comparable(word), value);
}

named<unsigned> numbered(const std::vector<std::string_view>& rows) {
    named<unsigned> names;
    for (std::size_t i = 0; i < rows.size(); ++i)
        add_all(names, rows[i], static_cast<unsigned>(i + 1));
    return names;
}

// Urdu first, then Arabic as written in Egypt and the Gulf, in the Maghreb, in the Levant.
const named<unsigned>& months() {
    static const named<unsigned> names = numbered({
        "january jan janvier janv enero ene جنوری يناير جانفي",
        "february feb février févr fév fevr febrero فروری فبراير فيفري شباط",
        "march mar mars marzo مارچ مارس آذار",
        "april apr avril avr abril abr اپریل أبريل أفريل نيسان",
        "may mai mayo مئی مايو ماي أيار",
        "june jun juin junio جون يونيو يونية جوان حزيران",
        "july jul juillet juil julio جولائی يوليو يولية جويلية تموز",
        "august aug août agosto ago اگست أغسطس أوت",
        "september sep sept septembre septiembre setiembre set ستمبر سبتمبر أيلول",
        "october oct octobre octubre اکتوبر أكتوبر",
        "november nov novembre noviembre نومبر نوفمبر",
        "december dec décembre déc diciembre dic دسمبر ديسمبر",
    });
    return names;
}

const named<unsigned>& weekdays() {
    static const named<unsigned> names = numbered({
        "monday mon lundi lunes",
        "tuesday tue tues mardi martes",
        "wednesday wed mercredi miércoles",
        "thursday thu thur thurs jeudi jueves",
        "friday fri vendredi viernes",
        "saturday sat samedi sábado",
        "sunday sun dimanche domingo",
    });
    return names;
}

named<std::string_view> list_calendars() {
    named<std::string_view> names;
    const auto add = [&](std::string_view words, std::string_view calendar) {
        add_all(names, words, calendar);
    };
    add("muharram safar rabi rajab shaban ramadan ramazan ramzan shawwal dhulhijja zilhaj "
        "محرم صفر رجب شعبان رمضان شوال",
        "Hijri");
    add("hamal sawr saur jawza jauza saratan asad sunbula mizan aqrab qaws jadi dalw hut farvardin "
        "ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand "
        "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت فروردین اردیبهشت خرداد تیر مرداد "
        "شهریور مهر آبان دی بهمن اسفند",
        "Solar Hijri");
    add("baisakh baishakh jestha ashadh shrawan bhadra ashwin kartik mangsir poush magh falgun "
        "chaitra",
        "Bikram Sambat");
    add("meskerem tikimt hidar tahsas tir yekatit megabit miyazya ginbot sene hamle nehase pagume",
        "Ethiopian");
    return names;
}

template <class Value>
Value look_up(const named<Value>& names, std::string_view word) {
    const auto found = names.find(word);
    return found == names.end() ? Value{} : found->second;
}

}  // namespace

unsigned month_named(std::string_view word) { return look_up(months(), word); }

unsigned weekday_named(std::string_view word) { return look_up(weekdays(), word); }

std::string_view other_calendar_of(std::string_view word) {
    static const named<std::string_view> names = list_calendars();
    return look_up(names, word);
}

}  // namespace cascade
