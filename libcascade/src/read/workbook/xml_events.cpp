#include "xml_events.hpp"

#include <expat.h>

#include <array>
#include <exception>
#include <memory>

namespace cascade {
namespace {

constexpr int deepest = 64;
constexpr char separator = ' ';

struct known_namespace {
    std::string_view uri;
    std::string_view prefix;
};

constexpr std::array namespaces = {
    known_namespace{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x:"},
    known_namespace{"http://purl.oclc.org/ooxml/spreadsheetml/main", "x:"},
    known_namespace{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    known_namespace{"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    known_namespace{"http://schemas.openxmlformats.org/package/2006/relationships", "p:"},
    known_namespace{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"},
    known_namespace{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"},
    known_namespace{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"},
    known_namespace{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"},
    known_namespace{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"},
    known_namespace{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:"},
};

void write_name(std::string_view expanded, std::string& into) {
    const std::size_t end = expanded.find(separator);
    if (end == expanded.npos) {
        into.assign(expanded);
        return;
    }
    into = "?:";
    for (const known_namespace& known : namespaces) {
        if (known.uri == expanded.substr(0, end)) into.assign(known.prefix);
    }
    into.append(expanded.substr(end + 1));
}

/// Between expat's calls and the listener. No exception may pass through expat, which is C.
class event_relay {
public:
    explicit event_relay(xml_listener& listener)
        : listener_(listener), parser_(XML_ParserCreateNS(nullptr, separator), XML_ParserFree) {
        if (parser_ == nullptr) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &on_open, &on_close);
        XML_SetCharacterDataHandler(parser_.get(), &on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), &on_doctype);
    }

    /// False: the rest of the part is not wanted.
    bool feed(std::string_view block) {
        return parse(block.data(), static_cast<int>(block.size()), XML_FALSE);
    }

    workbook_fault finish() {
        if (!stopped_) parse(nullptr, 0, XML_TRUE);
        if (thrown_) std::rethrow_exception(thrown_);
        return listener_.fault() ? listener_.fault() : fault_;
    }

private:
    bool parse(const char* text, int size, XML_Bool is_last) {
        if (XML_Parse(parser_.get(), text, size, is_last) == XML_STATUS_OK) return !stopped_;
        if (!stopped_) refuse("workbook-damaged", "a part of the workbook is not well-formed XML");
        return false;
    }

    void refuse(std::string_view code, std::string_view seen) {
        fault_ = {code, std::string(seen)};
        stop();
    }
    void stop() {
        stopped_ = true;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    template <class Action>
    void guarded(Action&& action) {
        if (stopped_) return;
        try {
            action();
            if (listener_.fault()) stop();
        } catch (...) {
            thrown_ = std::current_exception();
            stop();
        }
    }

    void opened(const char* name, const char** attributes) {
        if (++depth_ > deepest) {
            return refuse("workbook-unsafe", "a part of the workbook is nested more than " +
                                                 std::to_string(deepest) + " deep");
        }
        attributes_.clear();
        for (; *attributes != nullptr; attributes += 2) {
            write_name(attributes[0], name_);
            attributes_.add(name_, attributes[1]);
        }
        write_name(name, name_);
        listener_.open(name_, attributes_);
    }
    void closed(const char* name) {
        --depth_;
        write_name(name, name_);
        listener_.close(name_);
    }

    static event_relay& relay(void* self) { return *static_cast<event_relay*>(self); }
    static void on_open(void* self, const char* name, const char** attributes) {
        relay(self).guarded([&] { relay(self).opened(name, attributes); });
    }
    static void on_close(void* self, const char* name) {
        relay(self).guarded([&] { relay(self).closed(name); });
    }
    static void on_text(void* self, const char* text, int size) {
        relay(self).guarded([&] {
            relay(self).listener_.text({text, static_cast<std::size_t>(size)});
        });
    }
    static void on_doctype(void* self, const char*, const char*, const char*, int) {
        relay(self).guarded([&] {
            relay(self).refuse("workbook-unsafe",
                               "a part of the workbook declares a document type");
        });
    }

    xml_listener& listener_;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
    std::string name_;
    xml_attributes attributes_;
    int depth_ = 0;
    bool stopped_ = false;
    workbook_fault fault_;
    std::exception_ptr thrown_;
};

}  // namespace

void xml_attributes::add(std::string_view name, std::string_view value) {
    if (size_ == items_.size()) items_.emplace_back();
    items_[size_].first.assign(name);
    items_[size_].second = value;
    ++size_;
}

bool xml_attributes::has(std::string_view name) const {
    for (std::size_t i = 0; i < size_; ++i) {
        if (items_[i].first == name) return true;
    }
    return false;
}

std::string_view xml_attributes::operator[](std::string_view name) const {
    for (std::size_t i = 0; i < size_; ++i) {
        if (items_[i].first == name) return items_[i].second;
    }
    return {};
}

workbook_fault read_xml(zip_package& package, std::string_view part, xml_listener& listener) {
    event_relay relay(listener);
    if (!package.unpack(part, [&](std::string_view block) { return relay.feed(block); }))
        return package.fault();
    return relay.finish();
}

}  // namespace cascade
