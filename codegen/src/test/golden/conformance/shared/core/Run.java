package core;

import io.github.qtloop.asyncio.*;
import org.jspecify.annotations.Nullable;

final class Run<T> extends Result<T> implements Task<T>, java.util.function.Consumer<T> {
    @Override
    public boolean cancel(@Nullable String msg) {
        return false;
    }

    @Override
    public void accept(T result) {
        setResult(result);
    }
}
