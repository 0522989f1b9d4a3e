package io.github.qtloop.bench.model;

import java.util.Optional;

/**
 * What QtLoop's figure must not exceed.
 *
 * @param contestant whose figure it is: QtLoop's, or that of a variant of it
 * @param measure the name of a Python measure without parameters
 * @param title what is measured, for people
 * @param peer whose figure it is a multiple of; empty for an absolute figure in the measure's unit
 * @param atMost the highest one that is good
 */
public record Limit(String contestant, String measure, String title, Optional<String> peer, double atMost) {}
