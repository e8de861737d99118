package dev.drydock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// The benchmark at a size at which it says little about times, and all about what the application notices.
class StallTest {
    private static final long ROWS = 30_000;

    static List<String> changes() {
        return List.of(Stalls.CHANGES.getFirst(), Stalls.CHANGES.getLast());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anApplicationSeesNoErrorAndLosesNoRow(String change) {
        Stalls.Result result = new Stalls(ROWS).measure(change, true);
        assertThat(result.errors()).isEmpty();
        assertThat(result.lost()).isZero();
        // A rewrite or build under a lock takes longer by far on a table worth changing online.
        assertThat(result.writerMillis()).as(result.row()).isLessThan(2_500);
    }
}
