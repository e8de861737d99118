package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A judge that sees nothing would let everything pass: each line of `differences.sql` makes one difference, and it must be seen.
class KindBlindComparerTest {
    private static final Path KINDS = Path.of("src/test/cases/kinds");

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void seesOneDifferenceOfEveryKind(int major) throws IOException {
        List<String> unseen = new ArrayList<>();
        try (Subject subject = Subject.of(major, Files.readString(KINDS.resolve("base.sql")))) {
            Set<String> start = KindBlindComparer.rows(subject.session());
            String here = subject.sandbox().target().database();
            for (String line : Files.readAllLines(KINDS.resolve("differences.sql"))) {
                if (major >= 15 || !line.endsWith("-- 15")) {
                    String difference = line.replace("THIS", here);
                    String problem = problem(subject.session(), difference, start);
                    if (!problem.isEmpty()) {
                        unseen.add(difference + ": " + problem);
                    }
                }
            }
            subject.session().execute("DROP SUBSCRIPTION sub");
        }
        assertThat(unseen).isEmpty();
    }

    private static String problem(Session session, String difference, Set<String> start) {
        session.begin();
        try {
            session.execute(difference);
            Set<String> now = KindBlindComparer.rowsInside(session);
            return KindBlindComparer.differences(start, now).isEmpty() ? "not seen" : "";
        } catch (PgException e) {
            return String.valueOf(e.getMessage());
        } finally {
            session.rollback();
        }
    }

    @Test
    void seesNoDifferenceInTheOrderOfGrantsNorBetweenDefaultPrivilegesAndNone() {
        String table =
                "DO $$ BEGIN CREATE ROLE kinds_other; EXCEPTION WHEN duplicate_object OR"
                    + " unique_violation THEN NULL; END $$; CREATE TABLE t (a int); CREATE FUNCTION"
                    + " f() RETURNS int LANGUAGE sql AS 'SELECT 1';";
        for (int major : new int[] {14, 18}) {
            try (Subject one =
                            Subject.of(
                                    major,
                                    table
                                            + "GRANT SELECT ON t TO kinds_other; GRANT INSERT ON t"
                                            + " TO PUBLIC");
                    Subject other =
                            Subject.of(
                                    major,
                                    table
                                            + "GRANT INSERT ON t TO PUBLIC; GRANT SELECT ON t TO"
                                            + " kinds_other; GRANT EXECUTE ON FUNCTION f() TO"
                                            + " PUBLIC")) {
                assertThat(one.testimony().differences(other.testimony())).isEmpty();
            }
        }
    }

    /// Each pair of scripts makes what nobody who has only the dumps can tell apart; the query shows that something differs nevertheless.
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void seesNoDifferenceThatNoDumpKeeps(int major) {
        String tables =
                "CREATE SCHEMA s; CREATE SCHEMA r; CREATE TABLE s.t (id int PRIMARY KEY); CREATE"
                        + " TABLE s.p (id int CONSTRAINT f REFERENCES s.t) PARTITION BY LIST (id);";
        String keys =
                "SELECT string_agg(concat(conrelid::regclass, connoinherit), ' ' ORDER BY"
                        + " conrelid::regclass::text) FROM pg_constraint WHERE conname = 'f'";
        seesNothing(
                major,
                keys,
                tables + "CREATE TABLE s.part PARTITION OF s.p FOR VALUES IN (1)",
                tables
                        + "CREATE TABLE s.part (id int CONSTRAINT f REFERENCES s.t); ALTER TABLE"
                        + " s.p ATTACH PARTITION s.part FOR VALUES IN (1)");
        if (major == 14) {
            seesNothing(
                    major,
                    "SELECT string_agg(connamespace::regnamespace::text, ' ' ORDER BY"
                            + " conrelid::regclass::text) FROM pg_constraint WHERE conname = 'f'",
                    tables + "CREATE TABLE r.part PARTITION OF s.p FOR VALUES IN (1)",
                    tables
                            + "CREATE TABLE r.part (id int CONSTRAINT f REFERENCES s.t); ALTER"
                            + " TABLE s.p ATTACH PARTITION r.part FOR VALUES IN (1)");
        }
        String range = "CREATE TYPE span AS RANGE (subtype = float8);";
        seesNothing(
                major,
                "SELECT has_function_privilege('pg_monitor', 'span(float8, float8)',"
                        + " 'EXECUTE')::text",
                range,
                range + "REVOKE EXECUTE ON FUNCTION span(float8, float8) FROM PUBLIC");
    }

    private static void seesNothing(int major, String felt, String first, String second) {
        try (Subject one = Subject.of(major, first);
                Subject other = Subject.of(major, second)) {
            assertThat(one.testimony().differences(other.testimony())).isEmpty();
            assertThat(said(one, felt)).isNotEqualTo(said(other, felt));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void columnsOfStatisticsHaveTheOrderOfTheTable(int major) {
        String table = "CREATE TABLE t (a int, b int, c int); CREATE STATISTICS st ON %s FROM t";
        String keys = "SELECT stxkeys::text FROM pg_statistic_ext";
        try (Subject one = Subject.of(major, table.formatted("a, c, b"));
                Subject other = Subject.of(major, table.formatted("c, b, a"))) {
            assertThat(said(one, keys)).isEqualTo(said(other, keys)).isEqualTo("1 2 3");
        }
    }

    private static String said(Subject subject, String query) {
        return subject.session().queryOne(query, row -> row.string(1));
    }

    @Test
    void callsWhatItSeesByTheDatabaseThatHasIt() {
        try (Subject one = Subject.of(18, "CREATE TABLE t ()");
                Subject other = Subject.of(18, "CREATE VIEW w AS SELECT 1")) {
            assertThat(KindBlindComparer.differences(one.session(), other.session()))
                    .anySatisfy(row -> assertThat(row).startsWith("- pg_class"))
                    .anySatisfy(row -> assertThat(row).startsWith("+ pg_rewrite"));
        }
    }
}
