package io.github.qtloop.tests.random;

import java.util.ArrayList;
import java.util.List;

/** Makes programs smaller by one step: those that still fail are smaller, too. */
public final class Shrinker {

    private Shrinker() {}

    /** All smaller programs; those from which most is gone come first. */
    public static List<RandomProgram> smaller(RandomProgram program) {
        List<RandomProgram> candidates = new ArrayList<>();
        for (int i = 0; i < program.tasks().size(); i++) {
            List<Statement> body = program.tasks().get(i);
            for (int size = body.size(); size > 1; size /= 2) {
                for (int from = 0; from + size <= body.size(); from += size) {
                    candidates.add(replaced(program, i, without(body, from, size)));
                }
            }
            for (List<Statement> next : simpler(body)) {
                candidates.add(replaced(program, i, next));
            }
        }
        return candidates;
    }

    /** Each statement gone, each replaced by what it holds, and each with simpler blocks. */
    private static List<List<Statement>> simpler(List<Statement> block) {
        List<List<Statement>> blocks = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            blocks.add(without(block, i, 1));
            Statement statement = block.get(i);
            for (int j = 0; j < statement.blocks().size(); j++) {
                blocks.add(spliced(block, i, statement.blocks().get(j)));
                for (List<Statement> inner : simpler(statement.blocks().get(j))) {
                    List<List<Statement>> others = new ArrayList<>(statement.blocks());
                    others.set(j, inner);
                    blocks.add(spliced(block, i, List.of(statement.with(others))));
                }
            }
        }
        return blocks;
    }

    private static List<Statement> without(List<Statement> block, int from, int count) {
        List<Statement> rest = new ArrayList<>(block);
        rest.subList(from, from + count).clear();
        return rest;
    }

    private static List<Statement> spliced(List<Statement> block, int index, List<Statement> others) {
        List<Statement> result = without(block, index, 1);
        result.addAll(index, others);
        return result;
    }

    private static RandomProgram replaced(RandomProgram program, int task, List<Statement> body) {
        List<List<Statement>> tasks = new ArrayList<>(program.tasks());
        tasks.set(task, body);
        return new RandomProgram(program.seed(), tasks).numbered();
    }
}
