package io.github.qtloop.tasks;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.QtFuture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The future of {@link Gather}. As a task does, it only asks for its cancellation: it is done when its children are.
 *
 * @param <T> the type of the results
 */
final class GatheringFuture<T extends @Nullable Object> extends QtFuture<List<T>> {

    private final List<Future<T>> children;
    private boolean cancelRequested;

    GatheringFuture(AbstractQtEventLoop loop, List<Future<T>> children) {
        super(loop);
        this.children = children;
    }

    @Override
    public boolean cancel(@Nullable String msg) {
        if (done()) {
            return false;
        }
        boolean accepted = false;
        for (Future<T> child : children) {
            accepted |= child.cancel(msg);
        }
        // Asked for: so the end is a cancellation, even where errors of children count as results.
        cancelRequested |= accepted;
        return accepted;
    }

    boolean cancelRequested() {
        return cancelRequested;
    }

    @Override
    protected String label() {
        return "_GatheringFuture";
    }
}
