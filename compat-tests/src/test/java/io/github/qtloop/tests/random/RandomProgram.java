package io.github.qtloop.tests.random;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A program: the bodies of its tasks, of which the first is the main one. As text, a statement is a line of words; one that
 * holds blocks ends with a brace.
 *
 * @param seed from which it was drawn; its name
 * @param tasks the statements of each task
 */
public record RandomProgram(long seed, List<List<Statement>> tasks) {

    private static final String HEADER = "program ";

    /** Its text, with a header. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append(seed).append('\n');
        for (List<Statement> body : tasks) {
            text.append("task\n");
            write(body, " ", text);
        }
        return text.toString();
    }

    /** How many statements it has. */
    public int size() {
        return (int) text().lines().filter(line -> line.startsWith(" ") && !line.strip().startsWith("}")).count();
    }

    /** Reads the text of several programs. */
    public static List<RandomProgram> read(String text) {
        List<RandomProgram> programs = new ArrayList<>();
        for (String part : text.split("(?m)^" + HEADER)) {
            if (!part.isEmpty()) {
                List<String> lines = part.lines().toList();
                programs.add(new RandomProgram(
                        Long.parseLong(lines.getFirst()), new Reader().read(lines.subList(1, lines.size()))));
            }
        }
        return programs;
    }

    /** The same program as it is read from its text: its statements have lines. */
    RandomProgram numbered() {
        return read(text()).getFirst();
    }

    private static void write(List<Statement> block, String indent, StringBuilder text) {
        for (Statement statement : block) {
            text.append(indent).append(statement.operation().word());
            statement.arguments().forEach(argument -> text.append(' ').append(argument));
            for (int i = 0; i < statement.blocks().size(); i++) {
                text.append(i == 0 ? " {\n" : indent + "} {\n");
                write(statement.blocks().get(i), indent + " ", text);
            }
            text.append(statement.blocks().isEmpty() ? "\n" : indent + "}\n");
        }
    }

    private static final class Reader {

        private final List<List<Statement>> tasks = new ArrayList<>();
        private final Deque<Statement> open = new ArrayDeque<>();
        private final Deque<List<Statement>> outer = new ArrayDeque<>();
        private List<Statement> block = new ArrayList<>();

        List<List<Statement>> read(List<String> lines) {
            for (int i = 0; i < lines.size(); i++) {
                read(i + 1, lines.get(i).strip());
            }
            return tasks;
        }

        private void read(int number, String line) {
            switch (line) {
                case "task" -> tasks.add(begin());
                case "}" -> {
                    open.pop();
                    block = outer.pop();
                }
                case "} {" -> open.element().blocks().add(begin());
                default -> {
                    boolean opens = line.endsWith(" {");
                    List<String> words = List.of((opens ? line.substring(0, line.length() - 2) : line).split(" "));
                    Statement statement = new Statement(
                            number, Operation.of(words.getFirst()), words.subList(1, words.size()), new ArrayList<>());
                    block.add(statement);
                    if (opens) {
                        open.push(statement);
                        outer.push(block);
                        statement.blocks().add(begin());
                    }
                }
            }
        }

        private List<Statement> begin() {
            block = new ArrayList<>();
            return block;
        }
    }
}
