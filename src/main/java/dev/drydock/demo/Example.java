package dev.drydock.demo;

import dev.drydock.explain.Plan;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A small query whose plan has a node of a type, and data for it in several sizes. Where the planner goes another way with more rows, one
/// sees the plan flip.
///
/// @param type as EXPLAIN names it: `Seq Scan`
/// @param rows the sizes to choose from, the smallest first
/// @param flips whether the plan is another with more rows
/// @param changes what the size is of
/// @param setup makes the data; `:rows` stands for the size
/// @param settings planner settings without which no planner would choose the node for so little
/// @param query what is explained
/// @param explainedBy asks for the plan where only the setup can make it, as within a trigger; else empty
public record Example(
        String type,
        List<Long> rows,
        boolean flips,
        String changes,
        String setup,
        List<String> settings,
        String query,
        String explainedBy) {

    public Example {
        rows = List.copyOf(rows);
        settings = List.copyOf(settings);
    }

    /// The example of a type of node; empty for those that no query on an ordinary server can be brought to have.
    public static Optional<Example> of(String type) {
        String name =
                type.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .replace(' ', '-')
                        .toLowerCase(Locale.ROOT);
        try (InputStream in = Example.class.getResourceAsStream("examples/" + name + ".sql")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            read(type, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(String type, String text) {
        List<Long> rows = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        boolean flips = false;
        boolean asking = false;
        String changes = "";
        String explainedBy = "";
        StringBuilder setup = new StringBuilder();
        StringBuilder query = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith("-- rows: ")) {
                for (String size : line.substring("-- rows: ".length()).split(", ")) {
                    rows.add(Long.valueOf(size));
                }
            } else if (line.startsWith("-- changes: ")) {
                changes = line.substring("-- changes: ".length());
            } else if (line.startsWith("-- explained by: ")) {
                explainedBy = line.substring("-- explained by: ".length());
            } else if (line.startsWith("-- set: ")) {
                settings.add(line.substring("-- set: ".length()));
            } else if (line.equals("-- flips")) {
                flips = true;
            } else if (line.equals("-- query")) {
                asking = true;
            } else {
                (asking ? query : setup).append(line).append('\n');
            }
        }
        return new Example(
                type,
                rows,
                flips,
                changes,
                setup.toString(),
                settings,
                query.toString().strip(),
                explainedBy);
    }

    /// The query with a size in its place.
    public String query(long size) {
        return query.replace(":rows", Long.toString(size));
    }

    /// Makes the data in a throw-away database and explains the query.
    ///
    /// @param session of a database that is thrown away
    /// @param analyze whether to run it and measure
    public Plan plan(Session session, long size, boolean analyze) {
        session.execute("DROP SCHEMA IF EXISTS example CASCADE");
        session.execute("CREATE SCHEMA example");
        session.execute("RESET ALL");
        session.execute("SET search_path = example");
        for (Statement statement : statements(setup.replace(":rows", Long.toString(size)))) {
            session.execute(statement.text());
        }
        settings.forEach(setting -> session.execute("SET " + setting));
        if (!explainedBy.isEmpty()) {
            return PlanFile.first(session.queryOne(explainedBy, row -> row.string(1)));
        }
        Explainer.Settings how =
                new Explainer.Settings(analyze, true, Explainer.Settings.ANALYZE.timeLimit());
        Explainer.Explanation answer =
                Explainer.explain(session, query(size), how, new StopSignal());
        if (answer instanceof Explainer.Explanation.Explained explained) {
            return explained.plan();
        }
        throw new IllegalStateException("the example of " + type + " came to " + answer);
    }

    private static List<Statement> statements(String script) {
        return switch (Statements.split(script)) {
            case Script.Ready ready -> ready.statements();
            case Script.Refused refused -> throw new IllegalStateException(refused.problem());
        };
    }
}
