package io.github.qtloop.net.process;

import io.github.qtloop.Connection;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.BaseProtocol;
import io.github.qtloop.asyncio.SubprocessTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts child processes with a transport and a protocol: {@code subprocess_exec} and {@code subprocess_shell}. */
public final class Children {

    private static final String SHELL = "/bin/sh";

    private Children() {}

    /**
     * The arguments of a command for the shell. Nothing else reaches a shell.
     *
     * @param command the command line
     * @param arguments the further arguments of {@code Popen}; {@code executable} is another shell
     * @return the program and its arguments
     */
    public static List<String> shell(String command, Map<String, Object> arguments) {
        Object executable = arguments.get("executable");
        return List.of(executable == null ? SHELL : executable.toString(), "-c", command);
    }

    /**
     * The arguments of a program.
     *
     * @param program the program
     * @param arguments its arguments
     * @return both
     */
    public static List<String> exec(String program, List<String> arguments) {
        List<String> all = new ArrayList<>();
        all.add(program);
        all.addAll(arguments);
        return all;
    }

    /**
     * Starts a program; called by a coroutine.
     *
     * @param loop the loop of the transport
     * @param factory makes the protocol
     * @param command the program and its arguments
     * @param stdin a descriptor, -1 for a pipe, -3 for {@code /dev/null}, or null for that of this process
     * @param stdout likewise
     * @param stderr likewise, and -2 for that of {@code stdout}
     * @param arguments further arguments of Python's {@code Popen}
     * @param <P> the type of the protocol
     * @return both, when the protocol is about to be told
     * @throws IOException when the program cannot be executed
     */
    public static <P extends BaseProtocol> Connection<SubprocessTransport, P> start(
            AbstractEventLoop loop,
            Supplier<? extends P> factory,
            List<String> command,
            @Nullable Integer stdin,
            @Nullable Integer stdout,
            @Nullable Integer stderr,
            Map<String, Object> arguments)
            throws IOException {
        SpawnOptions options = SpawnOptions.of(arguments);
        P protocol = factory.get();
        ChildStreams streams = new ChildStreams(stdin, stdout, stderr);
        ChildTransport transport;
        boolean started = false;
        try (streams) {
            transport = new ChildTransport(loop, Child.of(Spawn.start(command, streams.given.clone(), options)), protocol);
            started = true;
        } finally {
            if (!started) {
                streams.drop();
            }
        }
        boolean connected = false;
        try {
            transport.connect(streams);
            connected = true;
        } finally {
            if (!connected) {
                transport.close();
                transport.waitForExit();
            }
        }
        return new Connection<>(transport, protocol);
    }
}
