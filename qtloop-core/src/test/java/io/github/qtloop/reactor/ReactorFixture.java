package io.github.qtloop.reactor;

import io.github.qtloop.testing.LeakCheck;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test with a reactor, which is closed after it; no descriptor and no Qt object may be left. */
@ExtendWith(LeakCheck.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class ReactorFixture implements ReactorCase {

    private Reactor reactor;

    abstract Reactor open();

    @BeforeEach
    void openReactor() {
        reactor = open();
    }

    @AfterEach
    void closeReactor() {
        reactor.close();
    }

    @Override
    public Reactor reactor() {
        return reactor;
    }

    @Override
    public Reactor another() {
        return open();
    }
}
