package dev.drydock.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a lab says of a change is what comes of really making it.
class WhatIfTest {
    static List<Integer> majors() {
        return Arrays.stream(System.getProperty("drydock.majors", "14,18").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void indexesAreUsedAndAsLargeAsWhenTheyAreReallyBuilt(int major) throws Exception {
        int rows = Integer.getInteger("drydock.rows", 100_000);
        try (Sandbox production = Production.create(major, rows);
                Session live = production.open()) {
            // CREATE INDEX counts anew what the last VACUUM counted, and a lab knows what VACUUM
            // counted.
            live.execute("VACUUM");
            List<String> indexes = Production.statements("indexes.sql");
            try (WhatIf whatIf = opened(LabContent.read(live), Changes.of(indexes))) {
                indexes.forEach(live::execute);
                List<String> queries = Production.statements("whatif.sql");
                Likeness likeness = Likeness.of(live, whatIf.after(), queries);
                System.out.printf("PostgreSQL %d, %d rows: %s%n", major, rows, likeness);
                List<String> wrong = new ArrayList<>();
                for (TriedIndex tried : whatIf.indexes()) {
                    compareSize(live, tried, wrong);
                }
                assertThat(queries).hasSizeGreaterThanOrEqualTo(20);
                assertThat(likeness.otherShape()).isEmpty();
                assertThat(wrong).isEmpty();
            }
        }
    }

    private static void compareSize(Session live, TriedIndex tried, List<String> wrong) {
        long real =
                live.queryOne(
                        "SELECT pg_relation_size(?::regclass) / 8192",
                        row -> row.bigint(1),
                        tried.index().quoted());
        double off = (double) tried.size().pages() / real - 1;
        String line =
                String.format(
                        "%-28s %6d of %6d pages, %+.1f %%%s",
                        tried.index().name(),
                        tried.size().pages(),
                        real,
                        off * 100,
                        tried.size().isEstimated() ? "" : " (assumed)");
        System.out.println(line);
        if (tried.size().isEstimated()
                && Math.abs(off) > 0.03
                && Math.abs(tried.size().pages() - real) > 1) {
            wrong.add(line);
        }
    }

    static WhatIf opened(LabContent content, Changes changes) {
        return switch (WhatIf.open(content, changes)) {
            case WhatIf.Opening.Opened opened -> opened.whatIf();
            case WhatIf.Opening.Refused refused -> throw new AssertionError(refused);
        };
    }
}
