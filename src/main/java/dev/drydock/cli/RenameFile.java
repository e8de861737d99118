package dev.drydock.cli;

import dev.drydock.diff.rename.RenameAnswer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Answers to "renamed or new?" that are kept with a project: a text file with one `OLD=NEW` a line, `#` begins a comment. What the file
/// says about objects that are gone does no harm, so that nobody has to tidy it up.
///
/// @param file where it is or would be
record RenameFile(Path file, List<RenameAnswer> answers) {
    private static final Path USUAL = Path.of("drydock.renames");

    RenameFile {
        answers = List.copyOf(answers);
    }

    /// Reads the file.
    ///
    /// @param named by the user, or null for the usual one, which need not be there
    static RenameFile at(@Nullable Path named) {
        Path file = named == null ? USUAL : named;
        return new RenameFile(file, Files.exists(file) ? read(file) : List.of());
    }

    private static List<RenameAnswer> read(Path file) {
        List<RenameAnswer> answers = new ArrayList<>();
        List<String> lines = Sources.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int number = i + 1;
                answers.add(
                        RenameAnswer.parse(line)
                                .orElseThrow(() -> CliException.badUse(bad(file, number, line))));
            }
        }
        return answers;
    }

    private static String bad(Path file, int number, String line) {
        return file
                + ":"
                + number
                + ": "
                + line
                + " is not OLD=NEW, such as shop.orders.total=amount, or a comment after #.";
    }

    /// Adds answers that are not in it yet.
    void add(List<RenameAnswer> more) {
        List<RenameAnswer> fresh = more.stream().filter(each -> !answers.contains(each)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (Files.exists(file)) {
            text.append(Sources.text(file).stripTrailing()).append('\n');
        } else {
            text.append("# What was renamed (OLD=NEW) and what goes for good (OLD=none).\n");
        }
        fresh.forEach(answer -> text.append(answer.text()).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CliException.failed(file + " can't be written: " + e.getMessage());
        }
    }
}
