package dev.drydock.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long writers wait for a change, as people write it and as Drydock does it; `-Ddrydock.rows=N` says how large the table is.
@Tag("bench")
class StallBench {
    private static final long ROWS = Long.getLong("drydock.rows", 5_000_000);

    @Test
    void everyChangeNaivelyAndOnline() {
        System.out.println(
                """

                | change | how | s | idle writer ms | longest writer ms | longest reader ms | errors | lost |
                |---|---|---|---|---|---|---|---|\
                """);
        Stalls stalls = new Stalls(ROWS);
        for (String change : Stalls.CHANGES) {
            for (boolean online : new boolean[] {false, true}) {
                Stalls.Result result = stalls.measure(change, online);
                System.out.println(result.row());
                result.errors().stream().distinct().limit(3).forEach(System.out::println);
            }
        }
    }
}
