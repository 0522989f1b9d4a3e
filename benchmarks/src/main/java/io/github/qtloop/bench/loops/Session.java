package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.measuring.SubjectFailure;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with a program that measures one loop. The child lives over many questions; it is started again
 * when it has ended, and where a question needs one that nobody has asked before.
 */
final class Session implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final List<Command> commands;
    private final Duration limit;
    private volatile @Nullable Child child;
    private Map<String, Object> greeting = Map.of();

    /**
     * @param commands start programs that can measure it; the first one does that can here
     * @param limit how long an answer may take
     */
    Session(List<Command> commands, Duration limit) {
        this.commands = List.copyOf(commands);
        this.limit = limit;
    }

    /**
     * What the program said when it was started.
     *
     * @throws Absent if it said that the loop is missing
     */
    Map<String, Object> greeting() throws ChildFailure, Absent, InterruptedException {
        child();
        return greeting;
    }

    /** A word of what the program that was started last said then. */
    Optional<String> told(String key) {
        return Optional.ofNullable(greeting.get(key)).map(String::valueOf);
    }

    /** Why the program cannot measure the loop, if it says so. */
    Optional<String> absence() throws InterruptedException {
        try {
            child();
            return Optional.empty();
        } catch (Absent e) {
            return Optional.of(e.getMessage());
        } catch (ChildFailure e) {
            // It will fail again when it is measured.
            return Optional.empty();
        }
    }

    /** Asks what can be measured. */
    Map<String, Object> list() throws SubjectFailure, InterruptedException {
        return ask(Map.of("measure", "list"), START_LIMIT);
    }

    /** Asks; an answer that tells of an error is a failure. A child that has failed is not asked again. */
    Map<String, Object> ask(Map<String, Object> request) throws SubjectFailure, InterruptedException {
        return ask(request, limit);
    }

    private Map<String, Object> ask(Map<String, Object> request, Duration limit)
            throws SubjectFailure, InterruptedException {
        Map<String, Object> answer;
        try {
            answer = child().ask(request, limit);
        } catch (ChildFailure | Absent e) {
            close();
            throw new SubjectFailure(e.getMessage(), e);
        }
        if (answer.get("error") instanceof String error) {
            throw new SubjectFailure(error);
        }
        return answer;
    }

    /** As {@link #ask}, in a process that has answered nothing before, and will answer nothing more. */
    Map<String, Object> askFreshly(Map<String, Object> request) throws SubjectFailure, InterruptedException {
        close();
        try {
            return ask(request);
        } finally {
            close();
        }
    }

    private Child child() throws ChildFailure, Absent, InterruptedException {
        Child current = child;
        if (current != null && current.isAlive()) {
            return current;
        }
        close();
        Iterator<Command> candidates = commands.iterator();
        while (true) {
            try {
                Child started = start(candidates.next());
                child = started;
                return started;
            } catch (Absent e) {
                if (!candidates.hasNext()) {
                    throw e;
                }
            }
        }
    }

    private Child start(Command command) throws ChildFailure, Absent, InterruptedException {
        Child started = Child.start(command);
        boolean ready = false;
        try {
            greeting = started.receive(START_LIMIT);
            if (greeting.get("missing") instanceof String reason) {
                throw new Absent(reason);
            }
            ready = true;
            return started;
        } finally {
            if (!ready) {
                started.close();
            }
        }
    }

    /** Ends the child at once; from any thread. */
    void destroy() {
        Child current = child;
        if (current != null) {
            current.destroy();
        }
    }

    @Override
    public void close() {
        Child current = child;
        if (current != null) {
            current.close();
            child = null;
        }
    }
}
