package dev.drydock.explain.read;

import dev.drydock.postgres.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The queries of `every-node.sql`, which together make a plan of every node that a plain server can be brought to choose.
record EveryNode(String preparation, List<Query> queries) {
    private static final Path FILE = Path.of("src/test/cases/plans/every-node.sql");

    /// A query and the settings under which the planner chooses the node it is there for.
    ///
    /// @param explainedBy the query that gives the plan, which a trigger asked for; or nothing
    record Query(String name, List<String> settings, int since, String explainedBy, String sql) {
        /// Whether these options give the same plan each time: what workers share among them never is the same, and a table that was
        /// written to is larger than before.
        boolean repeats(String options) {
            boolean parallel = settings.stream().anyMatch(setting -> setting.startsWith("max_p"));
            boolean writes = name.startsWith("ModifyTable");
            return !options.startsWith("ANALYZE")
                    || (!parallel && (!writes || options.endsWith("COSTS OFF")));
        }

        /// Explains the query in a transaction that is rolled back.
        String explain(Session session, String options) {
            session.begin();
            try {
                settings.forEach(setting -> session.execute("SET LOCAL " + setting));
                if (!explainedBy.isEmpty()) {
                    session.execute("SET LOCAL explain.options = '" + options + "'");
                    session.execute(sql);
                    return String.join("\n", session.query(explainedBy, row -> row.string(1)));
                }
                return String.join(
                        "\n",
                        session.query("EXPLAIN (" + options + ") " + sql, row -> row.string(1)));
            } finally {
                session.rollback();
            }
        }
    }

    static EveryNode read() {
        String text;
        try {
            text = Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Query> queries = new ArrayList<>();
        String[] parts = text.split("(?m)^-- node: ");
        for (int i = 1; i < parts.length; i++) {
            queries.add(query(parts[i]));
        }
        return new EveryNode(parts[0], queries);
    }

    private static Query query(String part) {
        List<String> settings = new ArrayList<>();
        int since = 0;
        String explainedBy = "";
        List<String> lines = part.lines().toList();
        int line = 1;
        for (; lines.get(line).startsWith("-- "); line++) {
            String text = lines.get(line);
            if (text.startsWith("-- set: ")) {
                settings.add(text.substring("-- set: ".length()));
            } else if (text.startsWith("-- explained by: ")) {
                explainedBy = text.substring("-- explained by: ".length());
            } else {
                since = Integer.parseInt(text.substring("-- since: ".length()));
            }
        }
        String sql = String.join("\n", lines.subList(line, lines.size())).strip();
        return new Query(
                lines.getFirst(), settings, since, explainedBy, sql.replaceFirst(";$", ""));
    }

    List<Query> queries(int major) {
        return queries.stream().filter(query -> query.since() <= major).toList();
    }

    void prepare(Session session) {
        ((Script.Ready) Statements.split(preparation))
                .statements()
                .forEach(statement -> session.execute(statement.text()));
    }
}
