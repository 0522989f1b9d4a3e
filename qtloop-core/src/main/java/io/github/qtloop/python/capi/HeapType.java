package io.github.qtloop.python.capi;

import java.util.ArrayList;
import java.util.List;

/** Makes a heap type of C from a {@code PyType_Spec}. What the type consists of is never freed. */
public final class HeapType {

    /** {@code Py_TPFLAGS_DEFAULT}. */
    public static final int DEFAULT = 1 << 18;

    private static final int SPEC_SIZE = 32;
    private static final int SLOT_SIZE = 16;

    private record Slot(int number, long value) {}

    private final String name;
    private final long size;
    private final int flags;
    private final List<Slot> slots = new ArrayList<>();

    /**
     * @param name with the module before it
     * @param size of an instance, in bytes
     * @param flags of the type
     */
    public HeapType(String name, long size, int flags) {
        this.name = name;
        this.size = size;
        this.flags = flags;
    }

    /**
     * Adds a slot.
     *
     * @param number as the stable interface of CPython has it
     * @param value the address of a function, or of a table
     */
    public HeapType slot(int number, long value) {
        slots.add(new Slot(number, value));
        return this;
    }

    /**
     * A slot with a function of Java.
     *
     * @param function takes up to four words and returns one or none: the others mean nothing; it must not throw
     */
    public HeapType slot(int number, Builtin function) {
        return slot(number, BuiltinTable.stub(function));
    }

    /** The type. */
    public Owned create() {
        long table = Memory.allocateForever((long) (slots.size() + 1) * SLOT_SIZE);
        for (int i = 0; i < slots.size(); i++) {
            Memory.putLong(table + (long) i * SLOT_SIZE, slots.get(i).number());
            Memory.putLong(table + (long) i * SLOT_SIZE + 8, slots.get(i).value());
        }
        long spec = Memory.allocateForever(SPEC_SIZE);
        Memory.putLong(spec, Memory.stringForever(name));
        Memory.putInt(spec + 8, (int) size);
        Memory.putInt(spec + 16, flags);
        Memory.putLong(spec + 24, table);
        return CPython.typeFromSpec(spec);
    }
}
