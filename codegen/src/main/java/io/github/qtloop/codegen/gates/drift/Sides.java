package io.github.qtloop.codegen.gates.drift;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing in two specs.
 *
 * @param before it in the older one, unless it has come
 * @param after it in the newer one, unless it has gone
 * @param shown the one that reports speak of
 */
record Sides(Optional<Item> before, Optional<Item> after, Item shown) {

    static Sides of(@Nullable Item before, @Nullable Item after) {
        Optional<Item> old = Optional.ofNullable(before);
        Optional<Item> fresh = Optional.ofNullable(after);
        return new Sides(old, fresh, fresh.or(() -> old).orElseThrow());
    }

    /** The same, spoken of as another thing. */
    Sides as(Item other) {
        return new Sides(before, after, other);
    }

    /** A change of the thing as a whole. */
    Change change(Group group, String summary, Verdict verdict, Optional<String> was, Optional<String> is) {
        return change(group, shown.subject(), shown.subject(), summary, verdict, was, is);
    }

    /** A change of the thing, or of what is named below it. */
    Change change(
            Group group,
            String subject,
            String label,
            String summary,
            Verdict verdict,
            Optional<String> was,
            Optional<String> is) {
        return new Change(
                group,
                shown.key(),
                subject,
                label,
                shown.caller(),
                summary,
                was,
                is,
                verdict.breaks(),
                verdict.reason(),
                Cause.ofThing(group, shown, verdict, summary),
                before.map(Item::position),
                after.map(Item::position));
    }
}
