package dev.drydock.lab;

import dev.drydock.lab.ColumnSpread.Part;

import java.util.List;

/// ANALYZE tells how many values differ by an estimate from its sample (`compute_scalar_stats`, after Haas and Stokes) that is too low by a
/// known amount: here it is asked how many there would have to be for that estimate to come out as it did.
///
/// @param parts as the estimate stands
/// @param rows of the table
/// @param sample how many of them were looked at
record ValueCount(List<Part> parts, double rows, double sample) {
    private static final double FACTOR_MAX = 1e4;
    private static final int STEPS = 60;
    private static final double DEVIATIONS = 2.5;

    ValueCount {
        parts = List.copyOf(parts);
    }

    /// By what the number of values of each part that has several is to be multiplied. Where nearly all of the whole numbers that there is
    /// room for would occur, all do: most of such columns refer to keys that are counted up.
    ///
    /// @param told the estimate, without nulls
    double factor(double told) {
        if (sample >= rows) {
            return 1;
        }
        if (!Double.isNaN(full()) && told >= estimate(FACTOR_MAX) * (1 - tolerance())) {
            return FACTOR_MAX;
        }
        double low = 1;
        double high = FACTOR_MAX;
        for (int i = 0; i < STEPS; i++) {
            double middle = Math.sqrt(low * high);
            if (estimate(middle) < told) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether each value has as many rows as the others, as those of numbers that go round: a sample meets fewer of them twice then than of
    /// numbers that are dealt out by chance. Of several parts, and of what is not counted in whole numbers, nobody can tell.
    boolean goesRound(double told) {
        double full = full();
        if (sample >= rows || Double.isNaN(full)) {
            return false;
        }
        double byChance = estimate(FACTOR_MAX);
        return told > byChance * (1 + tolerance())
                && Math.abs(told - full) < Math.abs(told - byChance);
    }

    /// How many values there are when there are all that one part of whole numbers has room for, else NaN.
    private double full() {
        List<Part> several = parts.stream().filter(part -> !part.isOne()).toList();
        return several.size() == 1 && Double.isFinite(several.getFirst().room())
                ? several.getFirst().room() + parts.stream().filter(Part::isOne).count()
                : Double.NaN;
    }

    /// How far the estimate is off by chance: it follows from how many values the sample met twice.
    private double tolerance() {
        return DEVIATIONS * Math.sqrt(2 * full()) / sample;
    }

    private double estimate(double factor) {
        double nulls = parts.stream().filter(Part::isNull).mapToDouble(Part::share).sum();
        double seen = sample * (1 - nulls);
        double whole = rows * (1 - nulls);
        double distinct = 0;
        double once = 0;
        for (Part part : parts) {
            if (part.isNull()) {
                continue;
            }
            double values = part.times(factor).values();
            double each = part.share() * sample / values;
            distinct += part.isOne() ? 1 : values * -Math.expm1(-each);
            once += part.isOne() ? 0 : values * each * Math.exp(-each);
        }
        double estimated = seen * distinct / (seen - once + once * seen / whole);
        return Math.clamp(estimated, distinct, Math.max(distinct, whole));
    }
}
