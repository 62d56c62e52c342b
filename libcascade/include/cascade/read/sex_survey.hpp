#pragma once

#include <cstdint>
#include <string_view>

namespace cascade {

/// How a bare `M` in a column of sex is read: a man in English and in French, a woman (mujer) in
/// Spanish, where `H` is a man (hombre).
enum class letter_m : std::uint8_t { man, uncertain };

/// Looks through a column of sex that no mapping explains. `M` is a man only where nothing speaks
/// against it: no cell holds `H`, and either the heading is English or another cell holds `F`.
class sex_survey {
public:
    explicit sex_survey(std::string_view heading);
    void add(std::string_view text);
    letter_m letter() const;

private:
    bool english_ = false;
    bool f_ = false;
    bool h_ = false;
};

/// Whether a table may hold a cell `H`, `hombre` or `mujer`, by a glance at its file's bytes, in
/// whatever encoding. When it says no, there is none; so much is true of most files.
bool may_say_hombre(std::string_view bytes);

}  // namespace cascade
