#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace cascade {

/// A list whose copies share one block of memory until one of them is changed. Records that hold
/// long lists are then copied as cheaply as those that hold none. A copy may be used in another
/// thread; one and the same object may not be changed in two.
template <class T>
class shared_list {
public:
    using value_type = T;
    using const_iterator = typename std::vector<T>::const_iterator;

    shared_list() = default;
    shared_list(std::vector<T> items) { *this = std::move(items); }
    shared_list& operator=(std::vector<T> items) {
        items_ = items.empty() ? nullptr : std::make_shared<std::vector<T>>(std::move(items));
        return *this;
    }

    operator const std::vector<T>&() const { return all(); }
    const_iterator begin() const { return all().begin(); }
    const_iterator end() const { return all().end(); }
    std::size_t size() const { return all().size(); }
    bool empty() const { return items_ == nullptr || items_->empty(); }
    const T& front() const { return items_->front(); }

    void push_back(T item) { own().push_back(std::move(item)); }
    void insert(const_iterator at, T item) {
        const auto place = at - begin();  // `at` may point into what others share
        std::vector<T>& mine = own();
        mine.insert(mine.begin() + place, std::move(item));
    }
    void erase(const_iterator at) {
        const auto place = at - begin();
        std::vector<T>& mine = own();
        mine.erase(mine.begin() + place);
    }
    void clear() { items_ = nullptr; }

    friend bool operator==(const shared_list& a, const shared_list& b) {
        return a.items_ == b.items_ || a.all() == b.all();
    }

private:
    const std::vector<T>& all() const {
        static const std::vector<T> none;
        return items_ == nullptr ? none : *items_;
    }
    std::vector<T>& own() {
        if (items_ == nullptr)
            items_ = std::make_shared<std::vector<T>>();
        else if (items_.use_count() > 1)
            items_ = std::make_shared<std::vector<T>>(*items_);
        return *items_;
    }

    std::shared_ptr<std::vector<T>> items_;
};

}  // namespace cascade
