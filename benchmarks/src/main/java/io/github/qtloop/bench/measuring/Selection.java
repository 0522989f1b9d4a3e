package io.github.qtloop.bench.measuring;

import io.github.qtloop.bench.model.Face;
import io.github.qtloop.commands.CommandException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics of the command line; all, if there are none. */
public final class Selection {

    private final List<String> words;

    /** @param words names, groups and languages */
    public Selection(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** Whether something of a language may be meant, as far as can be told without knowing what there is. */
    public boolean concerns(Face face) {
        return words.isEmpty() || words.stream().anyMatch(word -> Stream.of(Face.values())
                .filter(other -> other != face)
                .noneMatch(other -> word.equals(other.toString()) || word.startsWith(other + ":")));
    }

    /** Whether something was chosen. */
    public boolean includes(Label label) {
        return words.isEmpty() || words.stream().anyMatch(label::answersTo);
    }

    /**
     * Refuses words that mean nothing.
     *
     * @param labels everything that there is
     * @throws CommandException for the first such word
     */
    public void check(Collection<Label> labels) {
        for (String word : words) {
            if (labels.stream().noneMatch(label -> label.answersTo(word))) {
                throw new CommandException("unknown topic '" + word + "': it is one of " + topics(labels));
            }
        }
    }

    private static String topics(Collection<Label> labels) {
        return labels.stream()
                .flatMap(label -> Stream.of(label.face().toString(), label.group(), label.name()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
