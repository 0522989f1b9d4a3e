package core;

import io.github.qtloop.asyncio.Future;

class Result<T> implements Future<T> {
    @Override
    public T waitFor() {
        return await();
    }

    @Override
    public void setResult(T result) {}

    @Override
    public T await() {
        throw new IllegalStateException("no task is running");
    }
}
