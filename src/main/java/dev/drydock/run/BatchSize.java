package dev.drydock.run;

import java.time.Duration;

/// How many rows the next batch should have, so that a batch takes about as long as wanted.
final class BatchSize {
    private static final int START = 1000;
    private static final double TOO_LONG = 1.5;
    private static final double TOO_SHORT = 0.5;

    private final RunSettings settings;
    private int rows;

    BatchSize(RunSettings settings) {
        this.settings = settings;
        this.rows = limited(START);
    }

    int rows() {
        return rows;
    }

    /// @param pace how much longer than usual a batch may take; at most as long as usual when less than 1
    void took(Duration duration, double pace) {
        double target = settings.batchTarget().toNanos() * Math.max(1, pace);
        double share = duration.toNanos() / target;
        if (share > TOO_LONG) {
            halve();
        } else if (share < TOO_SHORT) {
            rows = limited(rows * 2);
        }
    }

    void halve() {
        rows = limited(rows / 2);
    }

    private int limited(int wanted) {
        return Math.clamp(wanted, settings.batchRowsMin(), settings.batchRowsMax());
    }
}
