#include "cascade/report/bundle_manifest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

using namespace cascade;
using nlohmann::json;

namespace {

bundle_manifest example() {
    bundle_manifest m;
    m.programme = "Two Partners/ä";
    m.title = "Two partners";
    m.tool_version = "0.1.0";
    m.programme_file = "cascade.toml";
    m.settings.as_of = read_date("2021-04-30").value->last;
    m.settings.convention = "first-hand";
    m.settings.ties = tie_rule::same_day;
    m.settings.with_inputs = true;
    m.incomplete = "INCOMPLETE: 1 of 4 rows left out";
    m.files = {{"figures.csv", 12, std::string(64, 'a'), {{"id", "string"}, {"lo", "number"}}, 3},
               {"report.md", 7, std::string(64, 'b'), {}, {}},
               {"inputs/People.csv", 5, std::string(64, 'c'), {}, 2},
               {"inputs/people.csv", 5, std::string(64, 'd'), {}, 2}};
    input_file in;
    in.name = "people.csv";
    in.sha256 = std::string(64, 'd');
    in.rows_read = 5;
    in.accepted = 3;
    in.rejected = 1;
    in.skipped = 1;
    m.inputs = {in};
    return m;
}

/// What is wrong with the example when one of its keys is set to something else.
std::string fault_with(const char* pointer, const json& value) {
    json package = json::parse(manifest_json(example()));
    package[json::json_pointer(pointer)] = value;
    const manifest_reading reading = read_manifest(package.dump());
    CHECK_FALSE(reading.manifest.has_value());
    return reading.fault;
}

bool fits_the_pattern(const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    });
}

}  // namespace

TEST_CASE("a manifest has what the Data Package specification requires") {
    const json package = json::parse(manifest_json(example()));
    CHECK(package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json");
    CHECK(package["name"] == "two-partners");
    REQUIRE(package["resources"].size() == 4);
    std::set<std::string> names;
    for (const json& r : package["resources"]) {
        const auto name = r["name"].get<std::string>();
        CAPTURE(name);
        CHECK(fits_the_pattern(name));
        CHECK(names.insert(name).second);
        CHECK(r["path"].is_string());
        CHECK_FALSE(r.contains("data"));
        CHECK(r["bytes"].is_number_unsigned());
        CHECK(r["hash"].get<std::string>().rfind("sha256:", 0) == 0);
        CHECK(r.contains("schema") == (r.value("type", "") == "table"));
    }
    CHECK(names.count("inputs-people.csv") == 1);
    CHECK(names.count("inputs-people.csv-2") == 1);
    const json& table = package["resources"][0];
    CHECK(table["mediatype"] == "text/csv");
    CHECK(table["rows"] == 3);
    CHECK(table["schema"]["fields"] == json::parse(R"([{"name": "id", "type": "string"},
                                                      {"name": "lo", "type": "number"}])"));
    CHECK(table["schema"]["missingValues"] == json::array({""}));
    for (const json& s : package["sources"]) CHECK(s["title"].is_string());
}

TEST_CASE("what is read from a manifest is what was written") {
    const bundle_manifest m = example();
    const manifest_reading reading = read_manifest(manifest_json(m));
    CAPTURE(reading.fault);
    REQUIRE(reading.manifest.has_value());
    const bundle_manifest& back = *reading.manifest;
    CHECK(back.programme == m.programme);
    CHECK(back.programme_file == m.programme_file);
    CHECK(back.settings.as_of == m.settings.as_of);
    CHECK(back.settings.convention == m.settings.convention);
    CHECK(back.settings.ties == m.settings.ties);
    CHECK_FALSE(back.settings.ignore_time);
    CHECK(back.settings.with_inputs);
    CHECK(back.incomplete == m.incomplete);
    REQUIRE(back.files.size() == m.files.size());
    for (std::size_t i = 0; i < m.files.size(); ++i) {
        CHECK(back.files[i].path == m.files[i].path);
        CHECK(back.files[i].bytes == m.files[i].bytes);
        CHECK(back.files[i].sha256 == m.files[i].sha256);
    }
    REQUIRE(back.inputs.size() == 1);
    CHECK(back.inputs[0].rejected == 1);
}

TEST_CASE("a manifest that is none is refused with a reason") {
    CHECK(read_manifest("").fault == "it is not JSON");
    CHECK(read_manifest("[1]").fault == "it lacks the key cascade");
    CHECK(read_manifest(R"({"name": "somebody-elses", "resources": []})").fault ==
          "it lacks the key cascade");
    CHECK(fault_with("/cascade/schema", "cascade.bundle/2") ==
          "its schema is not cascade.bundle/1");
    CHECK(fault_with("/resources/1/path", "figures.csv") == "it lists a file twice");
    CHECK(fault_with("/resources/1/path", "datapackage.json") == "it lists a file twice");
    CHECK(fault_with("/resources/1/bytes", -7) == "bytes is no count");
    CHECK(fault_with("/resources/1/hash", "sha256:abc") == "a hash in it is no SHA-256");
    CHECK(fault_with("/resources/1/hash", std::string(64, 'b')) == "a hash in it is no SHA-256");
    CHECK(fault_with("/resources", "all") == "resources is no list");
    CHECK(fault_with("/resources/1", "report.md") == "it lacks the key path");
    CHECK(fault_with("/cascade/options/partial", "no") == "partial is neither true nor false");
    CHECK(fault_with("/cascade/options/ties", "loose") == "it names a tie rule that there is not");
    CHECK(fault_with("/cascade/options/convention", "generous") ==
          "it names a convention that there is not");
    CHECK(fault_with("/cascade/options/as_of", "2021-04") == "its as-of date is no day");
    CHECK(fault_with("/cascade/version", 1) == "version is no text");
}

TEST_CASE("a manifest with one byte changed is read or refused, one that is cut is refused") {
    // Every seventh byte: all of them take long under the sanitizers.
    const std::string whole = manifest_json(example());
    std::size_t refused = 0;
    for (std::size_t i = 0; i + 1 < whole.size(); i += 7) {
        for (const char c : {'"', '{', '9', '\xff', '\0'}) {
            std::string changed = whole;
            changed[i] = c;
            const manifest_reading reading = read_manifest(changed);
            CHECK(reading.manifest.has_value() == reading.fault.empty());
            if (!reading.manifest) ++refused;
        }
        CHECK_FALSE(read_manifest(whole.substr(0, i)).manifest.has_value());
    }
    CHECK(refused > whole.size() / 7);
}

TEST_CASE("a manifest nested without end is refused") {
    CHECK_FALSE(read_manifest(std::string(300'000, '[')).manifest.has_value());
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    CHECK_FALSE(read_manifest(R"({"cascade": )" + deep + "}").manifest.has_value());
}
