package io.github.qtloop.bench;

import java.util.Map;

/** The scores as a Markdown table; behind those of the others stands how many times QtLoop's that is. */
final class ScoreTable {

    private ScoreTable() {}

    static String of(Scores scores) {
        StringBuilder text = new StringBuilder("| operation |");
        StringBuilder line = new StringBuilder("|---|");
        for (Contender contender : Contender.values()) {
            text.append(' ').append(contender).append(" |");
            line.append("---|");
        }
        text.append('\n').append(line).append('\n');
        scores.lowest().forEach((row, values) -> {
            text.append("| ").append(row.title()).append(" |");
            for (Contender contender : Contender.values()) {
                text.append(' ').append(cell(row, values, contender)).append(" |");
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static String cell(Scores.Row row, Map<Contender, Double> values, Contender contender) {
        double value = values.get(contender);
        String text = "%,.0f %s".formatted(value, row.unit()).replace(',', ' ');
        return contender == Contender.QTLOOP
                ? text
                : text + " (%.1f)".formatted(value / values.get(Contender.QTLOOP));
    }
}
