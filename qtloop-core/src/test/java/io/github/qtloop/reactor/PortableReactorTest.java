package io.github.qtloop.reactor;

import io.github.qtloop.reactor.backend.portable.PortableReactor;

/**
 * {@link PortableReactor}: Qt's notifiers tell no error numbers (a bad descriptor gives a line of Qt's on standard
 * error), report each direction by itself, and only while Qt's event loop runs.
 */
final class PortableReactorTest extends ReactorContract {

    @Override
    Reactor open() {
        return new PortableReactor();
    }

    @Override
    public ReactorTraits traits() {
        return new ReactorTraits(
                ReactorTraits.ACCEPTED, ReactorTraits.ACCEPTED, ReactorTraits.ACCEPTED, Interest.READ, false);
    }
}
