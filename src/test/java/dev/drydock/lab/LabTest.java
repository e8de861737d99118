package dev.drydock.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.Sandbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;

/// A lab plans as the database that it was read from. `-Ddrydock.rows=N` makes that database larger, `-Ddrydock.majors` names versions.
class LabTest {
    static List<Integer> majors() {
        return Arrays.stream(System.getProperty("drydock.majors", "14,18").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static int rows() {
        return Integer.getInteger("drydock.rows", 100_000);
    }

    @ParameterizedTest
    @MethodSource("majors")
    void aLabPlansAsProductionToTheLastDigit(int major) throws Exception {
        try (Sandbox production = Production.create(major, rows());
                Session live = production.open()) {
            long start = System.nanoTime();
            LabContent content = LabContent.read(live);
            long read = System.nanoTime();
            LabContent sent = sent(content);
            assertThat(sent).isEqualTo(content);
            long toOpen = System.nanoTime();
            try (Lab lab = Lab.open(sent)) {
                long opened = System.nanoTime();
                Likeness likeness = Likeness.of(live, lab, Production.queries());
                System.out.printf(
                        "PostgreSQL %d, %d rows: %s; read %d ms, opened %d ms%n",
                        major,
                        rows(),
                        likeness,
                        (read - start) / 1_000_000,
                        (opened - toOpen) / 1_000_000);
                assertThat(lab.deviations()).isEmpty();
                assertThat(likeness.otherShape()).isEmpty();
                assertThat(likeness.otherText()).isEmpty();
            }
        }
    }

    private static LabContent sent(LabContent content) {
        if (LabFile.read(LabFile.write(content)) instanceof LabFile.Reading.Read read) {
            return read.content();
        }
        throw new AssertionError("what was written can't be read");
    }

    @ParameterizedTest
    @MethodSource("majors")
    void anOrdinaryRoleSeesEnoughForTheSamePlansInTheSameShape(int major) throws Exception {
        try (Sandbox production = Production.create(major, rows());
                Session owner = production.open()) {
            owner.execute(
                    """
                    DO $$ BEGIN CREATE ROLE reader LOGIN PASSWORD 'reader';
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
                    GRANT USAGE ON SCHEMA trade TO reader;
                    GRANT SELECT ON ALL TABLES IN SCHEMA trade TO reader;
                    """);
            LabContent content;
            try (Session reader = Session.open(reader(production.target()))) {
                content = LabContent.read(reader);
            }
            // It is to be said what the role could not see.
            assertThat(content.statistics().unseen()).isNotEmpty();
            try (Lab lab = Lab.open(content)) {
                Likeness likeness = Likeness.of(owner, lab, Production.queries());
                System.out.printf("PostgreSQL %d, ordinary role: %s%n", major, likeness);
                assertThat(likeness.otherShape()).isEmpty();
                assertThat(likeness.identical()).isGreaterThanOrEqualTo(likeness.total() * 5 / 6);
            }
        }
    }

    private static Target reader(Target target) {
        return new Target(
                target.host(),
                target.port(),
                target.database(),
                "reader",
                "reader",
                target.parameters());
    }
}
