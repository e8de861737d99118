package dev.drydock.report;

import dev.drydock.catalog.Unmodelled;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Finding;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.WayBack;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Everything there is to say about a migration before it was rehearsed.
///
/// @param questions what may have been renamed and nobody has answered; the migration takes it for new
/// @param losses the data that it destroys
/// @param back the way back, or null when nobody asked for it
/// @param remarks about the comparison itself, one sentence each: what was left out by a filter, what nobody was asked about
/// @param unmodelledBefore what the first side has and Drydock does not model
/// @param unmodelledAfter the same of the second side
public record MigrationReport(
        Migration migration,
        List<RenameQuestion> questions,
        List<Loss> losses,
        List<Finding> findings,
        @Nullable WayBack back,
        List<String> remarks,
        List<Unmodelled> unmodelledBefore,
        List<Unmodelled> unmodelledAfter) {
    public MigrationReport {
        questions = List.copyOf(questions);
        losses = List.copyOf(losses);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        unmodelledBefore = List.copyOf(unmodelledBefore);
        unmodelledAfter = List.copyOf(unmodelledAfter);
    }

    /// A report on a migration alone.
    public static MigrationReport of(Migration migration, List<Finding> findings) {
        return new MigrationReport(
                migration, List.of(), List.of(), findings, null, List.of(), List.of(), List.of());
    }

    /// What is not modelled, one line each, with the side where the sides differ.
    List<String> unmodelled() {
        List<String> before = Words.unmodelled(unmodelledBefore);
        List<String> after = Words.unmodelled(unmodelledAfter);
        if (before.equals(after)) {
            return before;
        }
        return java.util.stream.Stream.concat(
                        before.stream()
                                .map(line -> line + (after.contains(line) ? "" : " (before)")),
                        after.stream()
                                .filter(line -> !before.contains(line))
                                .map(line -> line + " (after)"))
                .toList();
    }
}
