package io.github.qtloop.python.capi;

/** Finds the fields of contexts by what becomes of them. */
final class ContextProbes {

    private static final long SIZE = Probe.basicSize("PyContext_Type");

    private ContextProbes() {}

    static long entered() {
        long context = Probe.call("PyContext_CopyCurrent");
        long[] before = Probe.halves(context, SIZE);
        Probe.call("PyContext_Enter", context);
        long[] entered = Probe.halves(context, SIZE);
        Probe.call("PyContext_Exit", context);
        long[] after = Probe.halves(context, SIZE);
        Probe.drop(context);
        return Probe.place(
                "the mark of an entered context",
                Layouts.FIELDS,
                Integer.BYTES,
                new long[][] {before, entered, after},
                0,
                1,
                0);
    }

    /** An immutable mapping: all that contexts with the same values share. */
    static long values() {
        long one = Probe.call("PyContext_CopyCurrent");
        long other = Probe.call("PyContext_CopyCurrent");
        long[] words = Probe.words(one, SIZE);
        long[] others = Probe.words(other, SIZE);
        Probe.drop(one, other);
        long found = Probe.NOWHERE;
        for (int i = (int) Layouts.FIELDS / Long.BYTES; i < words.length; i++) {
            // Beside the int is padding, which may be anything.
            boolean isPadded = i == Layouts.CONTEXT_ENTERED / Long.BYTES;
            if (!isPadded && words[i] != 0 && words[i] == others[i]) {
                Probe.require("the mapping of a context", found == Probe.NOWHERE);
                found = (long) i * Long.BYTES;
            }
        }
        Probe.require("the mapping of a context", found != Probe.NOWHERE);
        return found;
    }
}
