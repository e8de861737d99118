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

    ValueCount {
        parts = List.copyOf(parts);
    }

    /// By what the number of values of each part that has several is to be multiplied.
    ///
    /// @param told the estimate, without nulls
    double factor(double told) {
        if (sample >= rows) {
            return 1;
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
