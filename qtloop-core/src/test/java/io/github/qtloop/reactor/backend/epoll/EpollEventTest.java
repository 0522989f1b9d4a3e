package io.github.qtloop.reactor.backend.epoll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layout of the kernel's structure on each processor. */
final class EpollEventTest {

    @ParameterizedTest
    @CsvSource({"amd64, 12, 4", "x86_64, 12, 4", "aarch64, 16, 8", "riscv64, 16, 8"})
    void isPackedOnX8664Only(String architecture, int size, int dataOffset) {
        assertThat(EpollEvent.of(architecture)).isEqualTo(new EpollEvent(size, dataOffset));
    }
}
