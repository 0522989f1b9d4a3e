package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.report.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a future calls when it is done. The callbacks of a future are a ring that the future holds by its last link: so
 * one costs no list, and each is appended at once however many there are.
 */
abstract class DoneCallback implements Runnable, Traces.Named {

    private @Nullable DoneCallback next;

    /** The context to be called in. */
    abstract Context context();

    /** Appends this to a ring, which may be null for none; this is the last link of the result. */
    final DoneCallback after(@Nullable DoneCallback last) {
        if (last == null) {
            next = this;
        } else {
            next = last.next;
            last.next = this;
        }
        return this;
    }

    /** The task that waits by it for the future, or null. */
    @Nullable Task<?> awaitingTask() {
        return null;
    }

    /** The next link; the first one after the last. */
    final DoneCallback next() {
        return Objects.requireNonNull(next);
    }

    /** The links of a ring in their order. */
    static List<DoneCallback> list(@Nullable DoneCallback last) {
        List<DoneCallback> all = new ArrayList<>();
        if (last != null) {
            DoneCallback link = last;
            do {
                link = link.next();
                all.add(link);
            } while (link != last);
        }
        return all;
    }

    /** A ring in messages: of more than two callbacks, the first and the last. */
    static String describe(@Nullable DoneCallback last) {
        List<DoneCallback> all = list(last);
        if (all.isEmpty()) {
            return "";
        }
        String text = Traces.call(all.getFirst());
        if (all.size() > 2) {
            text += ", <" + (all.size() - 2) + " more>";
        }
        if (all.size() > 1) {
            text += ", " + Traces.call(all.getLast());
        }
        return " cb=[" + text + "]";
    }
}
