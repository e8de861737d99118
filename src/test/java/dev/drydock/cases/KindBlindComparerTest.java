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
