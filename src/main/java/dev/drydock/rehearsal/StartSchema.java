package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.SqlFile;
import dev.drydock.migration.Style;

import java.util.List;

/// A catalog as SQL, so that the schema from which a run has started can be made again.
public final class StartSchema {
    private static final String UNCHECKED = "SET check_function_bodies = off;\n";
    private static final String NAME = "the schema before the run";

    private StartSchema() {}

    /// Writes a catalog.
    public static String write(Catalog catalog) {
        Migration building =
                Planner.plan(Catalog.empty(catalog.version()), catalog, Facts.NONE, Style.DIRECT);
        return UNCHECKED + SqlFile.write(building, "");
    }

    /// Reads what `write` has written, in the sandbox.
    ///
    /// @param major the version of the server that the catalog is from
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of that version
    public static Evaluation read(Workshop workshop, int major, String text) {
        return workshop.load(major, List.of(new Workshop.Source(NAME, text)));
    }
}
