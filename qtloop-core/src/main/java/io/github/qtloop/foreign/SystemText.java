package io.github.qtloop.foreign;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words of the system, which are bytes without zeros, as strings that keep all of them: they are read as UTF-8 in every
 * locale, and a byte that is none becomes a lone surrogate, as Python's error handler {@code surrogateescape} makes it.
 *
 * <p>Java itself reads its command line in the encoding of the locale, and what has no character there is lost.
 */
public final class SystemText {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    /** The surrogates that stand for bytes from 0x80 on. */
    private static final int ESCAPE = 0xdc00;

    private static final int FIRST_ESCAPED = ESCAPE + 0x80;
    private static final int LAST_ESCAPED = ESCAPE + 0xff;

    private SystemText() {}

    /**
     * The words that a main function has got, with all their bytes.
     *
     * @param read how Java has read them
     * @return as many words
     */
    public static List<String> commandLine(List<String> read) {
        if (read.stream().allMatch(SystemText::isAscii)) {
            return read;
        }
        try {
            List<String> all = split(Files.readAllBytes(COMMAND_LINE));
            return all.subList(all.size() - read.size(), all.size());
        } catch (IOException e) {
            return read;
        }
    }

    /**
     * Reads bytes.
     *
     * @param bytes of one word
     * @return the word
     */
    public static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xff)));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /**
     * The bytes of a word.
     *
     * @param word one that was read here, or any other
     * @return in UTF-8, but for what stands for a byte
     */
    public static byte[] encode(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(word.length());
        word.codePoints().forEach(point -> {
            if (point >= FIRST_ESCAPED && point <= LAST_ESCAPED) {
                bytes.write(point - ESCAPE);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /**
     * A C string with the bytes of a word.
     *
     * @param arena where it lives
     * @param word the word
     * @return its address
     */
    public static MemorySegment allocate(Arena arena, String word) {
        byte[] bytes = encode(word);
        MemorySegment string = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, string, JAVA_BYTE, 0, bytes.length);
        return string;
    }

    /**
     * The path of which a word has the bytes.
     *
     * @param word the word
     * @return the path
     * @throws java.nio.file.InvalidPathException if Java cannot name it in this locale
     */
    public static Path path(String word) {
        return Path.of(isAscii(word) ? word : new String(encode(word), ofPaths()));
    }

    /**
     * The word that has the bytes of a path.
     *
     * @param path the path
     * @return the word
     */
    public static String of(Path path) {
        String text = path.toString();
        return isAscii(text) ? text : decode(text.getBytes(ofPaths()));
    }

    private static Charset ofPaths() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(character -> character < 0x80);
    }

    /** Each word ends with a zero. */
    private static List<String> split(byte[] bytes) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                words.add(decode(Arrays.copyOfRange(bytes, start, i)));
                start = i + 1;
            }
        }
        return words;
    }
}
