#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cascade/read/mapping.hpp"
#include "cascade/read/record_kinds.hpp"

using namespace cascade;

namespace {

std::vector<std::filesystem::path> ready_mappings() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("data/mappings"))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every mapping that is shipped can be read, and names all that its records need") {
    const auto files = ready_mappings();
    CHECK(files.size() == 12);
    for (const auto& file : files) {
        CAPTURE(file.string());
        const kind_spec* kind = kind_by_name(file.stem().string());
        REQUIRE(kind != nullptr);
        std::vector<problem> problems;
        const mapping read = read_mapping(text_of(file), file.string(), *kind, problems);
        for (const problem& p : problems) CHECK_MESSAGE(false, to_line(p));
        CHECK(read.kind == kind->kind);
        CHECK_FALSE(read.description.empty());
        for (const field_spec& field : kind->fields) {
            CAPTURE(field.name);
            CHECK((field.need == need::optional || read.find(field.name) != nullptr));
        }
    }
}

TEST_CASE("every mapping that is shipped says in plain words what to edit") {
    for (const auto& file : ready_mappings()) {
        CAPTURE(file.string());
        CHECK(text_of(file).find("# What to edit\n#   - ") != std::string::npos);
    }
}
