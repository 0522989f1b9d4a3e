package io.github.qtloop.version;

import io.github.qtloop.asyncio.AbstractEventLoopPolicy;
import io.github.qtloop.loop.LoopChoice;
import io.github.qtloop.loop.LoopFunctions;
import io.github.qtloop.loop.ThreadLoops;
import org.jspecify.annotations.Nullable;

/** The functions of Python 3.13's {@code asyncio}, with its event loop policies. */
@SuppressWarnings("removal")
final class Functions extends LoopFunctions {

    private static final AbstractEventLoopPolicy STANDARD = new Policy();

    private volatile AbstractEventLoopPolicy policy = STANDARD;

    Functions() {
        super(choiceOf(STANDARD));
    }

    @Override
    @Deprecated(since = "3.13", forRemoval = true)
    public AbstractEventLoopPolicy getEventLoopPolicy() {
        return policy;
    }

    @Override
    @Deprecated(since = "3.13", forRemoval = true)
    public void setEventLoopPolicy(@Nullable AbstractEventLoopPolicy next) {
        policy = next != null ? next : new Policy();
        choose(choiceOf(policy));
    }

    private static LoopChoice choiceOf(AbstractEventLoopPolicy policy) {
        return new LoopChoice(policy::getEventLoop, policy::setEventLoop, policy::newEventLoop);
    }

    private static final class Policy extends ThreadLoops implements AbstractEventLoopPolicy {
        Policy() {
            super(QtEventLoop::new);
        }
    }
}
