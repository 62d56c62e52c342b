#include "cascade/read/decode.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "cascade/base/text.hpp"
#include "encodings.hpp"

namespace cascade {
namespace {

using namespace std::literals;

constexpr auto as_utf8 = character_width::as_utf8;
constexpr auto utf16 = character_width::utf16;

constexpr unsigned char byte_of(char c) { return static_cast<unsigned char>(c); }

problem refusal(std::string_view code, const std::string& file, std::uint64_t byte,
                std::string seen, std::string mend) {
    return {severity::unusable, code, {file, 0, 0, 0, byte}, std::move(seen), std::move(mend)};
}

struct mark {
    std::string_view bytes;
    std::string_view encoding;
};

constexpr std::array marks = {mark{"\xEF\xBB\xBF"sv, "utf-8"sv}, mark{"\xFF\xFE"sv, "utf-16le"sv},
                              mark{"\xFE\xFF"sv, "utf-16be"sv}};

const mark* mark_of(std::string_view bytes) {
    for (const mark& m : marks)
        if (bytes.substr(0, m.bytes.size()) == m.bytes) return &m;
    return nullptr;
}

std::string printed(std::string_view name) {
    std::string text(name);
    if (text.substr(0, 3) == "utf")
        std::transform(text.begin(), text.end(), text.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
    return text;
}

/// How many of the first bytes at this place in every four are zero, in tenths of them all.
std::array<std::size_t, 4> zeros(std::string_view bytes) {
    std::array<std::size_t, 4> count{};
    const std::size_t looked_at = std::min<std::size_t>(bytes.size(), 4096) / 4 * 4;
    for (std::size_t i = 0; i < looked_at; ++i)
        if (bytes[i] == '\0') ++count[i % 4];
    for (std::size_t& n : count) n = looked_at == 0 ? 0 : n * 40 / looked_at;
    return count;
}

/// UTF-16 and UTF-32 text without a mark shows itself by zero bytes at every second place or more:
/// commas, digits and line ends have them in any script.
std::string_view unmarked_wide(std::string_view bytes) {
    const auto z = zeros(bytes);
    if (z[2] == 10 && z[3] == 10) return "UTF-32LE";
    if (z[0] == 10 && z[1] == 10) return "UTF-32BE";
    if (z[1] + z[3] >= 4 && z[0] + z[2] == 0) return "UTF-16LE";
    if (z[0] + z[2] >= 4 && z[1] + z[3] == 0) return "UTF-16BE";
    return {};
}

std::optional<problem> zero_bytes(std::string_view bytes, const std::string& file) {
    const std::string_view wide = unmarked_wide(bytes);
    if (wide.empty()) return std::nullopt;
    std::string mend =
        "open it in a text editor or spreadsheet program and save it as \"CSV UTF-8\"";
    if (wide.substr(0, 6) == "UTF-16") mend += ", or set encoding = \"" + folded(wide) + '"';
    return refusal("nul-byte", file, bytes.find('\0'),
                   "zero bytes stand between the letters (the first is byte " +
                       std::to_string(bytes.find('\0')) + "): this looks like " +
                       std::string(wide) + " without a byte order mark",
                   std::move(mend));
}

/// The first byte that is not UTF-8, or the size of `text`.
std::size_t first_damage(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        // Eight bytes at once: most text is ASCII, and all of it passes here.
        std::uint64_t eight = 0;
        if (text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        if (byte_of(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const code_point c = first_code_point(text.substr(at));
        if (!c.valid()) break;
        at += c.bytes;
    }
    return at;
}

/// `rest` is the beginning of a character whose end is missing.
bool is_cut_character(std::string_view rest) {
    if (rest.empty() || rest.size() > 3) return false;
    const auto lead = byte_of(rest.front());
    const std::size_t wanted = lead >= 0xF0 && lead <= 0xF4   ? 4
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xC2 && lead <= 0xDF ? 2
                                                              : 0;
    return rest.size() < wanted && std::all_of(rest.begin() + 1, rest.end(), [](char c) {
               return (byte_of(c) & 0xC0U) == 0x80U;
           });
}

problem cut_off(const std::string& file, std::uint64_t byte) {
    return refusal("truncated", file, byte,
                   "the file ends in the middle of a character (byte " + std::to_string(byte) + ")",
                   "copy or download it again; this copy broke off");
}

class converter {
public:
    explicit converter(const known_encoding& from)
        : handle_(iconv_open("UTF-8", std::string(from.iconv).c_str())),
          unit_(from.width == utf16 ? 2 : 1) {}
    converter(const converter&) = delete;
    converter& operator=(const converter&) = delete;
    ~converter() {
        if (ok()) iconv_close(handle_);
    }

    // iconv_open() says (iconv_t)-1 when it does not know the encoding.
    bool ok() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }
    /// How many bytes a character has at least.
    std::size_t unit() const { return unit_; }

    /// Adds the text of `bytes` to `text`, 0xFF for what is none. Gives how many bytes were taken:
    /// not those of a character that `bytes` end within.
    std::size_t add(std::string_view bytes, std::string& text, bool& damaged) {
        std::array<char, 4096> room;
        // iconv() does not write to its input, whatever its signature says.
        char* in = const_cast<char*>(bytes.data());
        std::size_t left = bytes.size();
        while (left > 0) {
            char* out = room.data();
            std::size_t free = room.size();
            const std::size_t result = iconv(handle_, &in, &left, &out, &free);
            const int why = result == static_cast<std::size_t>(-1) ? errno : 0;
            text.append(room.data(), room.size() - free);
            if (why == EINVAL) break;
            if (why == EILSEQ) {
                const std::size_t lost = std::min(unit_, left);
                in += lost;
                left -= lost;
                text += '\xFF';
                damaged = true;
            }
        }
        return bytes.size() - left;
    }

private:
    iconv_t handle_;
    std::size_t unit_;
};

std::optional<problem> convert(decoded_text& into, const known_encoding& from,
                               const std::string& file, std::size_t block) {
    converter convert_from(from);
    if (!convert_from.ok())
        return refusal("unknown-code", file, place::no_byte,
                       "this system cannot read the encoding " + std::string(from.name),
                       "save the file as \"CSV UTF-8\"");
    std::string_view rest = into.bytes.substr(into.first_byte);
    into.owned.reserve(rest.size() + rest.size() / 8);
    constexpr std::size_t longest_character = 4;
    while (!rest.empty()) {
        const auto piece = rest.substr(0, std::max(block, longest_character));
        const std::size_t taken = convert_from.add(piece, into.owned, into.damaged);
        if (taken == 0) return cut_off(file, into.bytes.size() - rest.size());
        rest.remove_prefix(taken);
    }
    return std::nullopt;
}

std::optional<problem> contradiction(const decoded_text& text, const known_encoding& declared,
                                     const mark* found, const std::string& file) {
    const std::string name(declared.name);
    const auto refuse = [&](std::string seen) {
        return refusal("encoding-undecodable", file, 0, std::move(seen),
                       "take `encoding` out of the mapping, or correct it");
    };
    if (found != nullptr && found->encoding != declared.name)
        return refuse("the file begins with the byte order mark of " + printed(found->encoding) +
                      ", and the mapping says " + name);
    if (declared.width != character_width::one_byte) return std::nullopt;
    // Text of such an encoding that is also UTF-8, with letters beyond ASCII, does not come about.
    const bool is_ascii =
        std::all_of(text.bytes.begin(), text.bytes.end(), [](char c) { return byte_of(c) < 0x80; });
    if (!is_ascii && first_damage(text.bytes) == text.bytes.size())
        return refuse("the file is UTF-8, and the mapping says " + name);
    return std::nullopt;
}

}  // namespace

std::uint64_t bytes_in_file(std::string_view text, character_width width) {
    if (width == as_utf8) return text.size();
    std::uint64_t bytes = 0;
    for (const char c : text) {
        const auto b = byte_of(c);
        if ((b & 0xC0U) == 0x80U) continue;  // within a character
        const bool is_pair = width == utf16 && b >= 0xF0 && b <= 0xF4;
        bytes += width != utf16 ? 1 : is_pair ? 4 : 2;
    }
    return bytes;
}

std::uint64_t byte_finder::in_file(std::uint64_t at) {
    if (text_.width == as_utf8) return at;
    if (at < done_) {
        done_ = 0;
        file_ = text_.first_byte;
    }
    const std::string_view text = text_.text();
    at = std::min<std::uint64_t>(at, text.size());
    file_ += bytes_in_file(text.substr(done_, at - done_), text_.width);
    done_ = at;
    return file_;
}

decoded_text decode(std::string_view bytes, const std::string& file, std::string_view declared,
                    std::size_t block) {
    decoded_text result;
    result.bytes = bytes;
    result.declared = !declared.empty();
    const mark* found = mark_of(bytes);
    const known_encoding* encoding = find_encoding(result.declared    ? declared
                                                   : found != nullptr ? found->encoding
                                                                      : "utf-8"sv);
    if (encoding == nullptr) {
        const std::string_view near = nearest_name(declared, encoding_names());
        result.fault = refusal(
            "unknown-code", file, place::no_byte,
            "no encoding is called `" + printable(declared) + '`',
            near.empty() ? "save the file as \"CSV UTF-8\"" : "did you mean " + std::string(near));
        return result;
    }
    result.encoding = printed(encoding->name);
    result.width = encoding->width;
    result.has_mark = found != nullptr;
    if (result.declared) result.fault = contradiction(result, *encoding, found, file);
    if (!result.fault && found == nullptr && encoding->width != utf16)
        result.fault = zero_bytes(bytes, file);
    if (result.fault) return result;
    if (found != nullptr) result.first_byte = found->bytes.size();

    if (encoding->width != as_utf8) {
        result.fault = convert(result, *encoding, file, block);
        return result;
    }
    const std::string_view text = result.text();
    const std::size_t damage = first_damage(text);
    result.damaged = damage < text.size();
    if (result.damaged && is_cut_character(text.substr(damage)))
        result.fault = cut_off(file, result.first_byte + damage);
    return result;
}

std::vector<std::string_view> encoding_names() {
    std::vector<std::string_view> names;
    for (const known_encoding& e : known_encodings()) names.push_back(e.name);
    return names;
}

}  // namespace cascade
