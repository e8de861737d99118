package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.diff.rename.RenameQuestions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether files drop something with data and make something like it: whoever wrote them, often a program, may have meant a rename.
final class RenameGate {
    static final String NAME = "renames";

    private RenameGate() {}

    /// What may have been meant as a rename.
    ///
    /// @param renames what the files rename in so many words
    static List<RenameQuestion> questions(
            Question question, Catalog before, Catalog after, List<Change.Rename> renames) {
        if (question.renames().othersAreNew()) {
            return List.of();
        }
        Set<ObjectAddress> settled = new TreeSet<>(question.renames().gone(before));
        renames.forEach(rename -> settled.add(rename.before()));
        return RenameQuestions.between(before, after, question.facts(), Facts.NONE, settled)
                .questions();
    }

    static Gate judge(List<RenameQuestion> questions) {
        if (questions.isEmpty()) {
            return Gate.passed(NAME, "Nothing looks like a rename by accident.");
        }
        return Gate.failed(
                NAME,
                "Files drop and make what may be the same: write ALTER … RENAME, or say that it is"
                        + " new.",
                questions.stream()
                        .map(question -> question.words() + " " + question.consequence())
                        .toList());
    }
}
