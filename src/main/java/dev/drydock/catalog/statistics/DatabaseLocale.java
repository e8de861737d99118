package dev.drydock.catalog.statistics;

import org.jspecify.annotations.Nullable;

/// How a database compares and classifies text (`pg_database`).
///
/// @param provider `c` for the operating system's, `i` for ICU's, `b` for PostgreSQL's own (since 17)
/// @param name the locale of ICU or PostgreSQL; null when the operating system provides it
public record DatabaseLocale(
        String encoding, String provider, String collate, String ctype, @Nullable String name) {
    /// Whether text is compared byte by byte, so that `LIKE 'x%'` may go by an ordinary index.
    public boolean isBytewise() {
        return switch (provider) {
            case "b" -> true;
            case "c" -> collate.equals("C") || collate.equals("POSIX");
            default -> false;
        };
    }
}
