package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.Session;
import dev.drydock.run.RunOutcome;
import dev.drydock.sandbox.MissingRoles;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.sql.ExtensionNames;

import java.util.List;

/// Tries scripts that somebody wrote, statement by statement in their order, on a copy of a schema, and watches what each does. The
/// server says what a statement is, not its text.
public final class ScriptRehearser {
    private static final int ROLES_MAX = 100;

    private final Sandboxes sandboxes;
    private final SchemaCopies copies;

    public ScriptRehearser(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
        this.copies = SchemaCopies.of(sandboxes);
    }

    /// What came of it.
    public sealed interface Outcome {
        record Rehearsed(ScriptRehearsal rehearsal) implements Outcome {}

        /// The base could not be copied, so that nothing was tried.
        record NotCopied(RunOutcome why) implements Outcome {}
    }

    /// Tries scripts.
    ///
    /// @param oneTransaction whether each file is run in a transaction of its own, as most tools for migrations do; else each statement
    ///     is, unless the file says otherwise
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of the base's major version
    public Outcome rehearse(Catalog base, List<Workshop.Source> sources, boolean oneTransaction) {
        sandboxes.need(
                base.majorVersion(),
                ExtensionNames.in(sources.stream().map(Workshop.Source::text).toList()));
        for (int made = 0; ; made++) {
            switch (copies.copy(base)) {
                case SchemaCopies.Copy.Failed failed -> {
                    return new Outcome.NotCopied(failed.outcome());
                }
                case SchemaCopies.Copy.Made copy -> {
                    ScriptRehearsal rehearsal = rehearse(copy, base, sources, oneTransaction);
                    if (made == ROLES_MAX || !hasMadeRole(rehearsal)) {
                        return new Outcome.Rehearsed(rehearsal);
                    }
                }
            }
        }
    }

    private ScriptRehearsal rehearse(
            SchemaCopies.Copy.Made copy,
            Catalog base,
            List<Workshop.Source> sources,
            boolean oneTransaction) {
        try (Sandbox sandbox = copy.sandbox();
                ScriptRun run = new ScriptRun(sandbox, oneTransaction)) {
            return run.all(base, sources);
        }
    }

    /// Roles belong to the server: one that is made now is there in the next copy.
    private boolean hasMadeRole(ScriptRehearsal rehearsal) {
        Evaluation.Refused refused = rehearsal.refused();
        if (refused == null || !sandboxes.ownsServers()) {
            return false;
        }
        try (Sandbox sandbox = sandboxes.create(rehearsal.base().majorVersion());
                Session session = sandbox.open()) {
            return MissingRoles.make(session, refused.error()) != null;
        }
    }
}
