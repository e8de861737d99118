package dev.drydock.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void indexesAreUsedAsWhenTheyAreReallyBuilt(int major) throws Exception {
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
                assertThat(queries).hasSizeGreaterThanOrEqualTo(20);
                assertThat(likeness.otherShape()).isEmpty();
            }
        }
    }

    static WhatIf opened(LabContent content, Changes changes) {
        return switch (WhatIf.open(content, changes)) {
            case WhatIf.Opening.Opened opened -> opened.whatIf();
            case WhatIf.Opening.Refused refused -> throw new AssertionError(refused);
        };
    }
}
