package dev.drydock.run;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Looks before a run at what will be in its way, or be hurt by it: so that it is known before the first step, and not at the ninth.
public final class Preflight {
    /// A transaction that is open for longer is worth telling.
    static final Duration OLD = Duration.ofSeconds(60);

    private static final Pattern RESULT_CHANGES =
            Pattern.compile(
                    "\\b(ALTER\\s+(COLUMN\\s+)?\\S+\\s+(SET\\s+DATA\\s+)?TYPE|RENAME\\s+COLUMN|DROP\\s+COLUMN)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Session session;
    private final List<Step> steps;
    private final List<String> warnings = new ArrayList<>();

    private Preflight(Session session, List<Step> steps) {
        this.session = session;
        this.steps = steps;
    }

    /// What somebody should know who is about to run these steps, a sentence or two each; empty when there is nothing.
    ///
    /// @throws dev.drydock.postgres.PgException when the database can't be connected to
    public static List<String> warnings(Target target, List<Step> steps) {
        try (Session session = Session.open(target)) {
            List<String> warnings = new ArrayList<>();
            if (Pooler.isThere(session)) {
                try (Session other = Session.open(target)) {
                    warnings.add(Pooler.between(session, other).words());
                }
            }
            warnings.addAll(warnings(session, steps, OLD));
            return List.copyOf(warnings);
        }
    }

    /// The same without a look at who stands between.
    ///
    /// @param session on the database itself, in autocommit
    /// @param old a transaction that is open for longer is told
    static List<String> warnings(Session session, List<Step> steps, Duration old) {
        Preflight preflight = new Preflight(session, steps);
        preflight.standby();
        preflight.privileges();
        preflight.blockers();
        preflight.oldTransactions(old);
        preflight.publications();
        preflight.preparedStatements();
        preflight.warnings.addAll(DiskNeed.warnings(session, steps));
        return List.copyOf(preflight.warnings);
    }

    private void standby() {
        if (session.queryOne("SELECT pg_is_in_recovery()", row -> row.bool(1))) {
            warnings.add(
                    "This server is a standby: nothing can be changed on it. Name the primary.");
        }
    }

    private void privileges() {
        session.query(
                        """
                        SELECT name, pg_get_userbyid(c.relowner)
                        FROM unnest(%s) AS name
                        JOIN %s ON %s = name
                        WHERE NOT pg_has_role(c.relowner, 'USAGE')
                        ORDER BY 1
                        """
                                .formatted(
                                        RelationNames.LIST,
                                        RelationNames.RELATIONS,
                                        RelationNames.NAME),
                        row -> "Only " + row.string(2) + " may change " + row.string(1),
                        RelationNames.parameter(locked(LockMode.SHARE_UPDATE_EXCLUSIVE)))
                .forEach(who -> warnings.add(who + ", and you are no member of that role."));
        session.query(
                        """
                        SELECT quote_ident(n.nspname)
                        FROM unnest(%s) AS name
                        JOIN pg_namespace n ON n.nspname = name
                        WHERE NOT has_schema_privilege(n.oid, 'CREATE')
                        ORDER BY 1
                        """
                                .formatted(RelationNames.LIST),
                        row -> row.string(1),
                        RelationNames.parameter(schemas()))
                .forEach(schema ->
                        warnings.add("You may not create anything in schema " + schema + "."));
    }

    private SortedSet<String> schemas() {
        SortedSet<String> schemas = new TreeSet<>();
        for (Step step : steps) {
            for (ObjectAddress address : step.serves()) {
                if (address.schema() != null && !address.kind().isPart()) {
                    schemas.add(address.schema());
                }
            }
        }
        return schemas;
    }

    private void blockers() {
        Blocker.on(session, locked(LockMode.SHARE), session.backendPid()).stream()
                .filter(blocker -> !blocker.yields())
                .forEach(blocker ->
                        warnings.add(
                                "A lock that a step needs is held by "
                                        + blocker.words()
                                        + ". The step tries again and again until that ends; to end"
                                        + " it: SELECT pg_cancel_backend("
                                        + blocker.pid()
                                        + ")."));
    }

    private void oldTransactions(Duration old) {
        Blocker.openFor(session, old)
                .forEach(who ->
                        warnings.add(
                                "A transaction is open for long: "
                                        + who.words()
                                        + ". An index that is built concurrently waits for its end,"
                                        + " and rows that are filled leave dead ones behind that no"
                                        + " vacuum removes before."));
    }

    private void publications() {
        session.query(
                        """
                        SELECT p.pubname, string_agg(name, ', ' ORDER BY name)
                        FROM unnest(%s) AS name
                        JOIN %s ON %s = name
                        JOIN pg_publication_tables p ON p.schemaname = n.nspname AND p.tablename = c.relname
                        GROUP BY 1 ORDER BY 1
                        """
                                .formatted(
                                        RelationNames.LIST,
                                        RelationNames.RELATIONS,
                                        RelationNames.NAME),
                        row ->
                                "Publication "
                                        + row.string(1)
                                        + " sends "
                                        + row.string(2)
                                        + " to subscribers, but no change of a schema: add what is"
                                        + " new there first, and drop what goes there last.",
                        RelationNames.parameter(locked(LockMode.SHARE)))
                .forEach(warnings::add);
    }

    private void preparedStatements() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step instanceof Step.Ddl && RESULT_CHANGES.matcher(step.sql()).find()) {
                warnings.add(
                        "Step "
                                + (i + 1)
                                + " ("
                                + step.purpose()
                                + ") changes what statements return: clients that have prepared one"
                                + " may get \"cached plan must not change result type\" once, and"
                                + " must prepare it again.");
            }
        }
    }

    /// The tables that steps lock at least that strongly.
    private SortedSet<String> locked(LockMode atLeast) {
        SortedSet<String> relations = new TreeSet<>();
        for (Step step : steps) {
            for (ExpectedLock lock : step.locks()) {
                if (lock.mode().compareTo(atLeast) >= 0
                        && lock.relation().kind() == ObjectKind.TABLE) {
                    relations.add(lock.relation().sql());
                }
            }
        }
        return relations;
    }
}
