package io.github.qtloop.compat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one interpreter's tests.
 *
 * @param python its full version
 * @param loop {@code qt} or {@code asyncio}
 * @param application the kind of the Qt application; null for none
 * @param verdict the tests, judged
 * @param seconds from the start of the first suite to the end of the last
 */
record VersionResult(
        String python, String loop, @Nullable String application, Verdict verdict, double seconds) {

    /** The line that ends a run, for people and scripts. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "python=%s loop=%s%s %s seconds=%.1f",
                python, loop, application == null ? "" : " application=" + application, verdict.counts(), seconds);
    }
}
