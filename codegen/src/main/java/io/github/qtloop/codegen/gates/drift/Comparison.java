package io.github.qtloop.codegen.gates.drift;

/**
 * What the comparison of two specs needs to know of them as wholes.
 *
 * @param before the older one
 * @param after the newer one
 * @param renames which names the newer one has in place of which
 * @param departures which classes the newer one lacks
 * @param rules whom changes break
 */
record Comparison(SpecTree before, SpecTree after, Renames renames, Departures departures, BreakRules rules) {
    static Comparison of(SpecTree before, SpecTree after) {
        Renames renames = Renames.between(before, after);
        return new Comparison(
                before, after, renames, new Departures(before, after, renames), new BreakRules(before, after));
    }
}
