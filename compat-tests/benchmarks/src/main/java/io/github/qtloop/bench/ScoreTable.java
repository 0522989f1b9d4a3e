package io.github.qtloop.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;

/** The scores as a Markdown table; behind those of the others stands how many times QtLoop's that is. */
final class ScoreTable {

    private static final MathContext TWO_DIGITS = new MathContext(2);

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
        String text = String.format(Locale.ROOT, "%,.0f %s", value, row.unit()).replace(',', ' ');
        return contender == Contender.QTLOOP ? text : text + " (" + times(value / values.get(Contender.QTLOOP)) + ")";
    }

    private static String times(double ratio) {
        return BigDecimal.valueOf(ratio).round(TWO_DIGITS).toPlainString();
    }
}
