package io.github.qtloop.bench.jmh;

import io.github.qtloop.bench.model.Contestant;
import io.github.qtloop.bench.model.Face;

/** Who does the work of a topic. */
enum Contender {
    QTLOOP("qtloop", Contestant.QTLOOP, "QtLoop"),
    VIRTUAL_THREAD("virtualThread", "virtual_threads", "virtual threads"),
    COMPLETABLE_FUTURE("completableFuture", "completable_future", "CompletableFuture");

    private final String method;
    private final Contestant contestant;

    Contender(String method, String name, String title) {
        this.method = method;
        this.contestant = new Contestant(Face.JAVA, name, title, "");
    }

    /** The name of the method in each topic's class. */
    String method() {
        return method;
    }

    /** How it is called in the report. */
    Contestant contestant() {
        return contestant;
    }
}
