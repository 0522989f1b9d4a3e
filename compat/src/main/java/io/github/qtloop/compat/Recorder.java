package io.github.qtloop.compat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes test cases of the events of a suite, over all the children that it takes. */
final class Recorder {

    private final String suite;
    private final List<TestCase> cases = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable String running;
    private boolean inTest;
    private long testBegan;
    private boolean begun;
    private boolean ended;

    Recorder(String suite) {
        this.suite = suite;
    }

    /** A new child will tell about the tests that are not done. */
    synchronized void restart() {
        begun = false;
        ended = false;
        running = null;
        inTest = false;
    }

    synchronized void accept(Event event) {
        begun = true;
        switch (event.name()) {
            case "class" -> running = event.field(0);
            case "start" -> {
                running = event.field(0);
                inTest = true;
                testBegan = System.nanoTime();
            }
            case "outcome" -> note(
                    new Note(Note.Kind.valueOf(event.field(0)), event.field(1), event.field(2), event.field(3)));
            case "stop" -> stop(event.field(0), Double.parseDouble(event.field(1)), !event.field(2).isEmpty());
            case "end" -> {
                ended = true;
                running = null;
            }
            default -> {
                // "begin" and "loaded" only say that the child is alive
            }
        }
    }

    private void note(Note note) {
        if (inTest) {
            notes.add(note);
        } else {
            cases.add(TestCase.outside(note));
            done.add(note.name());
        }
    }

    private void stop(String id, double seconds, boolean drove) {
        cases.add(new TestCase(id, true, seconds, drove, List.copyOf(notes)));
        done.add(id);
        notes.clear();
        inTest = false;
        running = null;
    }

    /**
     * The child has ended too early, or not in time.
     *
     * @return whether another child may run the rest: not, if nobody can say what must be left out
     */
    synchronized boolean abort(String message, String text) {
        String name = running != null ? running : suite + " (" + place() + ")";
        Note note = new Note(Note.Kind.ERROR, name, message, text);
        if (inTest) {
            notes.add(note);
            stop(name, (System.nanoTime() - testBegan) / 1e9, false);
            return true;
        }
        cases.add(TestCase.outside(note));
        boolean known = running != null && done.add(running);
        return !ended && known;
    }

    private String place() {
        if (ended) {
            return "after its tests";
        }
        return cases.isEmpty() ? "before its first test" : "after " + cases.getLast().id();
    }

    /** Something to add in the end. */
    synchronized void add(Note note) {
        cases.add(TestCase.outside(note));
    }

    /** Names of tests and set-ups that another child must leave out. */
    synchronized Set<String> done() {
        return Set.copyOf(done);
    }

    synchronized boolean begun() {
        return begun;
    }

    synchronized boolean ended() {
        return ended;
    }

    /** What is going on, for a person. */
    synchronized String running() {
        return running != null ? running : suite + " (" + place() + ")";
    }

    synchronized List<TestCase> cases() {
        return List.copyOf(cases);
    }
}
