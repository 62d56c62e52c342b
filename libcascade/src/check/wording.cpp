#include "wording.hpp"

#include <algorithm>

#include "cascade/base/personal_text.hpp"
#include "cascade/records/open_ids.hpp"

namespace cascade {
namespace {

constexpr std::size_t most_words = 10;

}  // namespace

place cell_of(const checking& c, const session& s, std::string_view field) {
    if (s.from_link && field == "facilitators") field = "trainer_id";
    if (s.from_link && field == "participants") field = "trainee_id";
    return c.records.files.where(s.source, field);
}

place programme_itself(const checking& c) {
    const std::vector<input_file>& files = c.records.files.all();
    return {files.empty() ? std::string() : files.front().name, 0, 0};
}

const std::string& id_text(const checking& c, actor_index a) { return c.graph.id_of(a).text(); }

std::string text_of(const checking& c, actor_index a) {
    return c.graph.kind_of(a) == actor_kind::organisation ? id_text(c, a)
                                                          : text_of(c, c.graph.id_of(a));
}

std::string text_of(const checking& c, const actor_id& person) {
    const std::string open = open_id(c.records, person);
    return open == person.text() ? open_id(open) : open;
}

std::string start_text(const session& s) {
    return s.date ? to_text(*s.date) : std::string("an unknown date");
}

std::string end_text(const session& s) { return s.end_date ? to_text(*s.end_date) : start_text(s); }

std::string list_text(const std::vector<std::string>& words) {
    std::string text;
    const std::size_t shown = std::min(words.size(), most_words);
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == words.size();
        if (i > 0) text += last ? " and " : ", ";
        text += words[i];
    }
    if (shown < words.size()) text += " and " + std::to_string(words.size() - shown) + " more";
    return text;
}

std::string list_text(const checking& c, const std::vector<actor_index>& actors) {
    std::vector<std::string> words;
    for (actor_index a : actors) words.push_back(text_of(c, a));
    return list_text(words);
}

std::vector<std::string> ids_of(const checking& c, const std::vector<actor_index>& actors) {
    std::vector<std::string> ids;
    for (actor_index a : actors) ids.push_back(id_text(c, a));
    return ids;
}

std::vector<std::string> about(const checking& c, const session& s,
                               const std::vector<actor_index>& actors) {
    std::vector<std::string> ids = ids_of(c, actors);
    ids.push_back(s.id.text());
    return ids;
}

}  // namespace cascade
