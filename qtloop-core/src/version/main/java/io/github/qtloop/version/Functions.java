package io.github.qtloop.version;

import io.github.qtloop.asyncio.AbstractEventLoopPolicy;
import io.github.qtloop.asyncio.DefaultEventLoopPolicy;
import io.github.qtloop.loop.LoopChoice;
import io.github.qtloop.functions.CoreFunctions;
import io.github.qtloop.loop.ThreadLoops;
import org.jspecify.annotations.Nullable;

/** The functions of {@code asyncio}, with its event loop policies: for every version that has policies. */
@SuppressWarnings("removal")
final class Functions extends CoreFunctions {

    private static final AbstractEventLoopPolicy STANDARD = new Policy();

    private volatile AbstractEventLoopPolicy policy = STANDARD;

    Functions() {
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

    private static LoopChoice choiceOf(AbstractEventLoopPolicy policy) {
        return new LoopChoice(policy::getEventLoop, policy::setEventLoop, policy::newEventLoop);
    }

    private static final class Policy extends ThreadLoops implements DefaultEventLoopPolicy {
        Policy() {
            super(QtEventLoop::new);
        }
    }
}
