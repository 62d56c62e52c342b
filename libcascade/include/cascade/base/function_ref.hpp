#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace cascade {

/// A callable handed down the stack: no allocation, no ownership. Lives as long as its target.
template <class Signature>
class function_ref;

template <class Result, class... Args>
class function_ref<Result(Args...)> {
public:
    template <class F, class = std::enable_if_t<!std::is_same_v<std::decay_t<F>, function_ref>>>
    function_ref(F&& f)  // NOLINT: implicit on purpose, a lambda is passed where it is written
        : target_(const_cast<void*>(static_cast<const void*>(std::addressof(f)))),
          call_([](void* target, Args... args) -> Result {
              return (*static_cast<std::remove_reference_t<F>*>(target))(
                  std::forward<Args>(args)...);
          }) {}

    Result operator()(Args... args) const { return call_(target_, std::forward<Args>(args)...); }

private:
    void* target_;
    Result (*call_)(void*, Args...);
};

}  // namespace cascade
