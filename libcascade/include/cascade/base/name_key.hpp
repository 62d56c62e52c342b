#pragma once

#include <string>
#include <string_view>

namespace cascade {

/// A key that is the same for the usual ways of writing one name (docs/figures.md, "People across
/// lists"): `Haji M. Usman` and `Mohammed Osman` both give `#M Asmn`. Sorted tokens with a space
/// between; empty when the text holds no name. Names in scripts other than Latin are compared
/// letter by letter, and only within their script: nothing is transliterated.
///
/// Different names can have one key (Saeed, Sadia), so a key alone never makes two people one.
std::string name_key(std::string_view name);

/// Whether two name keys have a token in common that says something: the token for Muhammad, which
/// many names hold, does not.
bool share_a_name(std::string_view key_a, std::string_view key_b);

/// Whether two name keys have any token in common.
bool share_a_token(std::string_view key_a, std::string_view key_b);

}  // namespace cascade
