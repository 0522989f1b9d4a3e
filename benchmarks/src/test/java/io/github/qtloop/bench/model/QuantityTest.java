package io.github.qtloop.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.000123456, 0.000123", "0.6664, 0.666", "1.5, 1.5", "12.345, 12.3", "99.96, 100",
        "123.4, 123", "1234567, 1 234 567"})
    void threeDigitsCount(double value, String text) {
        assertThat(Quantity.of(value)).isEqualTo(text);
        assertThat(Quantity.of(value, "us")).isEqualTo(text + " us");
        assertThat(Quantity.of(value, "")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0123, 0.012", "0.3333, 0.33", "1, 1.00", "1.005, 1.01", "12.34, 12.3", "345.6, 346"})
    void ratiosHaveTwoDigitsBehindThePoint(double value, String text) {
        assertThat(Quantity.ratio(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.33, 0.33", "1.0, 1", "16.0, 16", "0.001, 0.001", "10, 10", "1000000, 1 000 000"})
    void whatWasWrittenIsPlain(double value, String text) {
        assertThat(Quantity.plain(value)).isEqualTo(text);
    }
}
