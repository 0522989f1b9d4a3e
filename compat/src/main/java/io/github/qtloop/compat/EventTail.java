package io.github.qtloop.compat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads events from a file that is being written. */
final class EventTail {

    private final Path file;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;

    EventTail(Path file) {
        this.file = file;
    }

    /** The events that have been completed since the last call. */
    List<Event> read() throws IOException {
        List<Event> events = new ArrayList<>();
        if (!Files.exists(file)) {
            return events;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(position);
            while (channel.read(buffer.clear()) > 0) {
                position += buffer.position();
                split(buffer.flip(), events);
            }
        }
        return events;
    }

    private void split(ByteBuffer bytes, List<Event> events) {
        while (bytes.hasRemaining()) {
            byte value = bytes.get();
            if (value == '\n') {
                events.add(Event.of(line.toString(StandardCharsets.UTF_8)));
                line.reset();
            } else {
                line.write(value);
            }
        }
    }
}
