#include "cascade/base/shared_list.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace cascade;

namespace {

using numbers = std::vector<int>;

numbers of(const shared_list<int>& list) { return list; }

}  // namespace

TEST_CASE("a changed copy of a shared list leaves the other as it was") {
    const numbers before{1, 3, 5};
    const shared_list<int> first(before);

    shared_list<int> copy = first;
    CHECK(&*copy.begin() == &*first.begin());
    copy.push_back(7);
    CHECK(of(copy) == numbers{1, 3, 5, 7});

    copy = first;
    copy.insert(copy.begin() + 1, 2);
    CHECK(of(copy) == numbers{1, 2, 3, 5});

    copy = first;
    copy.erase(copy.begin() + 2);
    CHECK(of(copy) == numbers{1, 3});

    copy = first;
    copy.clear();
    CHECK(copy.empty());

    CHECK(of(first) == before);
}

TEST_CASE("an empty shared list is filled like any other") {
    shared_list<int> list;
    CHECK(list == shared_list<int>(numbers{}));
    list.insert(list.end(), 4);
    list.push_back(6);
    CHECK(of(list) == numbers{4, 6});
    list.erase(list.begin());
    list.erase(list.begin());
    CHECK(list.empty());
    CHECK(list == shared_list<int>());
}
