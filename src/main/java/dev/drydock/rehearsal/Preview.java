package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.draft.Draft;
import dev.drydock.migration.Migration;

/// What a draft, or a pair of catalogs with renames, leads to.
public sealed interface Preview {
    /// The server accepts the edits.
    ///
    /// @param draft the edits
    /// @param target the catalog that they lead to
    record Ready(Draft draft, Catalog target, Migration migration) implements Preview {}

    /// The server refused one of the edits, or the base could not be copied.
    ///
    /// @param evaluation a `Refused` whose statement is the edit's index, or a `NotCopied`
    record Refused(Draft draft, Evaluation evaluation) implements Preview {}
}
