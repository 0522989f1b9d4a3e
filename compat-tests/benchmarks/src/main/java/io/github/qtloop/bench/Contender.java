package io.github.qtloop.bench;

/** Who does the work of a topic. */
enum Contender {
    QTLOOP("qtloop", "QtLoop"),
    VIRTUAL_THREAD("virtualThread", "virtual threads"),
    COMPLETABLE_FUTURE("completableFuture", "CompletableFuture");

    private final String method;
    private final String title;

    Contender(String method, String title) {
        this.method = method;
        this.title = title;
    }

    /** The name of the method in each topic's class. */
    String method() {
        return method;
    }

    @Override
    public String toString() {
        return title;
    }
}
