package io.github.qtloop.random;

import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.reactor.backend.Reactors;
import io.github.qtloop.tests.random.RandomProgram;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs random programs on the Qt loop: {@code RunPrograms FILE [planted]}. {@code run_programs.py} runs the same ones in
 * Python. Each trace follows a line {@code == SEED}. With {@code planted}, events wake those who wait an iteration late.
 */
public final class RunPrograms {

    private static final AtomicReference<Runnable> IDLE = new AtomicReference<>(() -> {});

    private RunPrograms() {}

    public static void main(String... arguments) throws IOException {
        boolean planted = arguments.length > 1 && arguments[1].equals("planted");
        System.setProperty("java.util.logging.config.class", Silence.class.getName());
        Reactors.wrap(reactor -> new JumpingReactor(reactor, () -> IDLE.get().run()));
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8)) {
            for (RandomProgram program : RandomProgram.read(Files.readString(Path.of(arguments[0])))) {
                out.println("== " + program.seed());
                run(program, out, planted);
                out.flush();
            }
        }
        System.exit(0);
    }

    private static void run(RandomProgram program, PrintStream out, boolean planted) {
        AbstractEventLoop loop = Asyncio.newEventLoop();
        World world = new World(program, loop, out, planted);
        IDLE.set(world::idle);
        loop.setExceptionHandler(world::report);
        try {
            loop.runUntilComplete(world.start(0, loop::createTask));
        } catch (Throwable error) {
            world.log("main ends by", error);
        }
        loop.runUntilComplete(world.finish());
        world.logStates();
        loop.close();
    }

    /** What the loop logs is no part of a trace. */
    public static final class Silence {
        public Silence() {
            java.util.logging.LogManager.getLogManager().reset();
        }
    }
}
