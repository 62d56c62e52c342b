#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// A moment as data collection tools write it: `2024-03-05T10:21:00.000+05:00`.
struct written_time {
    std::string moment;  ///< without the zone; later ones sort after earlier ones
    std::string zone;
    bool known = false;
};
written_time read_time(std::string_view text);

/// Which rows count where several rows have one key: the one that was sent last.
class latest_rows {
public:
    enum class fate : std::uint8_t {
        counts,
        superseded,
        unclear,  ///< the times of this key's rows cannot be compared
    };

    void add(const std::string& key, std::string_view time, std::uint32_t row);
    /// Once all rows are known. Rows of one key and one time all count: they are compared later.
    void settle();
    fate of(std::uint32_t row) const;

private:
    struct sent_row {
        written_time time;
        std::uint32_t row;
    };
    std::map<std::string, std::vector<sent_row>> by_key_;
    std::map<std::uint32_t, fate> fates_;  // of the rows that do not count
};

}  // namespace cascade
