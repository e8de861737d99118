package dev.drydock.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the server itself says of a database between the commits of a script: what is there before it and after it must be there all the time.
/// A table without replica identity can't be updated where it is published, one without row security shows its rows to everybody, and
/// without a unique index, a NOT NULL or a foreign key rows come that break it. An index that only makes queries faster may be missing
/// (decision 10).
final class Meanwhile {
    private static final String LOOK = "-- look";

    /// Where a script stands between two commits.
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "^(?=BEGIN;\nSET LOCAL lock_timeout"
                            + "|(?:CREATE|DROP) (?:UNIQUE )?INDEX CONCURRENTLY"
                            + "|ALTER TABLE .* CONCURRENTLY;$)",
                    Pattern.MULTILINE);

    private static final String ASK =
            """
            \\echo '-- look'
            WITH relation AS (
                SELECT c.oid, c.relkind, c.relreplident, c.relrowsecurity, c.relforcerowsecurity,
                    pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
            ), index AS (
                SELECT i.*, r.name FROM pg_catalog.pg_index i JOIN relation r ON r.oid = i.indrelid
                WHERE i.indislive
            )
            SELECT 'replica identity of ' || name FROM relation r
            WHERE relkind IN ('r', 'p') AND (relreplident = 'f'
                OR relreplident = 'd' AND EXISTS (SELECT FROM index i WHERE indrelid = r.oid AND indisprimary)
                OR relreplident = 'i' AND EXISTS (SELECT FROM index i WHERE indrelid = r.oid AND indisreplident))
            UNION ALL SELECT 'order of rows of ' || name FROM index WHERE indisclustered
            UNION ALL SELECT 'row security of ' || name FROM relation WHERE relrowsecurity
            UNION ALL SELECT 'row security for the owner of ' || name FROM relation WHERE relforcerowsecurity
            UNION ALL SELECT 'unique index on ' || name
                || pg_catalog.regexp_replace(pg_catalog.pg_get_indexdef(indexrelid), '^.*? USING', '')
            FROM index WHERE indisvalid AND indisunique
            UNION ALL SELECT 'foreign key of ' || r.name
                || pg_catalog.regexp_replace(pg_catalog.pg_get_constraintdef(c.oid), '^FOREIGN KEY| NOT VALID$', '', 'g')
            FROM pg_catalog.pg_constraint c JOIN relation r ON r.oid = c.conrelid WHERE contype = 'f'
            UNION ALL SELECT 'not null of ' || r.name || '.' || attname
            FROM pg_catalog.pg_attribute a JOIN relation r ON r.oid = a.attrelid
            WHERE attnotnull AND r.relkind <> 'S' AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT 'default of ' || r.name || '.' || attname
            FROM pg_catalog.pg_attribute a JOIN relation r ON r.oid = a.attrelid
            WHERE (atthasdef OR attidentity <> '') AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT 'trigger of ' || r.name || ' ' || tgname
            FROM pg_catalog.pg_trigger t JOIN relation r ON r.oid = t.tgrelid
            WHERE NOT tgisinternal AND tgenabled <> 'D'
            UNION ALL SELECT 'policy of ' || r.name || ' ' || polname
            FROM pg_catalog.pg_policy p JOIN relation r ON r.oid = p.polrelid
            \\g (format=unaligned tuples_only=on recordsep='\\n')
            """;

    private Meanwhile() {}

    /// The script with a look before it, between its commits and after it.
    static String watched(String script) {
        return ASK + BETWEEN.matcher(script).replaceAll(Matcher.quoteReplacement(ASK)) + ASK;
    }

    /// What was missing between two commits.
    ///
    /// @param output what psql wrote when it ran the watched script
    static List<String> missing(String output) {
        List<Set<String>> looks = new ArrayList<>();
        output.lines()
                .forEach(line -> {
                    if (line.equals(LOOK)) {
                        looks.add(new HashSet<>());
                    } else if (!looks.isEmpty()) {
                        looks.getLast().add(line);
                    }
                });
        List<String> missing = new ArrayList<>();
        for (String thing : looks.getFirst()) {
            for (int i = 1; i < looks.size() && looks.getLast().contains(thing); i++) {
                if (!looks.get(i).contains(thing)) {
                    missing.add(thing + " after transaction " + i);
                }
            }
        }
        return missing;
    }
}
