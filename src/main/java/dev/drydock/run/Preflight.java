package dev.drydock.run;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.postgres.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Looks before a run at what will be in its way, or be hurt by it: so that it is known before the first step, and not at the ninth.
public final class Preflight {
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
    /// @param session on the database itself, in autocommit
    public static List<String> warnings(Session session, List<Step> steps) {
        Preflight preflight = new Preflight(session, steps);
        preflight.pooler();
        preflight.standby();
        preflight.privileges();
        preflight.blockers();
        preflight.oldSnapshots();
        preflight.publications();
        preflight.preparedStatements();
        preflight.warnings.addAll(DiskNeed.warnings(session, steps));
        return List.copyOf(preflight.warnings);
    }

    /// A pooler tells clients a process id of its own.
    private void pooler() {
        int told = session.backendPid();
        int first = session.queryOne("SELECT pg_backend_pid()", row -> row.integer(1));
        int second = session.queryOne("SELECT pg_backend_pid()", row -> row.integer(1));
        if (first != second) {
            warnings.add(
                    "A pooler gives each transaction another session, so that no lock and no"
                            + " setting holds from one step to the next. Connect to the server"
                            + " itself.");
        } else if (told != first) {
            warnings.add(
                    "A pooler stands between Drydock and the server. It must keep a session for"
                            + " each client (pool_mode = session); better connect to the server"
                            + " itself.");
        }
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

    private void oldSnapshots() {
        session.query(
                        """
                        SELECT pid, coalesce(usename, ''), extract(epoch FROM clock_timestamp() - xact_start)::bigint,
                               left(regexp_replace(coalesce(query, ''), '\\s+', ' ', 'g'), 80)
                        FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                          AND backend_type = 'client backend' AND xact_start < clock_timestamp() - interval '60 s'
                        ORDER BY xact_start
                        LIMIT 5
                        """,
                        row ->
                                "Process "
                                        + row.integer(1)
                                        + " of "
                                        + row.string(2)
                                        + " is in a transaction for "
                                        + row.bigint(3)
                                        + " s ("
                                        + row.string(4)
                                        + ")")
                .forEach(who ->
                        warnings.add(
                                who + ": an index that is built concurrently waits for its end."));
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
