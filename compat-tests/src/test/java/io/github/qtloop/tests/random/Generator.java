package io.github.qtloop.tests.random;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws programs of what a Python version has. The same seed gives the same program. */
public final class Generator {

    private static final int DEPTH = 3;

    /** What makes sense in the block of an operation, and seldom elsewhere. */
    private static final Map<Operation, List<Operation>> COMPANIONS = Map.of(
            Operation.CONDITION,
            List.of(
                    Operation.CONDITIONWAIT, Operation.CONDITIONWAIT, Operation.CONDITIONWAITFOR, Operation.NOTIFY,
                    Operation.NOTIFYALL),
            Operation.GROUP,
            List.of(Operation.SPAWNINGROUP),
            Operation.TIMEOUT,
            List.of(Operation.RESCHEDULE));

    /** What often fails: would it end its task each time, little would happen. */
    private static final Set<Operation> RISKY = EnumSet.of(
            Operation.RAISE, Operation.RESOLVE, Operation.REJECT, Operation.RELEASE, Operation.CONDITIONWAIT,
            Operation.NOTIFY, Operation.SEMAPHORERELEASE, Operation.PUTNOWAIT, Operation.GETNOWAIT, Operation.TASKDONE);

    private final List<Operation> operations;
    private final int weight;

    /** @param minor of the Python version, such as 12 */
    public Generator(int minor) {
        operations = Arrays.stream(Operation.values())
                .filter(operation -> operation.isIn(minor))
                .toList();
        weight = operations.stream().mapToInt(Operation::weight).sum();
    }

    /** Draws a program. */
    public RandomProgram generate(long seed) {
        Draw draw = new Draw(new Random(seed));
        return new RandomProgram(seed, draw.bodies()).numbered();
    }

    private final class Draw {

        private final Random random;
        private final int tasks;

        Draw(Random random) {
            this.random = random;
            tasks = 2 + random.nextInt(4);
        }

        List<List<Statement>> bodies() {
            return IntStream.range(0, tasks).mapToObj(this::body).toList();
        }

        private List<Statement> body(int task) {
            List<Statement> body = new ArrayList<>();
            if (task == 0) {
                if (operations.contains(Operation.EAGER) && random.nextInt(4) == 0) {
                    body.add(new Statement(0, Operation.EAGER, List.of("True"), List.of()));
                }
                for (int other = 1; other < tasks; other++) {
                    if (random.nextInt(6) > 0) {
                        body.add(new Statement(0, Operation.SPAWN, List.of(String.valueOf(other)), List.of()));
                    }
                }
            }
            body.addAll(block(task, new ArrayDeque<>(), 3 + random.nextInt(6)));
            return body;
        }

        /** @param outer the statements around, the innermost first; they have no blocks yet */
        private List<Statement> block(int task, Deque<Statement> outer, int size) {
            return IntStream.range(0, size).mapToObj(i -> statement(task, outer)).toList();
        }

        private Statement statement(int task, Deque<Statement> outer) {
            Statement companion = outer.isEmpty() || random.nextBoolean() ? null : companion(task, outer.element());
            if (companion != null) {
                return companion;
            }
            Operation operation = operation();
            while (outer.size() == DEPTH && operation.blocks() > 0
                    || lacksArgument(operation, task)
                    || isCompanion(operation) && random.nextInt(8) > 0) {
                operation = operation();
            }
            Statement statement = filled(operation, task, outer);
            return RISKY.contains(operation) && random.nextInt(4) > 0 ? attempted(statement) : statement;
        }

        private @Nullable Statement companion(int task, Statement outer) {
            List<Operation> choice = COMPANIONS.getOrDefault(outer.operation(), List.of());
            if (choice.isEmpty()) {
                return null;
            }
            Statement drawn = filled(choice.get(random.nextInt(choice.size())), task, new ArrayDeque<>());
            List<String> arguments = new ArrayList<>(drawn.arguments());
            if (outer.operation() == Operation.CONDITION) {
                arguments.set(0, outer.arguments().getFirst());
            }
            return new Statement(0, drawn.operation(), arguments, List.of());
        }

        private Statement filled(Operation operation, int task, Deque<Statement> outer) {
            List<String> arguments = operation.parameters().stream()
                    .map(parameter -> parameter.draw(random, task, tasks))
                    .toList();
            List<List<Statement>> blocks = new ArrayList<>();
            outer.push(new Statement(0, operation, arguments, List.of()));
            for (int i = 0; i < operation.blocks(); i++) {
                blocks.add(block(task, outer, (i == 0 ? 1 : 0) + random.nextInt(3)));
            }
            outer.pop();
            return new Statement(0, operation, arguments, blocks);
        }

        private static Statement attempted(Statement statement) {
            return new Statement(
                    0, Operation.TRY, List.of("Exception"), List.of(List.of(statement), List.of(), List.of()));
        }

        private static boolean isCompanion(Operation operation) {
            return COMPANIONS.values().stream().anyMatch(companions -> companions.contains(operation));
        }

        private boolean lacksArgument(Operation operation, int task) {
            return operation.parameters().stream().anyMatch(parameter -> parameter.isMissing(task, tasks));
        }

        private Operation operation() {
            int rest = random.nextInt(weight);
            for (Operation operation : operations) {
                rest -= operation.weight();
                if (rest < 0) {
                    return operation;
                }
            }
            throw new AssertionError(rest);
        }
    }
}
