package dev.drydock.migration;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A migration as a file that a person reads and edits: statements and phases, no transaction blocks, which are the business of what
/// runs the file.
public final class SqlFile {
    private SqlFile() {}

    /// The text.
    ///
    /// @param separator what stands after each statement's semicolon, such as Drizzle's breakpoint, or nothing
    public static String write(Migration migration, String separator) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Phase> parts = migration.parts();
        for (int i = 0; i < migration.steps().size(); i++) {
            Step step = migration.steps().get(i);
            Phase phase = parts.get(i);
            if (phase != null) {
                text.append("-- ").append(phase.name().toLowerCase(Locale.ROOT)).append('\n');
            }
            text.append(SqlScript.statement(step).strip());
            text.append(i + 1 < migration.steps().size() ? separator : "").append("\n\n");
        }
        String notes =
                migration.notes().stream()
                        .map(note -> "-- " + note + "\n")
                        .collect(Collectors.joining());
        return text.toString().stripTrailing() + "\n" + notes;
    }
}
