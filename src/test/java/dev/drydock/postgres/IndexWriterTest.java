package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Index;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.sql.Identifier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

/// What is read of an index is what the server says of it, whoever has written it.
class IndexWriterTest {
    private static final String SCHEMA =
            """
            CREATE SCHEMA "Odd ""s";
            CREATE EXTENSION citext;
            CREATE EXTENSION btree_gin;
            CREATE EXTENSION hstore;
            CREATE TYPE mood AS ENUM ('ok', 'bad');
            CREATE DOMAIN short AS varchar(5);
            CREATE TABLE "Odd ""s"."T.t" (
                id int, big bigint, "select" text, "Zwei Wörter" varchar(20), c char(3), ci citext,
                french text COLLATE "C", mood mood, d short, tags text[], r int4range, j jsonb,
                h hstore, ts tsvector, n numeric, active boolean, at timestamptz, ip inet, u uuid);
            CREATE INDEX ON "Odd ""s"."T.t" (id);
            CREATE INDEX ON "Odd ""s"."T.t" (id DESC, big NULLS FIRST, n DESC NULLS LAST);
            CREATE INDEX ON "Odd ""s"."T.t" ("select", "Zwei Wörter") INCLUDE (c, "select");
            CREATE INDEX ON "Odd ""s"."T.t" ("select" text_pattern_ops);
            CREATE INDEX ON "Odd ""s"."T.t" ("Zwei Wörter" varchar_pattern_ops);
            CREATE INDEX ON "Odd ""s"."T.t" ("Zwei Wörter" varchar_ops);
            CREATE INDEX ON "Odd ""s"."T.t" ("select" COLLATE "C", french);
            CREATE INDEX ON "Odd ""s"."T.t" (french COLLATE "POSIX");
            CREATE INDEX ON "Odd ""s"."T.t" (ci, c, mood, d, u, ip);
            CREATE INDEX ON "Odd ""s"."T.t" (ci text_ops);
            CREATE INDEX ON "Odd ""s"."T.t" (tags, r);
            CREATE INDEX ON "Odd ""s"."T.t" USING gin (tags, j, ts);
            CREATE INDEX ON "Odd ""s"."T.t" USING gin (j jsonb_path_ops);
            CREATE INDEX ON "Odd ""s"."T.t" USING gin (id, h);
            CREATE INDEX ON "Odd ""s"."T.t" USING gist (ts tsvector_ops (siglen = 100), r);
            CREATE INDEX ON "Odd ""s"."T.t" USING gist (h);
            CREATE INDEX ON "Odd ""s"."T.t" USING hash ("Zwei Wörter");
            CREATE INDEX ON "Odd ""s"."T.t" USING brin (at, id int4_minmax_multi_ops) WITH (pages_per_range = 8);
            CREATE INDEX ON "Odd ""s"."T.t" USING spgist (ip);
            CREATE INDEX ON "Odd ""s"."T.t" (lower("select"), (id + 1), big) WITH (fillfactor = 70);
            CREATE INDEX ON "Odd ""s"."T.t" (id) WHERE active;
            CREATE INDEX ON "Odd ""s"."T.t" (id) WHERE active AND n > 0 OR c IS NULL;
            CREATE INDEX ON "Odd ""s"."T.t" (id) WHERE CASE WHEN active THEN id > 0 ELSE n > 1 END;
            CREATE INDEX ON "Odd ""s"."T.t" (id) WHERE "select" = E'two\\nlines';
            CREATE UNIQUE INDEX ON "Odd ""s"."T.t" (id, u) WHERE mood = 'ok';
            CREATE MATERIALIZED VIEW seen AS SELECT id AS "Id", "select" FROM "Odd ""s"."T.t";
            CREATE UNIQUE INDEX ON seen ("Id", "select");
            CREATE TABLE parted (id int, at date) PARTITION BY RANGE (at);
            CREATE TABLE part PARTITION OF parted DEFAULT;
            CREATE INDEX ON parted (at, id);
            """;

    private static final String SAID =
            """
            SELECT n.nspname, c.relname, pg_get_indexdef(c.oid)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('i', 'I') AND c.oid >= 16384 AND n.nspname <> 'pg_toast'
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void anIndexReadsAsTheServerSaysIt(int major) {
        String since15 =
                major < 15
                        ? ""
                        : "CREATE UNIQUE INDEX ON \"Odd \"\"s\".\"T.t\" (id, n) INCLUDE (c) NULLS"
                                + " NOT DISTINCT";
        assertReadAsSaid(major, SCHEMA + since15);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aDefaultOperatorClassOfVarcharIsSeen(int major) {
        assertReadAsSaid(
                major,
                """
                CREATE TABLE t (v varchar(20), x text);
                CREATE OPERATOR CLASS own DEFAULT FOR TYPE varchar USING btree AS
                    OPERATOR 1 <(text, text), OPERATOR 2 <=(text, text), OPERATOR 3 =(text, text),
                    OPERATOR 4 >=(text, text), OPERATOR 5 >(text, text),
                    FUNCTION 1 (varchar, varchar) bttextcmp(text, text), STORAGE varchar;
                CREATE INDEX ON t (v, x);
                CREATE INDEX ON t (v text_ops);
                """);
    }

    private static void assertReadAsSaid(int major, String schema) {
        try (Sandbox sandbox = TestServers.of(major).create();
                Session session = sandbox.open()) {
            session.execute(schema);
            Map<String, String> read = new HashMap<>();
            CatalogReader.read(session)
                    .all(Index.class)
                    .forEach(index -> read.put(index.address().words(), index.definition()));
            session.execute("SET search_path = ''");
            Map<String, String> said = new HashMap<>();
            session.query(
                    SAID,
                    row ->
                            said.put(
                                    Identifier.quote(row.string(1))
                                            + "."
                                            + Identifier.quote(row.string(2)),
                                    IndexReader.withoutParameters(
                                            IndexReader.fromUsing(row.string(3)))));
            assertThat(said).isNotEmpty();
            assertThat(read).isEqualTo(said);
        }
    }
}
