package io.github.qtloop.tests;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of a picture each colour covers, with two bits of red, green and blue: so much of it is the same with any
 * font.
 *
 * @param shares parts of 1 by colour
 */
record CoarseColours(Map<Integer, Double> shares) {

    /** A colour that covers less may be a matter of the fonts. */
    private static final double MATTERS = 0.005;

    private static final double TOLERATED_FACTOR = 2;

    static CoarseColours of(BufferedImage picture) {
        double pixel = 1.0 / (picture.getWidth() * picture.getHeight());
        Map<Integer, Double> shares = new TreeMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                shares.merge(picture.getRGB(x, y) & 0xc0c0c0, pixel, Double::sum);
            }
        }
        return new CoarseColours(shares);
    }

    /** Whether each colour that matters in one of the pictures covers about as much in the other. */
    boolean resemble(CoarseColours others) {
        return covers(others) && others.covers(this);
    }

    private boolean covers(CoarseColours others) {
        return others.shares.entrySet().stream()
                .filter(other -> other.getValue() >= MATTERS)
                .allMatch(other -> shares.getOrDefault(other.getKey(), 0.0) * TOLERATED_FACTOR >= other.getValue());
    }
}
