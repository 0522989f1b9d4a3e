package io.github.qtloop.codegen.surface;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a documentation comment.
 *
 * @param lines its lines, without stars
 */
public record JavaDoc(List<String> lines) {
    private static final int WIDTH = 100;

    /**
     * This comment with one tag more.
     *
     * @param text the tag and its text
     * @return another comment
     */
    public JavaDoc withTag(String text) {
        Builder builder = new Builder();
        builder.lines.addAll(lines);
        builder.inTags = lines.stream().anyMatch(line -> line.startsWith("@"));
        return builder.tag(text).build();
    }

    /** Puts a comment together, paragraph by paragraph. */
    static final class Builder {
        private final List<String> lines = new ArrayList<>();
        private boolean inTags;

        Builder paragraph(String text) {
            if (!lines.isEmpty()) {
                lines.add("");
                wrap("<p>" + text, "");
            } else {
                wrap(text, "");
            }
            return this;
        }

        Builder tag(String text) {
            if (!inTags) {
                lines.add("");
                inTags = true;
            }
            wrap(text, "    ");
            return this;
        }

        JavaDoc build() {
            return new JavaDoc(List.copyOf(lines));
        }

        private void wrap(String text, String indent) {
            StringBuilder line = new StringBuilder();
            String lead = "";
            for (String word : text.split(" ")) {
                if (!line.isEmpty() && lead.length() + line.length() + 1 + word.length() > WIDTH) {
                    lines.add(lead + line);
                    line.setLength(0);
                    lead = indent;
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(lead + line);
        }
    }
}
