package dev.drydock.diff.rename;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What is known about renames before anybody is asked.
///
/// @param answers in no order that matters; the last about an object counts
/// @param othersAreNew whether everything that no answer is about goes for good or is new, so that nothing is asked and nothing is
///     taken for renamed
public record RenameAnswers(List<RenameAnswer> answers, boolean othersAreNew) {
    public static final RenameAnswers NONE = new RenameAnswers(List.of(), false);

    /// Nothing was renamed.
    public static final RenameAnswers ALL_NEW = new RenameAnswers(List.of(), true);

    public RenameAnswers {
        answers = List.copyOf(answers);
    }

    /// The renames that the answers make in a catalog: parts before what they are part of, so that each still has the name that the
    /// answers give it. An answer about nothing that the catalog has is left out, and one that means several objects.
    public List<Change.Rename> renames(Catalog catalog) {
        List<Change.Rename> renames = new ArrayList<>();
        for (RenameAnswer answer : answers) {
            List<ObjectAddress> found = answer.find(catalog);
            if (answer.isUsed(catalog)) {
                renames.removeIf(earlier -> earlier.before().equals(found.getFirst()));
                renames.add(answer.rename(found.getFirst()));
            }
        }
        renames.removeIf(rename -> rename.before().equals(rename.after()));
        renames.sort(
                Comparator.comparingInt((Change.Rename rename) -> depth(rename.before()))
                        .thenComparing(Change.Rename::before));
        return renames;
    }

    /// The answers that make no rename in a catalog.
    public RenameAnswers unused(Catalog catalog) {
        return new RenameAnswers(
                answers.stream().filter(answer -> !answer.isUsed(catalog)).toList(), othersAreNew);
    }

    private static int depth(ObjectAddress address) {
        if (address.part() != null) {
            return 0;
        }
        return address.schema() == null ? 2 : 1;
    }

    /// What goes for good in a catalog, as the answers say.
    public Set<ObjectAddress> gone(Catalog catalog) {
        Set<ObjectAddress> gone = new TreeSet<>();
        for (RenameAnswer answer : answers) {
            if (answer.now() == null) {
                gone.addAll(answer.find(catalog));
            }
        }
        return gone;
    }
}
