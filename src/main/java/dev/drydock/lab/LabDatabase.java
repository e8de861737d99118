package dev.drydock.lab;

import dev.drydock.catalog.statistics.DatabaseLocale;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.Set;

/// The database of a lab: compares text as the other does, or as nearly as this machine can, and has its planner's settings.
///
/// @param session on the server's database `postgres`
record LabDatabase(Session session, String name) {
    /// Settings whose value is a list of names, quoted where they need it.
    private static final Set<String> LISTS = Set.of("search_path");

    private static final String JIT = "jit";

    void create(Statistics statistics, List<String> deviations) {
        DatabaseLocale locale = statistics.locale();
        try {
            create(exactly(locale));
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            create(instead(locale, statistics.majorVersion()));
            deviations.add(
                    "Text is compared as "
                            + (statistics.majorVersion() >= 15 ? "ICU" : "C.UTF-8")
                            + " does, since this machine has no locale "
                            + locale.collate()
                            + ".");
        }
        if (!locale.encoding().equals("UTF8")) {
            deviations.add("The encoding is UTF8 instead of " + locale.encoding() + ".");
        }
        statistics.settings().forEach(this::set);
        if (!statistics.settings().containsKey(JIT)) {
            // Read before it was asked for. The sandbox' own value would be shown as production's.
            set(JIT, "on");
        }
    }

    private void create(String locale) {
        session.execute(
                "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' " + locale);
    }

    private static String exactly(DatabaseLocale locale) {
        String named = locale.name();
        return switch (locale.provider()) {
            case "i" -> icu(named == null ? "und" : named);
            case "b" ->
                    "LOCALE_PROVIDER builtin BUILTIN_LOCALE "
                            + Identifier.literal(named == null ? "C" : named)
                            + " LC_COLLATE 'C' LC_CTYPE 'C'";
            default ->
                    "LC_COLLATE "
                            + Identifier.literal(locale.collate())
                            + " LC_CTYPE "
                            + Identifier.literal(locale.ctype());
        };
    }

    /// An order that is not byte by byte, so that the same indexes serve the same queries.
    private static String instead(DatabaseLocale locale, int major) {
        if (locale.isBytewise()) {
            return "LC_COLLATE 'C' LC_CTYPE 'C'";
        }
        return major < 15
                ? "LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
                : icu(locale.collate().split("[.@]")[0].replace('_', '-'));
    }

    private static String icu(String locale) {
        return "LOCALE_PROVIDER icu ICU_LOCALE "
                + Identifier.literal(locale)
                + " LC_COLLATE 'C' LC_CTYPE 'C'";
    }

    private void set(String setting, String value) {
        session.execute(setting(name, setting, value));
    }

    /// The statement that sets a planner's setting for a database.
    static String setting(String database, String setting, String value) {
        return "ALTER DATABASE "
                + database
                + " SET "
                + Identifier.quote(setting)
                + " = "
                + (LISTS.contains(setting) && !value.isBlank() ? value : Identifier.literal(value));
    }
}
