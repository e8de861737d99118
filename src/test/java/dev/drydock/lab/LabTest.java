package dev.drydock.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A lab plans as the database that it was read from. `-Ddrydock.rows=N` makes that database larger, `-Ddrydock.majors` names versions.
class LabTest {
    static List<Integer> majors() {
        return Arrays.stream(System.getProperty("drydock.majors", "14,18").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void aLabPlansAsProductionToTheLastDigit(int major) throws Exception {
        int rows = Integer.getInteger("drydock.rows", 100_000);
        try (Sandbox production = Production.create(major, rows);
                Session live = production.open()) {
            long start = System.nanoTime();
            LabContent content = LabContent.read(live);
            long read = System.nanoTime();
            try (Lab lab = Lab.open(content);
                    Session there = Session.open(lab.target())) {
                long opened = System.nanoTime();
                List<String> different = new ArrayList<>();
                List<String> queries = Production.queries();
                live.execute("SET jit = off");
                for (String query : queries) {
                    String wanted = Production.plan(live, query);
                    String planned = Production.plan(there, query);
                    if (!wanted.equals(planned)) {
                        different.add(query + "\n" + wanted + "\n--- in the lab\n" + planned);
                    }
                }
                System.out.printf(
                        "PostgreSQL %d, %d rows: %d of %d plans identical; read %d ms, opened %d ms%n",
                        major,
                        rows,
                        queries.size() - different.size(),
                        queries.size(),
                        (read - start) / 1_000_000,
                        (opened - read) / 1_000_000);
                assertThat(lab.deviations()).isEmpty();
                assertThat(different).isEmpty();
            }
        }
    }
}
