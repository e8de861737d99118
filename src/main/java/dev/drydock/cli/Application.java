package dev.drydock.cli;

import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.report.Words;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Applies a migration to a live database and looks whether it is there.
final class Application {
    private Application() {}

    /// Ends the command unless the database's name was given.
    static void demandConfirmation(Target target, @Nullable String confirm) {
        if (!target.database().equals(confirm)) {
            throw CliException.badUse(
                    "Nothing was applied"
                            + (confirm == null
                                    ? "."
                                    : ": this is database "
                                            + target.database()
                                            + ", not "
                                            + confirm
                                            + ".")
                            + " To apply, add --confirm "
                            + target.database());
        }
    }

    static void apply(Engine engine, Target target, Migration migration, Source goal) {
        engine.out().println("\nApplying to " + target.words());
        RunOutcome outcome =
                new Runner(RunSettings.of(migration.style()))
                        .run(
                                target,
                                migration,
                                RunCallbacks.quiet()
                                        .withEvents(new Progress(engine.out(), migration)));
        if (!(outcome instanceof RunOutcome.Done)) {
            throw CliException.failed(Words.outcome(outcome));
        }
        engine.out().println(Words.outcome(outcome));
        verify(engine, target, goal);
    }

    private static void verify(Engine engine, Target target, Source goal) {
        try (Session session = Session.open(target)) {
            List<Change> rest = Diff.between(CatalogReader.read(session), goal.catalog());
            if (rest.isEmpty()) {
                engine.out().println("Verified: the database equals " + goal.name() + ".");
                return;
            }
            StringBuilder words =
                    new StringBuilder(
                            "Applied, but the database differs from " + goal.name() + ":");
            rest.forEach(change -> words.append("\n  ").append(Words.change(change)));
            throw CliException.failed(words.toString());
        }
    }
}
