package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Whatever is missing between two commits is seen by who looks for it.
class MeanwhileTest {
    private static final String SCHEMA =
            """
            CREATE TABLE other (id int PRIMARY KEY);
            CREATE TABLE t (id int NOT NULL, a int NOT NULL DEFAULT 1, o int CONSTRAINT o REFERENCES other);
            CREATE UNIQUE INDEX t_id ON t (id);
            CREATE UNIQUE INDEX t_a ON t (a);
            ALTER TABLE t REPLICA IDENTITY USING INDEX t_id;
            ALTER TABLE t CLUSTER ON t_id;
            ALTER TABLE t ENABLE ROW LEVEL SECURITY;
            ALTER TABLE t FORCE ROW LEVEL SECURITY;
            CREATE POLICY p ON t USING (id > 0);
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    replica identity of public.t | ALTER TABLE t REPLICA IDENTITY NOTHING | ALTER TABLE t REPLICA IDENTITY USING INDEX t_id
                    order of rows of public.t | ALTER TABLE t SET WITHOUT CLUSTER | ALTER TABLE t CLUSTER ON t_id
                    row security of public.t | ALTER TABLE t DISABLE ROW LEVEL SECURITY | ALTER TABLE t ENABLE ROW LEVEL SECURITY
                    row security for the owner of public.t | ALTER TABLE t NO FORCE ROW LEVEL SECURITY | ALTER TABLE t FORCE ROW LEVEL SECURITY
                    unique index on public.t btree (a) | DROP INDEX t_a | CREATE UNIQUE INDEX t_b ON t (a)
                    foreign key of public.t (o) REFERENCES other(id) | ALTER TABLE t DROP CONSTRAINT o | ALTER TABLE t ADD FOREIGN KEY (o) REFERENCES other
                    not null of public.t.a | ALTER TABLE t ALTER a DROP NOT NULL | ALTER TABLE t ALTER a SET NOT NULL
                    default of public.t.a | ALTER TABLE t ALTER a DROP DEFAULT | ALTER TABLE t ALTER a SET DEFAULT 2
                    trigger of public.t g | ALTER TABLE t DISABLE TRIGGER g | ALTER TABLE t ENABLE TRIGGER g
                    policy of public.t p | DROP POLICY p ON t | CREATE POLICY p ON t USING (id > 1)
                    """)
    void whatGoesInOneTransactionAndComesInTheNextIsMissing(
            String what, String goes, String comes) {
        assertThat(missing(transaction(goes) + transaction(comes)))
                .containsExactly(what + " after transaction 2");
        assertThat(missing(transaction(goes + ";\n" + comes))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP POLICY p ON t", "DROP TABLE t", "ALTER TABLE t DROP COLUMN a"})
    void whatGoesForGoodIsNotMissing(String goes) {
        assertThat(missing(transaction(goes) + transaction("CREATE TABLE u (id serial)")))
                .isEmpty();
    }

    private static String transaction(String statements) {
        return "BEGIN;\nSET LOCAL lock_timeout = '2s';\n" + statements + ";\nCOMMIT;\n\n";
    }

    private static List<String> missing(String script) {
        try (Sandbox sandbox = TestServers.of(18).create(SCHEMA)) {
            return Meanwhile.missing(Clients.psql(sandbox.target(), Meanwhile.watched(script)));
        }
    }
}
