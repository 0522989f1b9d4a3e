package io.github.qtloop.loop;

import io.github.qtloop.AsyncioProvider;
import io.github.qtloop.asyncio.AbstractEventLoop;

/** What the core needs of a version module beyond {@code Asyncio}'s functions. */
public interface LoopProvider extends AsyncioProvider {
    /**
     * Makes a Qt event loop of that version, whatever policy is in force.
     *
     * @return a loop that is not running; the caller closes it
     */
    AbstractEventLoop newEventLoop();

    /**
     * The provider of the version module on the class path.
     *
     * @return the one provider
     * @throws IllegalStateException when there is no version module on the class path, or more than one
     */
    static LoopProvider get() {
        return (LoopProvider) AsyncioProvider.get();
    }
}
