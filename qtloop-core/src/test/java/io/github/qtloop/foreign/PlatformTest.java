package io.github.qtloop.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which platforms are refused, and in which words; none of them need be this one. */
final class PlatformTest {

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "x86_64", "aarch64", "arm64"})
    void linuxWithGlibcIsNotRefused(String processor) {
        assertThat(new Platform("Linux", processor, ByteOrder.LITTLE_ENDIAN, 8, true).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11", "FreeBSD", "linux"})
    void anotherSystemIsNamed(String system) {
        assertRefused(new Platform(system, "amd64", ByteOrder.LITTLE_ENDIAN, 8, false), "this system is " + system, "WSL 2");
    }

    /** Whatever else is wrong: who has to change the system need not hear of a C library. */
    @Test
    void theSystemComesFirst() {
        String message = new Platform("Mac OS X", "ppc", ByteOrder.BIG_ENDIAN, 4, false).refusal().orElseThrow();
        assertThat(message).contains("Linux").doesNotContain("ppc", "glibc");
    }

    @ParameterizedTest
    @CsvSource({
        "riscv64, LITTLE_ENDIAN, 8, 64 bits, little endian",
        "s390x, BIG_ENDIAN, 8, 64 bits, big endian",
        "i386, LITTLE_ENDIAN, 4, 32 bits, little endian",
        "aarch64, BIG_ENDIAN, 8, 64 bits, big endian",
        "aarch64, LITTLE_ENDIAN, 4, 32 bits, little endian"
    })
    void anotherProcessorIsNamedWithItsWords(String processor, String order, long bytes, String bits, String endian) {
        ByteOrder byteOrder = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        assertRefused(
                new Platform("Linux", processor, byteOrder, bytes, true),
                "x86-64 and arm64",
                "one for " + processor + " (" + bits + ", " + endian + ")");
    }

    @Test
    void anotherCLibraryIsToldFromGlibc() {
        assertRefused(new Platform("Linux", "amd64", ByteOrder.LITTLE_ENDIAN, 8, false), "glibc", "musl", "Debian");
    }

    /** The tests run where QtLoop does. */
    @Test
    void thisPlatformIsNotRefused() {
        assertThat(Platform.current().glibc()).isTrue();
        assertThatCode(Platform::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"amd64, true", "x86_64, true", "aarch64, false", "arm64, false"})
    void theProcessorOfTheBundledInterpretersIsKnown(String processor, boolean expected) {
        assertThat(new Platform("Linux", processor, ByteOrder.LITTLE_ENDIAN, 8, true).isX86_64()).isEqualTo(expected);
    }

    private static void assertRefused(Platform platform, String... parts) {
        assertThat(platform.refusal())
                .hasValueSatisfying(message -> assertThat(message).doesNotContain("\n").startsWith("QtLoop ").contains(parts));
    }
}
