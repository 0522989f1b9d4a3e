package io.github.qtloop.python.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory by address, whichever way it is reached. */
final class RawMemoryTest {

    static Stream<RawMemory> all() {
        return Stream.of(new SegmentMemory(), new UnsafeMemory());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsWrittenIsRead(RawMemory memory) {
        try (Arena arena = Arena.ofConfined()) {
            long address = arena.allocate(16, 16).address();

            memory.putLong(address, 0x8070605040302010L);
            memory.putInt(address + 8, -2);
            memory.putInt(address + 12, 7);

            assertThat(memory.getLong(address)).isEqualTo(0x8070605040302010L);
            assertThat(memory.getInt(address + 4)).isEqualTo(0x80706050);
            assertThat(memory.getByte(address + 7)).isEqualTo((byte) 0x80);
            assertThat(memory.getLong(address + 8)).isEqualTo(0x7FFFFFFFEL);
            memory.putLong(address, Double.doubleToRawLongBits(-2.5));
            assertThat(memory.getDouble(address)).isEqualTo(-2.5);
        }
    }

    @Test
    void theQuickOneIsTakenWhereTheOptionsAllowIt() {
        assertThat(RawMemory.choose()).isInstanceOf(UnsafeMemory.class);
    }
}
