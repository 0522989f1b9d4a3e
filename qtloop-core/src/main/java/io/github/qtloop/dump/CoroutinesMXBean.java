package io.github.qtloop.dump;

/** The coroutines of the process, for management tools. */
public interface CoroutinesMXBean {

    /**
     * Lists the coroutines of Java and Python with names, states, stacks and who waits for whom, and the slow callbacks.
     *
     * @param patience seconds that each loop has to answer; one that does not is shown by the stack of its thread
     * @return lines
     */
    String dump(double patience);
}
