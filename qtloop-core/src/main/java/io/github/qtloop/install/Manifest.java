package io.github.qtloop.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The list of an unpacked directory's files with their sizes and digests, kept in the directory itself; it is written last.
 *
 * <p>It is read at every start, so it has the form in which it is used: numbers for Java, and names for the system. The files
 * get a time of modification that no later writer gives them. One that has another is the same only if its digest is.
 *
 * <p>Its parts: a checksum of what follows; the number of files; for each the size and the place of its name; their digests;
 * their names, each with a zero byte behind.
 */
final class Manifest {

    private static final String NAME = ".manifest";
    private static final long TIME_OF_FILES = TimeUnit.DAYS.toSeconds(365 * 30);
    private static final String DIGEST = "SHA-256";
    private static final int DIGEST_SIZE = 32;
    private static final int HEAD_SIZE = 2 * Long.BYTES;

    /** Of each file two numbers: size, place of the name. */
    private static final int NUMBERS = 2;

    private final long[] numbers;
    private final ByteBuffer digests;
    private final byte[] names;

    private Manifest(long[] numbers, ByteBuffer digests, byte[] names) {
        this.numbers = numbers;
        this.digests = digests;
        this.names = names;
    }

    /** Lists what is in the directory now. */
    static void write(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        ByteBuffer head = ByteBuffer.allocate(HEAD_SIZE + files.size() * (NUMBERS * Long.BYTES + DIGEST_SIZE));
        head.putLong(0).putLong(files.size());
        ByteBuffer digests = head.duplicate().position(head.position() + files.size() * NUMBERS * Long.BYTES);
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (Path file : files) {
            head.putLong(Files.size(file)).putLong(names.size());
            digests.put(digest(file));
            names.writeBytes(directory.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            names.write(0);
            restoreTime(file);
        }
        byte[] all = Arrays.copyOf(head.array(), head.capacity() + names.size());
        System.arraycopy(names.toByteArray(), 0, all, head.capacity(), names.size());
        ByteBuffer.wrap(all).putLong(0, checksum(all));
        Files.write(directory.resolve(NAME), all);
    }

    /** Whether every file that was listed is there as it was; files that came later do not matter. */
    static boolean matches(Path directory) {
        try {
            Manifest manifest = read(Files.readAllBytes(directory.resolve(NAME)));
            return manifest != null && manifest.lists(directory);
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns null unless the bytes are a whole manifest. */
    private static @Nullable Manifest read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD_SIZE || buffer.getLong() != checksum(bytes)) {
            return null;
        }
        int count = Math.toIntExact(buffer.getLong());
        long[] numbers = new long[NUMBERS * count];
        buffer.asLongBuffer().get(numbers);
        int digestsAt = HEAD_SIZE + numbers.length * Long.BYTES;
        int namesAt = digestsAt + count * DIGEST_SIZE;
        return new Manifest(
                numbers,
                buffer.slice(digestsAt, namesAt - digestsAt),
                Arrays.copyOfRange(bytes, namesAt, bytes.length));
    }

    private boolean lists(Path directory) throws IOException {
        try (FileStatus status = new FileStatus(directory, names)) {
            for (int i = 0; i < numbers.length; i += NUMBERS) {
                if (!status.read(numbers[i + 1]) || status.size() != numbers[i]) {
                    return false;
                }
                if (status.modificationTime() != TIME_OF_FILES && !hasDigest(directory, i / NUMBERS)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean hasDigest(Path directory, int index) throws IOException {
        int start = Math.toIntExact(numbers[NUMBERS * index + 1]);
        int end = start;
        while (names[end] != 0) {
            end++;
        }
        Path file = directory.resolve(new String(names, start, end - start, StandardCharsets.UTF_8));
        ByteBuffer digest = digests.slice(index * DIGEST_SIZE, DIGEST_SIZE);
        if (!Files.isRegularFile(file) || !digest.equals(ByteBuffer.wrap(digest(file)))) {
            return false;
        }
        try {
            restoreTime(file);
        } catch (IOException e) {
            // Then the next start compares again.
        }
        return true;
    }

    private static void restoreTime(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(TIME_OF_FILES, TimeUnit.SECONDS));
    }

    private static byte[] digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream through = new DigestInputStream(in, MessageDigest.getInstance(DIGEST))) {
            through.transferTo(OutputStream.nullOutputStream());
            return through.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long checksum(byte[] manifest) {
        CRC32 checksum = new CRC32();
        checksum.update(manifest, Long.BYTES, manifest.length - Long.BYTES);
        return checksum.getValue();
    }
}
