package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.explain.Plan;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.project.QueryFiles;
import dev.drydock.sql.Position;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether the application's queries run on the migrated schema, and can be served by an index where a table is large.
///
/// The copy has no rows, so the planner is told to avoid sequential scans at any price: one that remains is one that no index can
/// replace.
final class QueryGate {
    private static final String NAME = "queries";

    private final Session session;
    private final Catalog catalog;
    private final Catalog source;
    private final Facts facts;
    private final long limit;
    private final Map<ObjectAddress, ObjectAddress> oldNames;
    private final List<String> failures = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int judged;

    private QueryGate(
            Session session, Catalog catalog, Question question, List<Change.Rename> renames) {
        this.session = session;
        this.catalog = catalog;
        this.source = question.source();
        this.facts = question.facts();
        this.limit = question.limits().scannedRows();
        this.oldNames =
                renames.stream()
                        .collect(Collectors.toMap(Change.Rename::after, Change.Rename::before));
    }

    /// Plans the queries on a session of the migrated copy, whose settings are changed.
    static Gate judge(
            Session session, Catalog catalog, Question question, List<Change.Rename> renames) {
        if (question.queries().isEmpty()) {
            return Gate.notJudged(NAME, "Say where the application's queries are with --queries.");
        }
        QueryGate gate = new QueryGate(session, catalog, question, renames);
        session.execute("SET enable_seqscan = off");
        question.queries().forEach(gate::judgeAll);
        return gate.result();
    }

    private Gate result() {
        List<String> all = new ArrayList<>(failures);
        all.addAll(unknown);
        String checked = judged == 1 ? "1 query planned" : judged + " queries planned";
        if (!failures.isEmpty()) {
            return Gate.failed(
                    NAME,
                    checked + " on the migrated schema, " + failures.size() + " failed.",
                    all);
        }
        if (!unknown.isEmpty() || judged == 0) {
            return new Gate(
                    NAME,
                    Gate.State.NOT_JUDGED,
                    judged == 0
                            ? "There is no query in the .sql files."
                            : checked + " on the migrated schema, not all could be judged.",
                    all);
        }
        return Gate.passed(
                NAME, checked + " on the migrated schema; indexes serve them on large tables.");
    }

    private void judgeAll(Path place) {
        List<Path> files;
        try {
            files = QueryFiles.files(place);
        } catch (IOException e) {
            failures.add(place + " can't be read: " + e.getMessage());
            return;
        }
        files.forEach(this::judge);
    }

    private void judge(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            failures.add(file + " can't be read as UTF-8 text: " + e.getMessage());
            return;
        }
        switch (Statements.split(text)) {
            case Script.Ready ready ->
                    ready.statements().forEach(statement -> judge(file, text, statement));
            case Script.Refused refused ->
                    failures.add(
                            file
                                    + ":"
                                    + refused.line()
                                    + ":"
                                    + refused.column()
                                    + ": "
                                    + refused.command()
                                    + " "
                                    + refused.problem());
        }
    }

    private void judge(Path file, String text, Statement statement) {
        judged++;
        String place = file + ":" + statement.line();
        switch (Explainer.explain(
                session, statement.text(), Explainer.Settings.PLAN_ONLY, new StopSignal())) {
            case Explainer.Explanation.Explained explained -> scans(place, explained.plan());
            case Explainer.Explanation.ChangesData changes -> scans(place, changes.plan());
            case Explainer.Explanation.Failed failed ->
                    failures.add(failure(file, text, statement, failed.error()));
            case Explainer.Explanation.Refused refused ->
                    unknown.add(place + ": " + refused.problem());
        }
    }

    private static String failure(Path file, String text, Statement statement, PgError error) {
        int inside =
                error.position() > 0
                        ? Position.offsetOfServerPosition(statement.text(), error.position())
                        : 0;
        Position position = Position.at(text, statement.offset() + inside);
        return file
                + ":"
                + position.line()
                + ":"
                + position.column()
                + ": does not run on the migrated schema: "
                + error.message()
                + " (SQLSTATE "
                + error.sqlState()
                + ")";
    }

    private void scans(String place, Plan plan) {
        Set<String> names = new TreeSet<>();
        plan.nodes()
                .filter(node -> node.type().equals("Seq Scan"))
                .map(node -> node.details().get("Relation Name"))
                .filter(name -> name != null)
                .forEach(names::add);
        rowsOfWholes(names)
                .forEach((table, rows) -> {
                    String scan = place + ": no index can serve the scan of " + table.words();
                    if (rows < 0) {
                        unknown.add(scan + ", and how many rows it has is not known");
                    } else if (rows > limit) {
                        failures.add(scan + ", which has about " + rows + " rows");
                    }
                });
    }

    /// The rows of scanned tables, those of partitions together; -1 when not known. EXPLAIN does not say the schema, so that every
    /// table of that name counts.
    private SortedMap<ObjectAddress, Long> rowsOfWholes(Set<String> scanned) {
        SortedMap<ObjectAddress, Long> rows = new TreeMap<>();
        for (String name : scanned) {
            catalog.all(Table.class)
                    .filter(table -> table.address().name().equals(name))
                    .forEach(table ->
                            rows.merge(
                                    whole(table),
                                    rows(table.address()),
                                    (a, b) -> a < 0 || b < 0 ? -1 : a + b));
        }
        return rows;
    }

    /// A table that the migration makes is small for now.
    private long rows(ObjectAddress table) {
        ObjectAddress before = oldNames.getOrDefault(table, table);
        return source.has(before) ? facts.of(before).rows() : 0;
    }

    private ObjectAddress whole(Table table) {
        Table.Partition partition = table.partition();
        return partition != null && catalog.find(partition.parent()) instanceof Table parent
                ? whole(parent)
                : table.address();
    }
}
