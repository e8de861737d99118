package dev.drydock.run;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `DETACH PARTITION … CONCURRENTLY` leaves when it is broken off: the partition no longer counts and still belongs. The same
/// statement fails the second time; with FINALIZE it comes to its end.
final class PendingDetach {
    private static final Pattern DETACH =
            Pattern.compile(
                    "\\s*(ALTER\\s+TABLE\\s+.+\\s+DETACH\\s+PARTITION\\s+(.+?))\\s+CONCURRENTLY\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PendingDetach() {}

    /// The statement that ends what this one has begun; null when there is nothing to end.
    static @Nullable String finalizing(Session session, String sql) {
        Matcher detach = DETACH.matcher(sql);
        if (!detach.matches()) {
            return null;
        }
        boolean pending =
                session.queryOne(
                        """
                        SELECT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = to_regclass(?) AND inhdetachpending)
                        """,
                        row -> row.bool(1),
                        detach.group(2));
        return pending ? detach.group(1) + " FINALIZE" : null;
    }
}
