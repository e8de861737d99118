package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Who is in the way is ended when somebody who was shown it says yes, and else never.
@Timeout(60)
class BlockerQuestionsTest {
    private static final ObjectAddress T = ObjectAddress.table("public", "t");
    private static final String TABLE = "CREATE TABLE t (id int)";
    private static final String OWNED =
            """
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'questions_owner') THEN
                    CREATE ROLE questions_owner LOGIN PASSWORD 'questions';
                END IF;
            END $$;
            CREATE TABLE t (id int);
            ALTER TABLE t OWNER TO questions_owner;
            """;

    private final StringWriter said = new StringWriter();

    private RunOutcome run(Target target, String answer) {
        Step step =
                Step.Ddl.of(T.column("c"), "ALTER TABLE public.t ADD COLUMN c int", "test")
                        .locking(T, LockMode.ACCESS_EXCLUSIVE);
        BlockerQuestions questions =
                new BlockerQuestions(
                        target,
                        new BufferedReader(new StringReader(answer)),
                        new PrintWriter(said, true));
        return new Runner(
                        RunSettings.of(Style.ONLINE)
                                .withLockTimeouts(Collections.nCopies(6, Duration.ofMillis(50))))
                .run(
                        target,
                        new Migration(Style.ONLINE, List.of(), List.of(step), List.of(), List.of()),
                        RunCallbacks.quiet().withEvents(questions));
    }

    @Test
    void aStatementIsCancelledAfterAYes() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session other = sandbox.open()) {
            AtomicReference<PgException> error = new AtomicReference<>();
            other.begin();
            other.execute("SELECT count(*) FROM t");
            Thread sleeper =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    other.count("SELECT count(*) FROM t, pg_sleep(50)");
                                    other.count("SELECT 1 FROM pg_sleep(50)");
                                } catch (PgException e) {
                                    error.set(e);
                                }
                            });
            RunOutcome outcome = run(sandbox.target(), "yes\n");
            sleeper.join();
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(error.get().error().sqlState()).isEqualTo("57014");
            assertThat(said.toString())
                    .contains("process " + other.backendPid(), "pg_sleep(50)", "Cancel its")
                    .contains("Cancelled.");
            other.rollback();
        }
    }

    @Test
    void aSessionThatIdlesIsEndedAfterAYes() {
        try (Sandbox sandbox = TestServers.of(14).create(TABLE);
                Session other = sandbox.open()) {
            other.begin();
            other.execute("SELECT count(*) FROM t");
            assertThat(run(sandbox.target(), "YES\n")).isInstanceOf(RunOutcome.Done.class);
            assertThat(said.toString()).contains("End its session").contains("Its session ends.");
            assertThatThrownBy(() -> other.count("SELECT 1")).isInstanceOf(PgException.class);
        }
    }

    @Test
    void withoutAYesNobodyIsEndedAndNobodyIsAskedAboutTwice() {
        for (String answer : List.of("\n", "", "y\n", "no\nyes\n")) {
            try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                    Session other = sandbox.open()) {
                other.begin();
                other.execute("SELECT count(*) FROM t");
                assertThat(run(sandbox.target(), answer)).isInstanceOf(RunOutcome.Failed.class);
                assertThat(other.count("SELECT count(*) FROM t")).isZero();
                assertThat(said.toString()).containsOnlyOnce("(yes/no)").contains("Left alone.");
                other.rollback();
                said.getBuffer().setLength(0);
            }
        }
    }

    @Test
    void whoMayNotBeEndedIsNotAskedAbout() {
        try (Sandbox sandbox = TestServers.of(18).create(OWNED);
                Session other = sandbox.open()) {
            other.begin();
            other.execute("SELECT count(*) FROM t");
            Target superuser = sandbox.target();
            Target owner =
                    new Target(
                            superuser.host(),
                            superuser.port(),
                            superuser.database(),
                            "questions_owner",
                            "questions",
                            superuser.parameters());
            assertThat(run(owner, "yes\n")).isInstanceOf(RunOutcome.Failed.class);
            assertThat(said.toString()).contains("You may not end it").doesNotContain("(yes/no)");
            assertThat(other.count("SELECT count(*) FROM t")).isZero();
            other.rollback();
        }
    }
}
