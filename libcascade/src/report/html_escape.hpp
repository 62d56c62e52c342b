#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace cascade::html {

// One function for each place in a page that data can stand in. No data stands in a style, in a
// script that runs or in an address.

/// Between tags. Control characters are made visible.
std::string text(std::string_view data);
/// Within the quotation marks of an attribute.
std::string attribute(std::string_view data);
/// Within <script type="application/json">: no character of it can end the element.
std::string script_json(const nlohmann::ordered_json& data);

/// Words of ours with data in them as part of an id: letters, digits and hyphens.
std::string slug(std::string_view words);

}  // namespace cascade::html
