package dev.drydock.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

/// An index is said to become as large as it becomes.
class IndexSizeTest {
    static List<Integer> majors() {
        return WhatIfTest.majors();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void everyEstimatedSizeIsWithinThreePercent(int major) throws Exception {
        try (Sandbox production = TestServers.of(major).create();
                Session live = production.open()) {
            Production.statements("sizes.sql").forEach(live::execute);
            List<String> indexes = Production.statements("sizes-indexes.sql");
            try (WhatIf whatIf = WhatIfTest.opened(LabContent.read(live), Changes.of(indexes))) {
                indexes.forEach(live::execute);
                List<String> wrong = new ArrayList<>();
                for (TriedIndex tried : whatIf.indexes()) {
                    compareSize(live, tried, wrong);
                }
                assertThat(whatIf.indexes()).hasSizeGreaterThan(indexes.size());
                // Nobody knows how many combinations of these two there are.
                assertThat(whatIf.indexes())
                        .filteredOn(tried -> !tried.size().isEstimated())
                        .extracting(tried -> tried.index().name())
                        .containsExactly("s_few_tens");
                assertThat(wrong).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void everyIndexOfAThousandPagesIsWithinThreePercent(int major) throws Exception {
        try (Sandbox production = TestServers.of(major).create();
                Session live = production.open()) {
            Production.statements("large-sizes.sql").forEach(live::execute);
            List<String> indexes = Production.statements("large-sizes-indexes.sql");
            try (WhatIf whatIf = WhatIfTest.opened(LabContent.read(live), Changes.of(indexes))) {
                indexes.forEach(live::execute);
                List<String> wrong = new ArrayList<>();
                for (TriedIndex tried : whatIf.indexes()) {
                    compareSize(live, tried, wrong);
                }
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
        if (tried.size().isEstimated() && Math.abs(off) > 0.03) {
            wrong.add(line);
        }
    }
}
