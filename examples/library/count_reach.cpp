// Reads a programme and prints, for each partner, how many people it reached and through how many
// attendances. What the records cannot say is said, not guessed.
#include <cascade/cascade.hpp>
#include <iostream>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: count_reach PROGRAMME\n";
        return 2;
    }
    const cascade::reading reading = cascade::read_programme(argv[1]);
    bool has_errors = false;
    for (const cascade::problem& p : reading.problems) {
        std::cerr << cascade::to_line(p) << '\n';
        has_errors = has_errors || p.severity == cascade::severity::error ||
                     p.severity == cascade::severity::unusable;
    }
    if (has_errors) return 1;

    const cascade::evidence facts(reading.records);
    const auto show = [&](const cascade::figure_result& f, const std::string& whose) {
        const std::string text = cascade::figure_text(f, cascade::text_style::human);
        std::cout << whose << ": " << text << ' ' << cascade::name_of(f.unit) << '\n';
    };
    for (const char* id : {"people", "contacts"}) {
        const cascade::breakdown b = cascade::break_down(facts, {id, {}, {}}, {"partner"});
        for (const cascade::figure_result& cell : b.cells) {
            const std::string& partner = cell.where.back().value;
            show(cell, partner.empty() ? "no partner recorded" : partner);
        }
        show(b.total, "all");
    }
    return 0;
}
