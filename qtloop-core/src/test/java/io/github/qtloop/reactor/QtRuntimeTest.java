package io.github.qtloop.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.ChildJvm;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes in which Qt is not set up as in this one. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class QtRuntimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EpollReactor    | served
                    PortableReactor | an event loop in this thread needs a Qt application: create a QCoreApplication in the main thread first
                    """)
    void aThreadWithoutAQtApplicationIsServedOrAnswered(String reactor, String answer) {
        assertThat(ChildJvm.run(ThreadWithoutQt.class, reactor))
                .isEqualTo(new ChildJvm.Outcome(0, answer + System.lineSeparator(), ""));
    }
}
