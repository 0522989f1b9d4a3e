package io.github.qtloop.reactor;

import io.github.qtloop.reactor.backend.epoll.EpollReactor;

/** {@link EpollReactor}: errors and readiness are those of the operating system. */
final class EpollReactorTest extends ReactorContract {

    private static final int ENOENT = 2;
    private static final int EBADF = 9;
    private static final int EPERM = 1;

    static final ReactorTraits TRAITS = new ReactorTraits(
            ReactorTraits.refused(EPERM),
            ReactorTraits.refused(EBADF),
            ReactorTraits.refused(ENOENT),
            Interest.READ | Interest.WRITE,
            true);

    @Override
    Reactor open() {
        return new EpollReactor();
    }

    @Override
    public ReactorTraits traits() {
        return TRAITS;
    }
}
