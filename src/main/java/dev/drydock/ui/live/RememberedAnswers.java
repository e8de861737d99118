package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.project.RenameFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// What was answered to "renamed or new?" in the window or on the command line, kept with the project beside the database.
final class RememberedAnswers {
    private final @Nullable Path file;

    private RememberedAnswers(@Nullable Path file) {
        this.file = file;
    }

    /// @param migrations the project's folder; without one nothing is kept
    static RememberedAnswers of(@Nullable Path migrations) {
        return new RememberedAnswers(migrations == null ? null : RenameFile.of(migrations));
    }

    /// Answers what has been answered before. An answer may bring up the next question.
    void settle(LiveDrafting drafting, Facts facts) {
        if (file == null) {
            return;
        }
        List<RenameAnswer> answers = read(file).answers();
        boolean answered = !answers.isEmpty();
        while (answered) {
            answered = false;
            Catalog from = drafting.state().from().catalog();
            for (RenameQuestion question : drafting.questions(facts)) {
                boolean renamed = answers.contains(answer(question.rename(), true, from));
                if (renamed || answers.contains(answer(question.rename(), false, from))) {
                    drafting.answer(question, renamed);
                    answered = true;
                    break;
                }
            }
        }
    }

    /// Writes an answer down.
    void remember(RenameQuestion question, boolean renamed, Catalog from) {
        if (file == null) {
            return;
        }
        try {
            read(file).add(List.of(answer(question.rename(), renamed, from)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written: " + e.getMessage(), e);
        }
    }

    private static RenameAnswer answer(Change.Rename rename, boolean renamed, Catalog from) {
        return renamed ? RenameAnswer.yes(rename, from) : RenameAnswer.no(rename, from);
    }

    private static RenameFile read(Path file) {
        return switch (RenameFile.read(file)) {
            case RenameFile.Reading.Read(RenameFile renames) -> renames;
            case RenameFile.Reading.Unreadable(String problem) ->
                    throw new UncheckedIOException(problem, new IOException(problem));
        };
    }
}
