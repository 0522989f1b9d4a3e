package io.github.qtloop.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where values lie on a logarithmic axis.
 *
 * @param low the value at its beginning, greater than 0
 * @param high the value at its end
 * @param from the coordinate of the beginning
 * @param to the coordinate of the end
 */
record LogScale(double low, double high, double from, double to) {

    private static final double[] STEPS = {1, 2, 5};
    private static final int MOST_TICKS = 8;

    /** An axis on which all values, and some more, have a place; values that are not positive have none. */
    static LogScale over(DoubleStream values, double least, double most, double from, double to) {
        var range = DoubleStream.concat(values.filter(value -> value > 0), DoubleStream.of(least, most))
                .summaryStatistics();
        return new LogScale(range.getMin(), range.getMax(), from, to);
    }

    double at(double value) {
        double part = Math.log(value / low) / Math.log(high / low);
        return from + Math.clamp(part, 0, 1) * (to - from);
    }

    /** The powers of ten on it, and 2 and 5 times those where there is room. */
    List<Double> ticks() {
        List<Double> fine = ticks(STEPS);
        return fine.size() <= MOST_TICKS ? fine : decades();
    }

    /** The powers of ten on it. */
    List<Double> decades() {
        return ticks(new double[] {1});
    }

    private List<Double> ticks(double[] steps) {
        List<Double> ticks = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(high));
        for (int exponent = (int) Math.floor(Math.log10(low)); exponent <= last; exponent++) {
            for (double step : steps) {
                double tick = exponent < 0 ? step / Math.pow(10, -exponent) : step * Math.pow(10, exponent);
                if (tick >= low * 0.999 && tick <= high * 1.001) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
