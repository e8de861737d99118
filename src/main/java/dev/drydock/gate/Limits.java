package dev.drydock.gate;

import java.time.Duration;

/// What is allowed.
///
/// @param time how long all pending statements together may run on a copy without rows
/// @param scannedRows a query may read a table from end to end that has at most so many rows
public record Limits(Duration time, long scannedRows) {
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(5), 100_000);

    public Limits withTime(Duration other) {
        return new Limits(other, scannedRows);
    }
}
