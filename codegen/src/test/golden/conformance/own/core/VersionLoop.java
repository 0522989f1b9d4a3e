package core;

import io.github.qtloop.Awaitable;
import org.jspecify.annotations.Nullable;

public final class VersionLoop extends Loop {
    @Override
    public Awaitable<@Nullable Void> shutdown(@Nullable Double timeout) {
        return () -> null;
    }
}
