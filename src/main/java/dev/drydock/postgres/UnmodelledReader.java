package dev.drydock.postgres;

import dev.drydock.catalog.Unmodelled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts and names what the database has and the catalog does not model.
final class UnmodelledReader {
    private static final int NAMES_MAX = 200;

    private UnmodelledReader() {}

    /// Comments come last of all: whoever models an object has taken its comment by then.
    static List<Unmodelled> read(CatalogScan scan) {
        List<Unmodelled> found =
                new ArrayList<>(
                        scan.session()
                                .query(
                                        SqlResource.read("unmodelled.sql"),
                                        row ->
                                                new Unmodelled(
                                                        row.string(1),
                                                        row.integer(2),
                                                        row.strings(3))));
        List<String> comments = scan.comments().untaken(scan.session());
        if (!comments.isEmpty()) {
            found.add(
                    new Unmodelled(
                            "comments on other objects",
                            comments.size(),
                            comments.subList(0, Math.min(NAMES_MAX, comments.size()))));
        }
        found.sort(Comparator.comparing(Unmodelled::what));
        return found;
    }
}
