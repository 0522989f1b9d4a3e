package io.github.qtloop.tests.random;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A program in the words of Python and of Java, for a reader: each line has the number that the trace names it by. */
public final class Listing {

    private static final Map<String, String> JAVA_NAMES = Map.of(
            "BaseException", "Throwable",
            "False", "false",
            "RuntimeError", "IllegalStateException",
            "True", "true",
            "ValueError", "IllegalArgumentException");

    private final Function<Operation, List<String>> templates;
    private final boolean java;
    private final StringBuilder text = new StringBuilder();

    private Listing(Function<Operation, List<String>> templates, boolean java) {
        this.templates = templates;
        this.java = java;
    }

    /** The program in Python. */
    public static String python(RandomProgram program) {
        return new Listing(Operation::python, false).bodies(program, "async def body%d():", "");
    }

    /** The program in Java. */
    public static String java(RandomProgram program) {
        return new Listing(Operation::java, true).bodies(program, "Coroutine<String> body%d = () -> {", "};");
    }

    private String bodies(RandomProgram program, String head, String end) {
        for (int i = 0; i < program.tasks().size(); i++) {
            line(0, "", head.formatted(i));
            block(program.tasks().get(i), "    ");
            line(0, "    ", java ? "return \"r" + i + "\";" : "return 'r" + i + "'");
            line(0, "", end);
        }
        return text.toString();
    }

    private void block(List<Statement> block, String indent) {
        for (Statement statement : block) {
            List<String> parts = templates.apply(statement.operation());
            line(statement.line(), indent, filled(parts.getFirst(), statement.arguments()));
            for (int i = 0; i < statement.blocks().size(); i++) {
                if (i > 0) {
                    line(0, indent, filled(parts.get(i), statement.arguments()));
                }
                List<Statement> inner = statement.blocks().get(i);
                block(inner, indent + "    ");
                if (inner.isEmpty() && !java) {
                    line(0, indent + "    ", "pass");
                }
            }
            if (java && !statement.blocks().isEmpty()) {
                line(0, indent, filled(parts.getLast(), statement.arguments()));
            }
        }
    }

    private String filled(String template, List<String> arguments) {
        String line = template;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            line = line.replace("{" + i + "}", java ? JAVA_NAMES.getOrDefault(argument, argument) : argument);
        }
        return line;
    }

    private void line(int number, String indent, String code) {
        text.append(number == 0 ? "     " : "%3d  ".formatted(number))
                .append(indent)
                .append(code)
                .append('\n');
    }
}
