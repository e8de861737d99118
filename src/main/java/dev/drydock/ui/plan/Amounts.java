package dev.drydock.ui.plan;

import dev.drydock.explain.Icicle;
import dev.drydock.explain.Numbers;
import dev.drydock.ui.kit.Counts;

/// A measure with its unit.
final class Amounts {
    private Amounts() {}

    static String of(Icicle.Measure measure, double amount) {
        return switch (measure) {
            case TIME -> Counts.millis(amount);
            case BLOCKS -> Numbers.count(amount, "block");
            case ROWS -> Numbers.rows(amount);
            case COST -> "cost " + Numbers.count(amount);
        };
    }
}
