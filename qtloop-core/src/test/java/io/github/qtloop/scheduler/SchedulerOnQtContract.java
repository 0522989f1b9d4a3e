package io.github.qtloop.scheduler;

import io.github.qtloop.reactor.Reactor;
import io.github.qtloop.testing.LeakCheck;
import io.github.qtloop.testing.Order;
import io.github.qtloop.testing.Watchdog;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A scheduler in Qt's event loop; a leaf names the reactor.
 *
 * <p>After every test each handle must have been released exactly once, and no descriptor and no Qt object be left.
 */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class SchedulerOnQtContract implements RunningContract, NestingContract, CallingThreadsContract {

    private final FakeHandles handles = new FakeHandles();
    private final Order order = new Order();
    private Reactor reactor;
    private Scheduler scheduler;
    private int steps;

    abstract Reactor open();

    @BeforeEach
    void openReactor() {
        reactor = open();
        scheduler = new Scheduler(reactor, handles, () -> reactor.poll((fd, interest) -> {}));
    }

    @AfterEach
    void closeReactor() {
        scheduler.clear();
        reactor.close();
        handles.assertAllReleasedOnce();
    }

    @Override
    public FakeHandles handles() {
        return handles;
    }

    @Override
    public Order order() {
        return order;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public void run() {
        scheduler.begin(false);
        reactor.wakeup();
        try (Watchdog watchdog = new Watchdog(reactor::wakeup)) {
            reactor.run(() -> {
                if (watchdog.hasBarked()) {
                    scheduler.abort();
                }
                step();
            });
        }
    }

    private void step() {
        steps++;
        scheduler.step();
    }
}
