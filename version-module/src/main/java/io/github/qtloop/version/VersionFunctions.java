package io.github.qtloop.version;

import io.github.qtloop.asyncio.AbstractEventLoopPolicy;
import io.github.qtloop.asyncio.DefaultEventLoopPolicy;
import io.github.qtloop.asyncio.LifoQueue;
import io.github.qtloop.asyncio.PriorityQueue;
import io.github.qtloop.asyncio.Queue;
import io.github.qtloop.functions.CoreFunctions;
import io.github.qtloop.loop.LoopChoice;
import io.github.qtloop.loop.ThreadLoops;
import org.jspecify.annotations.Nullable;

/** The functions of {@code asyncio}, with its event loop policies: for every version that has policies. */
@SuppressWarnings("removal")
abstract class VersionFunctions extends CoreFunctions {

    private static final AbstractEventLoopPolicy STANDARD = new Policy();

    private volatile AbstractEventLoopPolicy policy = STANDARD;

    VersionFunctions() {
        super(choiceOf(STANDARD));
    }

    @Override
    public AbstractEventLoopPolicy getEventLoopPolicy() {
        return policy;
    }

    @Override
    public void setEventLoopPolicy(@Nullable AbstractEventLoopPolicy next) {
        policy = next != null ? next : new Policy();
        choose(choiceOf(policy));
    }

    @Override
    public DefaultEventLoopPolicy defaultEventLoopPolicy() {
        return new Policy();
    }

    @Override
    public <T extends @Nullable Object> Queue<T> queue(int maxsize) {
        return new Queues.Plain<>(maxsize);
    }

    @Override
    public <T extends @Nullable Object> LifoQueue<T> lifoQueue(int maxsize) {
        return new Queues.Lifo<>(maxsize);
    }

    @Override
    public <S extends Comparable<? super S>> PriorityQueue<S> priorityQueue(int maxsize) {
        return new Queues.Priority<>(maxsize);
    }

    private static LoopChoice choiceOf(AbstractEventLoopPolicy policy) {
        return new LoopChoice(policy::getEventLoop, policy::setEventLoop, policy::newEventLoop);
    }

    private static final class Policy extends ThreadLoops implements DefaultEventLoopPolicy {
        Policy() {
            super(QtEventLoop::new);
        }
    }
}
