package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.interleaving.Descriptors;
import io.github.qtloop.interleaving.Points;
import io.github.qtloop.interleaving.Scenario;
import io.github.qtloop.reactor.backend.epoll.EpollReactor;
import io.github.qtloop.testing.TestPipe;
import java.util.List;

/** A reactor that closes after a run while a thread wakes it; a pipe then gets the numbers of its descriptors. */
final class ClosingScenario implements Scenario {

    private final Reactor reactor = new EpollReactor();
    private TestPipe successor;

    @Override
    public List<Runnable> threads() {
        return List.of(this::runAndClose, reactor::wakeup);
    }

    private void runAndClose() {
        reactor.wakeup();
        reactor.run(reactor::quit);
        reactor.close();
        Points.before("opens a pipe");
        successor = TestPipe.pipe();
    }

    @Override
    public void verify() {
        assertThat(Descriptors.isReadable(successor.reader())).as("written to for a closed reactor").isFalse();
    }

    @Override
    public void close() {
        reactor.close();
        if (successor != null) {
            successor.close();
        }
    }
}
