package io.github.qtloop;

public interface Awaitable<T> {
    T await();
}
