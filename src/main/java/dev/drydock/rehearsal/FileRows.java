package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Session;

import java.util.List;
import java.util.regex.Pattern;

/// What files of migrations demand of rows that are there. Files may mend the rows themselves, or take away what held them; then nobody can
/// tell beforehand, and nothing is demanded.
public final class FileRows {
    private static final Pattern DEFINES =
            Pattern.compile(
                    "(?i)^(CREATE|ALTER|COMMENT|GRANT|REVOKE|SET|RESET|BEGIN|COMMIT|START|END|LOCK|ANALYZE|VACUUM|REINDEX|DROP)\\b");

    /// A column that comes again under its name has other values than before.
    private static final Pattern UNCERTAIN =
            Pattern.compile(
                    "(?is)\\bDROP\\b(?!\\s+(CONSTRAINT|NOT\\s+NULL|DEFAULT|INDEX|VIEW|FUNCTION|TRIGGER|POLICY)\\b)"
                        + "|\\bRENAME\\b|\\bTYPE\\b.*\\bUSING\\b");

    private FileRows() {}

    /// The demands of statements.
    ///
    /// @param session on a sandbox's database on which they have run
    public static List<RowDemand> demands(
            Session session, Catalog before, Catalog after, List<String> statements) {
        return certain(
                RowDemands.read(
                        session,
                        before,
                        after,
                        new Migration(
                                Style.DIRECT,
                                Diff.between(before, after),
                                List.of(),
                                List.of(),
                                List.of())),
                statements);
    }

    /// These demands, or none when the statements may change the rows first.
    public static List<RowDemand> certain(List<RowDemand> demands, List<String> statements) {
        return statements.stream()
                        .map(String::strip)
                        .allMatch(sql ->
                                DEFINES.matcher(sql).find() && !UNCERTAIN.matcher(sql).find())
                ? demands
                : List.of();
    }
}
