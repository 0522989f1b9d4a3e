package io.github.qtloop.interleaving;

import java.lang.reflect.Constructor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Runs a scenario in every interleaving that has at most so many preemptions: switches from a thread that could go on. Nearly
 * every fault of concurrent programs shows with two of them.
 */
public final class Interleavings {

    /** More would be too slow for a test: make the scenario smaller. */
    private static final int MOST = 200_000;

    private final Constructor<?> scenario;
    private final int preemptions;

    /**
     * @param preemptions how many of them at most
     * @param scenario the class of the scenario
     * @param others what else gets points to switch at
     */
    public Interleavings(int preemptions, Class<? extends Scenario> scenario, Class<?>... others) {
        this.preemptions = preemptions;
        Class<?>[] woven = Stream.concat(Stream.of(scenario), Stream.of(others)).toArray(Class<?>[]::new);
        try {
            this.scenario = new WovenClasses(woven).loadClass(scenario.getName()).getDeclaredConstructors()[0];
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        this.scenario.setAccessible(true);
    }

    /**
     * Runs them all.
     *
     * @param arguments of the scenario's constructor
     * @return how many there were
     * @throws AssertionError at the first one that fails, with the points that lead there
     */
    public int explore(Object... arguments) {
        Choices choices = new Choices();
        int count = 0;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            do {
                if (++count > MOST) {
                    throw new AssertionError("there are more than " + MOST + " interleavings");
                }
                runOne(count, choices, threads, arguments);
            } while (choices.advance());
        }
        return count;
    }

    private void runOne(int number, Choices choices, ExecutorService threads, Object... arguments) {
        try (Scenario current = (Scenario) scenario.newInstance(arguments)) {
            Execution execution = new Execution(choices, preemptions, current.threads());
            Points.serve(execution);
            try {
                execution.run(threads);
            } finally {
                Points.serve(null);
            }
            Throwable failure = execution.failure();
            if (failure == null) {
                failure = failureOf(current);
            }
            if (failure != null) {
                throw new AssertionError(
                        failure.getMessage() + "\nin interleaving " + number + ":\n" + execution.trace(), failure);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Throwable failureOf(Scenario scenario) {
        try {
            scenario.verify();
            return null;
        } catch (Throwable t) {
            return t;
        }
    }
}
