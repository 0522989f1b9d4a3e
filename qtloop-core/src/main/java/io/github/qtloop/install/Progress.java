package io.github.qtloop.install;

/** Tells a person at a terminal what takes long; scripts and pipes see nothing of it. */
final class Progress {

    private Progress() {}

    static void say(String what) {
        if (System.console() != null && System.console().isTerminal()) {
            System.err.println("qtloop: " + what);
        }
    }
}
