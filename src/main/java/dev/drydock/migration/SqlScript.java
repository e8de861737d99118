package dev.drydock.migration;

import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A migration as a script that `psql -f` applies: transaction blocks, statements that must stand outside of them, and backfills as
/// DO blocks that commit after each batch.
public final class SqlScript {
    private static final int BATCH_ROWS = 5_000;

    private SqlScript() {}

    /// The whole script; empty when there is nothing to do.
    public static String write(Migration migration) {
        if (migration.isEmpty()) {
            return "";
        }
        return """
        \\set ON_ERROR_STOP on
        SET search_path = pg_catalog;
        SET check_function_bodies = off;
        SET client_min_messages = warning;
        """
                + body(migration);
    }

    /// The statements without the settings before them.
    public static String body(Migration migration) {
        StringBuilder script = new StringBuilder();
        int open = 0;
        Map<Integer, Phase> parts = migration.parts();
        for (int i = 0; i < migration.steps().size(); i++) {
            Step step = migration.steps().get(i);
            if (open != 0 && step.transaction() != open) {
                script.append("COMMIT;\n");
                open = 0;
            }
            Phase phase = parts.get(i);
            if (phase != null) {
                script.append("\n-- ")
                        .append(phase.name().toLowerCase(java.util.Locale.ROOT))
                        .append('\n');
            }
            if (step.transaction() != 0 && open == 0) {
                open = step.transaction();
                script.append("\nBEGIN;\nSET LOCAL lock_timeout = '2s';\n");
            }
            script.append(step.transaction() == 0 ? "\n" : "").append(statement(step));
        }
        return script.append(open == 0 ? "" : "COMMIT;\n").toString();
    }

    static String statement(Step step) {
        return switch (step) {
            case Step.Ddl ddl -> ddl.sql() + ";\n";
            case Step.Validate validate -> validate.sql() + ";\n";
            case Step.Backfill backfill ->
                    "RESET search_path;\n" + loop(backfill) + "SET search_path = pg_catalog;\n";
            case Step.Pause pause ->
                    "\\prompt "
                            + Identifier.literal(pause.purpose() + " (Enter goes on) ").strip()
                            + " _\n";
        };
    }

    /// The triggers that a backfill fires may need the search path that applications have.
    private static String loop(Step.Backfill backfill) {
        return backfill.key().isEmpty() ? loopByPosition(backfill) : loopByKey(backfill);
    }

    /// Rows that need the value, some at a time, until there are none.
    private static String loopByPosition(Step.Backfill backfill) {
        String table = backfill.table().sql();
        return """
        DO $backfill$
        DECLARE
            filled bigint;
        BEGIN
            LOOP
                UPDATE %s
                SET %s
                WHERE ctid = ANY (ARRAY(SELECT ctid FROM %s WHERE %s LIMIT %d));
                GET DIAGNOSTICS filled = ROW_COUNT;
                COMMIT;
                EXIT WHEN filled = 0;
            END LOOP;
        END
        $backfill$;
        """
                .formatted(table, backfill.assignments(), table, backfill.condition(), BATCH_ROWS);
    }

    /// Along the key: each batch starts where the last one ended.
    private static String loopByKey(Step.Backfill backfill) {
        String table = backfill.table().sql();
        List<String> columns = backfill.key().stream().map(Identifier::quote).toList();
        List<String> declarations = new ArrayList<>();
        List<String> here = new ArrayList<>();
        List<String> next = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String type = table + "." + columns.get(i) + "%TYPE";
            here.add("here_" + (i + 1));
            next.add("next_" + (i + 1));
            declarations.add("    here_" + (i + 1) + " " + type + ";");
            declarations.add("    next_" + (i + 1) + " " + type + ";");
        }
        String key = String.join(", ", columns);
        String from = String.join(", ", here);
        String to = String.join(", ", next);
        List<String> moves = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            moves.add("        " + here.get(i) + " := " + next.get(i) + ";");
        }
        return """
        DO $backfill$
        DECLARE
        %s
        BEGIN
            SELECT %s INTO %s FROM %s ORDER BY %s LIMIT 1;
            WHILE here_1 IS NOT NULL LOOP
                SELECT %s INTO %s FROM %s WHERE (%s) >= (%s) ORDER BY %s OFFSET %d LIMIT 1;
                UPDATE %s
                SET %s
                WHERE (%s) >= (%s) AND (next_1 IS NULL OR (%s) < (%s)) AND (%s);
                COMMIT;
        %s
            END LOOP;
        END
        $backfill$;
        """
                .formatted(
                        String.join("\n", declarations),
                        key,
                        from,
                        table,
                        key,
                        key,
                        to,
                        table,
                        key,
                        from,
                        key,
                        BATCH_ROWS,
                        table,
                        backfill.assignments(),
                        key,
                        from,
                        key,
                        to,
                        backfill.condition(),
                        String.join("\n", moves));
    }
}
