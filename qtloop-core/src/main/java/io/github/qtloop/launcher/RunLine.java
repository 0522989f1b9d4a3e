package io.github.qtloop.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The command line of {@code qtloop run}, cut where the program begins: from there on everything
 * belongs to the program, whatever it looks like.
 *
 * @param own the options of {@code qtloop run}
 * @param python options that the interpreter takes, such as {@code -X dev}
 * @param program {@code SCRIPT}, {@code -m MODULE} or {@code -c CODE}, with the program's arguments
 */
record RunLine(List<String> own, List<String> python, List<String> program) {

    private static final Set<String> OWN_WITH_VALUE =
            Set.of("--python", "--loop", "--application", "--venv", "--home", "--interpreter");
    private static final Set<String> PYTHON_WITH_VALUE = Set.of("-X", "-W");
    private static final Set<String> PYTHON_FLAGS =
            Set.of("-B", "-E", "-I", "-O", "-OO", "-P", "-b", "-bb", "-s", "-u");

    static RunLine parse(List<String> line) {
        List<String> own = new ArrayList<>();
        List<String> python = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            String word = line.get(i);
            if (!word.startsWith("-") || word.equals("-") || word.equals("-m") || word.equals("-c")) {
                break;
            }
            boolean toPython = PYTHON_FLAGS.contains(word) || PYTHON_WITH_VALUE.stream().anyMatch(word::startsWith);
            List<String> taker = toPython ? python : own;
            taker.add(word);
            i++;
            boolean hasValue = OWN_WITH_VALUE.contains(word) || PYTHON_WITH_VALUE.contains(word);
            if (hasValue && i < line.size()) {
                taker.add(line.get(i++));
            }
        }
        return new RunLine(own, python, line.subList(i, line.size()));
    }

    /** What the {@code python} command would get. */
    List<String> pythonCommandLine() {
        List<String> line = new ArrayList<>(python);
        line.addAll(program);
        return line;
    }
}
