package io.github.qtloop.python.capi;

/**
 * The version tags of Python's types and dictionaries. CPython gives a type another one when an attribute of the type, or of
 * one of its bases, is set or deleted, and a dictionary another one with each change. So to compare a tag costs one read where
 * a lookup costs a call. Where an interpreter does not do so, there are no tags. Needs the GIL.
 */
public final class VersionTags {

    /** No tag: that of a type whose attributes have not been looked up since they were changed, and of all where there are none. */
    public static final long NONE = 0;

    private VersionTags() {}

    /** The tag of a type now. */
    public static long ofType(long type) {
        return Layouts.TYPE_TAG == Probe.NOWHERE ? NONE : Memory.getInt(type + Layouts.TYPE_TAG);
    }

    /** The tag of a dictionary now. */
    public static long ofDict(long dict) {
        return Layouts.DICT_TAG == Probe.NOWHERE ? NONE : Memory.getLong(dict + Layouts.DICT_TAG);
    }
}
