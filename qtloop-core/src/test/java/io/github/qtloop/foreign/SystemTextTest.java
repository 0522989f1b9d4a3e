package io.github.qtloop.foreign;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SystemTextTest {

    private static final byte[] NO_TEXT = {'a', (byte) 0xff, (byte) 0xc3, (byte) 0xbc, (byte) 0xc3, 'z'};

    @Test
    void textIsItself() {
        String text = "ü \ud83d\ude00 \ud83d\udc80";
        assertThat(SystemText.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(SystemText.encode(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aByteThatIsNoTextIsALoneSurrogate() {
        assertThat(SystemText.decode(NO_TEXT)).isEqualTo("a\udcffü\udcc3z");
    }

    @Test
    void everyByteComesBack() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(8)];
            random.nextBytes(bytes);
            assertThat(SystemText.encode(SystemText.decode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void stringsOfCEndWithAZero() {
        try (Arena arena = Arena.ofConfined()) {
            assertThat(SystemText.allocate(arena, "\udcff").toArray(JAVA_BYTE))
                    .containsExactly(0xff, 0);
        }
    }

    @Test
    void pathsAreTheSame() {
        Path path = Path.of("directory", "file");
        assertThat(SystemText.path(SystemText.of(path))).isEqualTo(path);
    }

    /** The command line of this process has other words. */
    @Test
    void plainWordsAreTakenAsJavaHasReadThem() {
        List<String> words = List.of("run", "-c", "a b");
        assertThat(SystemText.commandLine(words)).isSameAs(words);
    }
}
