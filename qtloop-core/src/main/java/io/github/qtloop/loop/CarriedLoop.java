package io.github.qtloop.loop;

import io.github.qtloop.loop.engine.Passenger;

/** A Java loop that runs and ends with the loop of another language that carries it. */
record CarriedLoop(AbstractQtEventLoop loop) implements Passenger {

    @Override
    public void runBegins() {
        loop.state.begin();
    }

    @Override
    public void runEnds() {
        loop.state.end();
    }

    @Override
    public void closed() {
        loop.markClosed();
    }
}
