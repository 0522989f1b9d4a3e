package io.github.qtloop.random;

/** An item of a queue, compared by its key alone. */
record Item(int key, String name) implements Comparable<Item> {

    @Override
    public int compareTo(Item other) {
        return Integer.compare(key, other.key);
    }

    @Override
    public String toString() {
        return key + "/" + name;
    }
}
