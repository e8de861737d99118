package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.AttributeDdl;
import dev.drydock.migration.ddl.LabelDdl;
import dev.drydock.migration.ddl.RenameDdl;
import dev.drydock.migration.play.KeptName;

import java.util.List;
import java.util.stream.Stream;

/// Where a migration starts: a catalog, and the same catalog after the server has made the renames that come first.
///
/// @param original as it is now
/// @param renames in the order in which they are made
/// @param catalog read back after the renames, because the server rewrites every definition that mentions a name
public record Renamed(Catalog original, List<Change.Rename> renames, Catalog catalog) {
    public Renamed {
        renames = List.copyOf(renames);
    }

    public static Renamed nothing(Catalog catalog) {
        return new Renamed(catalog, List.of(), catalog);
    }

    /// The steps that make the renames.
    ///
    /// @throws IllegalArgumentException when the catalog has no routine of the old name
    public static List<Step> steps(Catalog original, List<Change.Rename> renames) {
        return renames.stream().flatMap(rename -> steps(original, rename)).toList();
    }

    /// The steps that make one rename.
    static Stream<Step> steps(Catalog original, Change.Rename rename) {
        if (LabelDdl.isLabel(rename.before())) {
            return Stream.of(LabelDdl.rename(rename));
        }
        if (AttributeDdl.isAttribute(rename.before())) {
            return Stream.of(AttributeDdl.rename(rename, original));
        }
        return Stream.concat(
                KeptName.clear(rename, original).stream(),
                RenameDdl.rename(rename, original).stream());
    }
}
