package io.github.qtloop.loop.report;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes that traces leave out are there by the names that traces know. */
final class TracesTest {

    static Collection<String> names() {
        return Traces.OWN_CLASSES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAClass(String name) {
        assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
                .doesNotThrowAnyException();
    }
}
