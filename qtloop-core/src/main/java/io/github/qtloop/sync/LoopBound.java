package io.github.qtloop.sync;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.loop.AbstractQtEventLoop;
import io.github.qtloop.loop.RunningLoop;
import org.jspecify.annotations.Nullable;

/** Belongs to the loop in which a task has first had to wait for it; whoever need not wait is not asked. */
abstract class LoopBound {

    private volatile @Nullable AbstractQtEventLoop loop;

    /**
     * Makes what a task of the running loop waits by.
     *
     * @throws IllegalStateException if this object belongs to another loop
     */
    final Future<@Nullable Boolean> newWaiter() {
        AbstractQtEventLoop running = RunningLoop.requireToAwait();
        if (owner(running) != running) {
            throw new IllegalStateException(repr() + " is bound to a different event loop");
        }
        return running.createFuture();
    }

    /** What Python's {@code repr} gives. */
    abstract String repr();

    @Override
    public String toString() {
        return repr();
    }

    /** An object as Python shows one that has no form of its own, with what it adds. */
    final String repr(String type, String extra) {
        return "<asyncio.locks." + type + " object at " + address() + " [" + extra + "]>";
    }

    /** What stands for the object's address. */
    final String address() {
        return "0x" + Integer.toHexString(System.identityHashCode(this));
    }

    private AbstractQtEventLoop owner(AbstractQtEventLoop candidate) {
        AbstractQtEventLoop owner = loop;
        return owner != null ? owner : bind(candidate);
    }

    /** Loops of two threads may be the first at the same time. */
    private synchronized AbstractQtEventLoop bind(AbstractQtEventLoop candidate) {
        AbstractQtEventLoop owner = loop;
        if (owner == null) {
            owner = candidate;
            loop = owner;
        }
        return owner;
    }
}
