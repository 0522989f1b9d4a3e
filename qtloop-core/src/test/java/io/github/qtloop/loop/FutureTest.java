package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.InvalidStateError;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The states of a future. */
final class FutureTest extends LoopCase {

    @Test
    void aPendingFutureHasNoOutcome() {
        Future<Integer> future = loop.createFuture();
        assertThat(future.done()).isFalse();
        assertThat(future).hasToString("<Future pending>");
        assertThatThrownBy(future::result).isInstanceOf(InvalidStateError.class).hasMessage("Result is not set.");
        assertThatThrownBy(future::exception).isInstanceOf(InvalidStateError.class).hasMessage("Exception is not set.");
        assertThat(future.getLoop()).isSameAs(loop);
    }

    @Test
    void aFinishedFutureStaysSo() {
        Future<Integer> future = loop.createFuture();
        future.setResult(1);
        assertThat(future.result()).isEqualTo(1);
        assertThat(future.exception()).isNull();
        assertThat(future.cancel()).isFalse();
        assertThat(future).hasToString("<Future finished result=1>");
        assertThatThrownBy(() -> future.setResult(2)).isInstanceOf(InvalidStateError.class).hasMessage("invalid state");
        assertThatThrownBy(() -> future.setException(new RuntimeException())).isInstanceOf(InvalidStateError.class);
    }

    @Test
    void nullIsNoErrorAndNoCallback() {
        Future<Integer> future = loop.createFuture();
        assertThatThrownBy(() -> future.setException(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("exception");
        assertThatThrownBy(() -> future.addDoneCallback(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("fn");
        assertThat(future).hasToString("<Future pending>");
        future.setResult(null);
        assertThat(future.result()).isNull();
    }

    @Test
    void anExceptionIsRaisedAsItIs() {
        Future<Integer> future = loop.createFuture();
        IOException error = new IOException("x");
        future.setException(error);
        assertThat(future.exception()).isSameAs(error);
        assertThatThrownBy(future::result).isSameAs(error);
    }

    @Test
    void aCancellationCarriesItsMessage() {
        Future<Integer> future = loop.createFuture();
        assertThat(future.cancel("why")).isTrue();
        assertThat(future.cancel("again")).isFalse();
        assertThat(future.cancelled()).isTrue();
        assertThat(future).hasToString("<Future cancelled>");
        assertThatThrownBy(future::result).isInstanceOf(CancelledError.class).hasMessage("why");
        assertThatThrownBy(future::exception).isInstanceOf(CancelledError.class).hasMessage("why");
    }

    @Test
    void callbacksComeThroughTheLoopInOrder() {
        Future<Integer> future = loop.createFuture();
        Consumer<Object> removed = done -> order.expectUnreached();
        future.addDoneCallback(removed);
        future.addDoneCallback(done -> order.expect(2));
        future.addDoneCallback(removed);
        future.addDoneCallback(done -> {
            order.expect(3);
            assertThat(done).isSameAs(future);
        });
        assertThat(future.removeDoneCallback(removed)).isEqualTo(2);
        future.setResult(1);
        order.expect(1);
        future.addDoneCallback(done -> order.finish(4));
        runReady();
        order.verify();
    }
}
