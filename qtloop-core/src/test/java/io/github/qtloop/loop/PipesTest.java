package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.BaseTransport;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Protocol;
import io.github.qtloop.asyncio.ReadTransport;
import io.github.qtloop.asyncio.WriteTransport;
import io.github.qtloop.net.descriptor.Descriptors;
import io.github.qtloop.testing.TestPipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipesTest extends LoopCase {

    private final List<String> told = new ArrayList<>();

    /** Counts and sums what arrives. */
    private final class Receiver implements Protocol {
        final Future<@Nullable Void> lost = loop.createFuture();
        long count;
        long sum;

        @Override
        public void connectionMade(BaseTransport transport) {
            told.add("made");
        }

        @Override
        public void dataReceived(byte[] data) {
            count += data.length;
            for (byte each : data) {
                sum = sum * 31 + each;
            }
        }

        @Override
        public boolean eofReceived() {
            told.add("eof");
            return false;
        }

        @Override
        public void connectionLost(@Nullable Throwable exc) {
            told.add("lost " + exc);
            lost.setResult(null);
        }
    }

    @Test
    void everyByteArrivesOnce() throws IOException {
        Entry<Integer, Integer> pipe = Descriptors.pipe();
        byte[] chunk = new byte[100_000];
        long sum = 0;
        for (int i = 0; i < 50 * chunk.length; i++) {
            chunk[i % chunk.length] = (byte) (i % chunk.length * 7);
            sum = sum * 31 + chunk[i % chunk.length];
        }
        Receiver receiver = new Receiver();
        run(() -> {
            loop.connectReadPipe(() -> receiver, pipe.getKey()).await();
            WriteTransport writer =
                    loop.connectWritePipe(() -> new BaseProtocol() {}, pipe.getValue()).await().transport();
            for (int i = 0; i < 50; i++) {
                writer.write(chunk);
            }
            writer.close();
            receiver.lost.await();
            return 0;
        });
        assertThat(receiver.count).isEqualTo(50L * chunk.length);
        assertThat(receiver.sum).isEqualTo(sum);
        assertThat(told).containsExactly("made", "eof", "lost null");
    }

    @Test
    void aPausedReaderDoesNotRead() throws IOException {
        Entry<Integer, Integer> pipe = Descriptors.pipe();
        Receiver receiver = new Receiver();
        run(() -> {
            ReadTransport reader = loop.connectReadPipe(() -> receiver, pipe.getKey()).await().transport();
            reader.pauseReading();
            assertThat(reader.isReading()).isFalse();
            Descriptors.write(pipe.getValue(), new byte[3], 0);
            pause(0.02);
            assertThat(receiver.count).isZero();
            reader.resumeReading();
            Descriptors.close(pipe.getValue());
            receiver.lost.await();
            assertThat(receiver.count).isEqualTo(3);
            return 0;
        });
    }

    @Test
    void abortDropsWhatIsPending() throws IOException {
        Entry<Integer, Integer> pipe = Descriptors.pipe();
        Receiver receiver = new Receiver();
        run(() -> {
            WriteTransport writer = loop.connectWritePipe(() -> receiver, pipe.getValue()).await().transport();
            writer.write(new byte[1 << 20]);
            assertThat(writer.getWriteBufferSize()).isPositive();
            writer.abort();
            receiver.lost.await();
            return 0;
        });
        Descriptors.close(pipe.getKey());
        assertThat(told).containsExactly("made", "lost null");
    }

    @Test
    void onlyPipesAreConnected(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        try (TestPipe regular = TestPipe.regularFile(file)) {
            run(() -> {
                assertThatThrownBy(() -> loop.connectReadPipe(Receiver::new, regular.reader()).await())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("Pipe transport is for pipes/sockets only.");
                assertThatThrownBy(() -> loop.connectReadPipe(Receiver::new, TestPipe.closedDescriptor()).await())
                        .isInstanceOf(IOException.class);
                return 0;
            });
        }
    }
}
