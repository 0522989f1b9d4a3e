package io.github.qtloop.python.capi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes shared libraries that export names and can be loaded, but have no code: ELF files with no more than the dynamic
 * linker reads. So the tests need no compiler.
 */
final class FakeLibrary {

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SYMBOL = 24;
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_GNU_STACK = 0x6474e551;
    private static final int READ_WRITE = 6;
    private static final short X86_64 = 62;
    private static final short AARCH64 = 183;

    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final ByteBuffer file = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);

    private FakeLibrary() {
        strings.write(0);
    }

    /** A library that exports names. */
    static Path exporting(Path path, String... names) throws IOException {
        return new FakeLibrary().write(path, List.of(names), null);
    }

    /** A library that needs a version of the C library, such as {@code GLIBC_2.35}. */
    static Path needing(Path path, String version) throws IOException {
        return new FakeLibrary().write(path, List.of(), version);
    }

    private Path write(Path path, List<String> names, String version) throws IOException {
        int count = names.size() + 1;
        file.position(HEADER + 3 * PROGRAM_HEADER);
        int symbols = file.position();
        file.position(symbols + SYMBOL);
        for (String name : names) {
            // global function in section 1; its address is never called
            file.putInt(string(name)).put((byte) 0x12).put((byte) 0).putShort((short) 1).putLong(HEADER).putLong(1);
        }
        int hash = file.position();
        file.putInt(1).putInt(count).putInt(names.isEmpty() ? 0 : 1).putInt(0);
        for (int i = 1; i < count; i++) {
            file.putInt(i + 1 < count ? i + 1 : 0);
        }
        int symbolVersions = file.position();
        file.position(symbolVersions + 2 * count);
        int needs = align();
        int needed = string("libc.so.6");
        if (version != null) {
            file.putShort((short) 1).putShort((short) 1).putInt(needed).putInt(16).putInt(0);
            file.putInt(elfHash(version)).putShort((short) 0).putShort((short) 2).putInt(string(version)).putInt(0);
        }
        int texts = file.position();
        file.put(strings.toByteArray());
        int dynamic = align();
        tag(5, texts);
        tag(10, strings.size());
        tag(6, symbols);
        tag(11, SYMBOL);
        tag(4, hash);
        if (version != null) {
            tag(1, needed);
            tag(0x6ffffffe, needs);
            tag(0x6fffffff, 1);
            tag(0x6ffffff0, symbolVersions);
        }
        tag(0, 0);
        int end = file.position();
        headers(dynamic, end);
        byte[] content = new byte[end];
        file.get(0, content);
        return Files.write(path, content);
    }

    private void headers(int dynamic, int end) {
        short machine = System.getProperty("os.arch").equals("aarch64") ? AARCH64 : X86_64;
        file.position(0);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        file.putShort((short) 3).putShort(machine).putInt(1).putLong(0).putLong(HEADER).putLong(0).putInt(0);
        file.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
        file.position(HEADER);
        segment(PT_LOAD, 0, end, 0x1000);
        segment(PT_DYNAMIC, dynamic, end - dynamic, 8);
        // Without it the linker would make all stacks executable.
        segment(PT_GNU_STACK, 0, 0, 16);
    }

    private void segment(int type, long offset, long size, long alignment) {
        file.putInt(type).putInt(READ_WRITE).putLong(offset).putLong(offset).putLong(offset);
        file.putLong(size).putLong(size).putLong(alignment);
    }

    private void tag(long tag, long value) {
        file.putLong(tag).putLong(value);
    }

    private int align() {
        file.position((file.position() + 7) & ~7);
        return file.position();
    }

    private int string(String text) {
        int offset = strings.size();
        strings.writeBytes((text + "\0").getBytes(StandardCharsets.US_ASCII));
        return offset;
    }

    private static int elfHash(String name) {
        int hash = 0;
        for (char c : name.toCharArray()) {
            hash = (hash << 4) + c;
            hash = (hash ^ (hash & 0xf0000000) >>> 24) & 0x0fffffff;
        }
        return hash;
    }
}
