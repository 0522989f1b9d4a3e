package io.github.qtloop.compat;

import java.util.List;

/**
 * One test that ran, or what happened outside of any test: a set-up of a class or module, a crash between two tests.
 *
 * @param id its full name
 * @param counted whether it is a test
 * @param seconds how long it took
 * @param drove whether a Qt event loop ran in it
 * @param notes what is to be said about it; empty for a test that passed
 */
record TestCase(String id, boolean counted, double seconds, boolean drove, List<Note> notes) {

    /** Something that is no test. */
    static TestCase outside(Note note) {
        return new TestCase(note.name(), false, 0, false, List.of(note));
    }

    TestCase with(List<Note> other) {
        return new TestCase(id, counted, seconds, drove, other);
    }
}
