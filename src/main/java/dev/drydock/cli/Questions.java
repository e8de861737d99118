package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.rehearsal.Renaming;

import java.util.List;

/// Says what must be answered before a command goes on, with the exact options that answer.
final class Questions {
    private Questions() {}

    /// Ends the command when something was not answered.
    ///
    /// @param consequence what was not done, such as `Nothing was applied.`
    static void demandAnswers(Renaming.Settled settled, String consequence) {
        if (!settled.questions().isEmpty()) {
            throw CliException.unanswered((consequence + " " + words(settled)).strip());
        }
    }

    /// What nobody was asked about, one sentence each.
    static List<String> remarks(Renaming.Settled settled) {
        return settled.certain().stream()
                .map(rename ->
                        "Nobody was asked about "
                                + rename.before()
                                + ", which becomes "
                                + rename.after().words()
                                + ": its definition is the same, and no row is at risk.")
                .toList();
    }

    /// The questions with their options.
    static String words(Renaming.Settled settled) {
        List<RenameQuestion> questions = settled.questions();
        Catalog catalog = settled.from().catalog();
        StringBuilder words = new StringBuilder("Renamed or new?\n");
        for (RenameQuestion question : questions) {
            words.append("\n  ")
                    .append(question.words())
                    .append("\n  They have ")
                    .append(String.join(", ", question.evidence()))
                    .append(". ")
                    .append(question.consequence())
                    .append("\n    renamed:  ")
                    .append(option(RenameAnswer.yes(question.rename(), catalog)))
                    .append("\n    new:      ")
                    .append(option(RenameAnswer.no(question.rename(), catalog)))
                    .append('\n');
        }
        return words.append(
                        """

                        To say that all of them are new: --rename none. To have the answers kept in\
                         a file: --remember.\
                        """)
                .toString();
    }

    /// Ends a check that only such questions keep from passing. The files say what is done, so that "renamed" is said there.
    static void demandAnswers(List<RenameQuestion> questions, Catalog before) {
        StringBuilder words =
                new StringBuilder("Renamed or new? Write ALTER … RENAME in the file, or add");
        questions.forEach(question ->
                words.append("\n  ").append(option(RenameAnswer.no(question.rename(), before))));
        throw CliException.unanswered(words + "\nTo say it of all: --rename none.");
    }

    private static String option(RenameAnswer answer) {
        return "--rename " + Shell.quote(answer.text());
    }
}
