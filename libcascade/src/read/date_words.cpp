#include "date_words.hpp"

namespace cascade {

std::string_view code_of(date_fault fault) {
    switch (fault) {
        case date_fault::invalid:
            return "date-invalid";
        case date_fault::two_digit_year:
            return "date-two-digit-year";
        case date_fault::serial:
            return "date-serial";
        case date_fault::not_iso_order:
            return "date-order-undeclared";
        case date_fault::unrecognised:
            break;
    }
    return "date-unrecognised";
}

std::string_view mend_of(date_fault fault) {
    switch (fault) {
        case date_fault::invalid:
            return "no such day from 1900 to 2199; look up the day that was meant";
        case date_fault::two_digit_year:
            return "write the year with four digits, such as 2019-02-28";
        case date_fault::serial:
            return "a spreadsheet's day number; format the column as text and write 2019-06-10";
        case date_fault::not_iso_order:
            return "day and month could be either; write year, month, day, such as 2019-10-03";
        case date_fault::unrecognised:
            break;
    }
    return "write YYYY, YYYY-MM or YYYY-MM-DD";
}

}  // namespace cascade
