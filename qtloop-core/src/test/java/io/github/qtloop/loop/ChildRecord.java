package io.github.qtloop.loop;

import io.github.qtloop.Connection;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.BaseTransport;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.SubprocessExecOptions;
import io.github.qtloop.asyncio.SubprocessProtocol;
import io.github.qtloop.asyncio.SubprocessTransport;
import io.github.qtloop.asyncio.WriteTransport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A child process of a test, and what its protocol was told. */
final class ChildRecord implements SubprocessProtocol {

    final List<String> events = new ArrayList<>();
    final Future<@Nullable Void> exited;
    final Future<@Nullable Void> lost;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private @Nullable SubprocessTransport transport;

    private ChildRecord(AbstractEventLoop loop) {
        exited = loop.createFuture();
        lost = loop.createFuture();
    }

    /** Starts a child with pipes; called by a coroutine. */
    static ChildRecord start(AbstractEventLoop loop, Map<String, Object> options, String... command) {
        return start(loop, SubprocessExecOptions.builder().kwargs(options).build(), command);
    }

    static ChildRecord start(AbstractEventLoop loop, SubprocessExecOptions options, String... command) {
        List<String> arguments = List.of(command).subList(1, command.length);
        Connection<SubprocessTransport, ChildRecord> connection = loop.subprocessExec(
                        () -> new ChildRecord(loop), command[0], arguments, options)
                .await();
        connection.protocol().transport = connection.transport();
        return connection.protocol();
    }

    /** Runs a shell command to its end; called by a coroutine. */
    static ChildRecord runShell(AbstractEventLoop loop, Map<String, Object> options, String command) {
        ChildRecord child = start(loop, options, "/bin/sh", "-c", command);
        child.end();
        return child;
    }

    /** Waits for everything; called by a coroutine. */
    int end() {
        lost.await();
        transport().close();
        return code();
    }

    int code() {
        Integer code = transport().getReturncode();
        return code == null ? Integer.MIN_VALUE : code;
    }

    SubprocessTransport transport() {
        SubprocessTransport made = transport;
        if (made == null) {
            throw new IllegalStateException("the child is not connected");
        }
        return made;
    }

    WriteTransport stdin() {
        return (WriteTransport) Objects.requireNonNull(transport().getPipeTransport(0));
    }

    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    int outputSize() {
        return output.size();
    }

    @Override
    public void connectionMade(BaseTransport made) {
        events.add("made");
    }

    @Override
    public void pipeDataReceived(int fd, byte[] data) {
        output.writeBytes(data);
    }

    @Override
    public void pipeConnectionLost(int fd, @Nullable Throwable exc) {
        events.add("pipe " + fd + " lost" + (exc == null ? "" : " " + exc.getClass().getSimpleName()));
    }

    @Override
    public void pauseWriting() {
        events.add("pause");
    }

    @Override
    public void resumeWriting() {
        events.add("resume");
    }

    @Override
    public void processExited() {
        events.add("exited");
        exited.setResult(null);
    }

    @Override
    public void connectionLost(@Nullable Throwable exc) {
        events.add("lost");
        lost.setResult(null);
    }
}
