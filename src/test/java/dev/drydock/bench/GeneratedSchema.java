package dev.drydock.bench;

import dev.drydock.postgres.Session;

import java.util.Locale;

/// Fills a database with a schema of any size: tables of ten columns with an identity key, foreign keys, five indexes, checks and
/// comments; a view for every fourth table, a function for every tenth.
///
/// @param tables how many tables
/// @param changed whether this is the other side of a comparison: every tenth table has a retyped column, every twentieth a new one,
///     every hundredth another index
record GeneratedSchema(int tables, boolean changed) {
    private static final int BATCH = 100;

    void fill(Session session) {
        session.execute("CREATE SCHEMA app");
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < tables; i++) {
            table(i, sql);
            if (i % BATCH == BATCH - 1 || i == tables - 1) {
                session.execute(sql.toString());
                sql.setLength(0);
            }
        }
        session.execute("ANALYZE");
    }

    private void table(int i, StringBuilder sql) {
        String name = name(i);
        String amount = changed && i % 10 == 3 ? "bigint" : "integer";
        sql.append(
                """
                CREATE TABLE %1$s (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    parent_id bigint, owner_id bigint,
                    name text NOT NULL UNIQUE,
                    price numeric(12,2) DEFAULT 0 CHECK (price >= 0),
                    status varchar(20) DEFAULT 'new' CHECK (status IN ('new', 'paid', 'sent')),
                    amount %2$s,
                    changed_at timestamptz DEFAULT now(),
                    data jsonb,
                    active boolean NOT NULL DEFAULT false%3$s);
                CREATE INDEX ON %1$s (parent_id);
                CREATE INDEX ON %1$s (owner_id%4$s);
                CREATE INDEX ON %1$s (status, changed_at DESC) WHERE active;
                CREATE INDEX ON %1$s USING gin (data);
                CREATE INDEX ON %1$s (lower(name));
                COMMENT ON TABLE %1$s IS 'Table %5$d';
                """
                        .formatted(
                                name,
                                amount,
                                changed && i % 20 == 1 ? ", note text" : "",
                                changed && i % 100 == 7 ? ", amount" : "",
                                i));
        if (i > 0) {
            sql.append(
                    "ALTER TABLE %s ADD FOREIGN KEY (parent_id) REFERENCES %s;\n"
                            .formatted(name, name(i / 2)));
            sql.append(
                    "ALTER TABLE %s ADD FOREIGN KEY (owner_id) REFERENCES %s ON DELETE CASCADE;\n"
                            .formatted(name, name(i / 3)));
        }
        if (i % 4 == 0) {
            sql.append(
                    "CREATE VIEW app.v_%d AS SELECT id, name, price FROM %s WHERE active;\n"
                            .formatted(i, name));
        }
        if (i % 10 == 0) {
            sql.append(
                    """
                    CREATE FUNCTION app.f_%1$d(wanted bigint) RETURNS text LANGUAGE sql STABLE
                    AS 'SELECT name FROM %2$s WHERE id = wanted';
                    """
                            .formatted(i, name));
        }
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "app.t_%05d", i);
    }
}
