package dev.drydock.lint.rule;

import dev.drydock.catalog.Extension;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;

/// An extension gets another version: its own scripts run, on the files that the server has, and most have none that lead back.
public final class UpgradesExtension implements Rule {
    @Override
    public String name() {
        return "upgrades-extension";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Alter(Extension before, Extension after)
                    && !before.version().equals(after.version())) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                evidence.stepOf(after.address()),
                                after.address(),
                                "Scripts of "
                                        + after.address().words()
                                        + " from "
                                        + before.version()
                                        + " to "
                                        + after.version()
                                        + " run as the server has them, and may change what uses"
                                        + " it",
                                "Read its notes of release, look whether a way leads back (SELECT *"
                                        + " FROM pg_extension_update_paths("
                                        + Identifier.literal(after.address().name())
                                        + ")), and try it on a copy with rows."));
            }
        }
        return findings;
    }
}
