package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.base.Position;
import java.util.Optional;

/**
 * One difference between two specs.
 *
 * @param group what kind of difference it is
 * @param key names the thing that differs within a spec; several changes may concern the same thing
 * @param subject what differs, as {@code AbstractEventLoop.create_server}, {@code loop.create_task} for a call site
 * @param label the subject as Python writes it, what stays left out: {@code create_server(..., keep_alive=None)}
 * @param place the function that calls, for a call site
 * @param summary what has happened, in words
 * @param before what the older spec says, unless the thing is new
 * @param after what the newer spec says, unless the thing is gone
 * @param breaks whom it breaks
 * @param reason why it breaks them, or nobody
 * @param cause why it has changed, together with others
 * @param from where the older spec says it
 * @param to where the newer spec says it
 */
public record Change(
        Group group,
        String key,
        String subject,
        String label,
        Optional<String> place,
        String summary,
        Optional<String> before,
        Optional<String> after,
        Breaks breaks,
        String reason,
        Cause cause,
        Optional<Position> from,
        Optional<Position> to) {

    /** What has happened, without the calls of a call site, which {@code before} and {@code after} have. */
    String deed() {
        String calls = after.orElse("") + before.map(text -> ", was " + text).orElse("");
        return place.isPresent() && summary.endsWith(": " + calls)
                ? summary.substring(0, summary.length() - calls.length() - 2)
                : summary;
    }

    /** The same, of another cause. */
    Change because(Cause other) {
        return new Change(
                group, key, subject, label, place, summary, before, after, breaks, reason, other, from, to);
    }

    /** The thing that has changed, in words: the subject, with the place if there is one. */
    public String item() {
        return subject + place.map(caller -> " in " + caller).orElse("");
    }

    /** The label, with the place if there is one. */
    public String headline() {
        return label + place.map(caller -> " in " + caller).orElse("");
    }
}
