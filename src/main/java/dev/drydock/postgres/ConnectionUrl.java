package dev.drydock.postgres;

import java.util.List;
import java.util.Map;

/// A connection URL as libpq reads it: `postgresql://user:password@host:port/database?sslmode=require`, each part but the scheme
/// optional. What is missing comes from the environment and the password file. Source: PostgreSQL manual, "Connection Strings".
public sealed interface ConnectionUrl {
    /// The URL names a target.
    ///
    /// @param warnings what was passed over, such as a password file that others may read
    record Valid(Target target, List<String> warnings) implements ConnectionUrl {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /// The URL can't be read.
    ///
    /// @param problem what is wrong and what to write instead; never quotes the password
    record Invalid(String problem) implements ConnectionUrl {}

    /// Whether the text is meant as a connection URL, right or wrong.
    static boolean looksLike(String text) {
        return text.startsWith("postgresql:") || text.startsWith("postgres:");
    }

    /// Reads a URL.
    ///
    /// @param environment the process's environment: `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD`, `PGDATABASE`, `PGSSLMODE`,
    ///     `PGPASSFILE` and so on, and `HOME`
    static ConnectionUrl parse(String url, Map<String, String> environment) {
        return ConnectionUrlReader.read(url.strip(), environment);
    }
}
