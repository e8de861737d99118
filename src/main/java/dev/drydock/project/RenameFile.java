package dev.drydock.project;

import dev.drydock.diff.rename.RenameAnswer;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Answers to "renamed or new?" that are kept with a project: a text file with one `OLD=NEW` a line, `#` begins a comment. What the file
/// says about objects that are gone does no harm, so that nobody has to tidy it up.
///
/// @param file where it is or would be
public record RenameFile(Path file, List<RenameAnswer> answers) {
    /// What the file is usually called.
    public static final String NAME = "drydock.renames";

    public RenameFile {
        answers = List.copyOf(answers);
    }

    /// What came of reading.
    public sealed interface Reading {
        /// Nothing is remembered when the file is not there.
        record Read(RenameFile renames) implements Reading {}

        /// It can't be read; the problem says what and where.
        record Unreadable(String problem) implements Reading {}
    }

    /// The file of a folder of migrations: in it, or in the nearest folder above it that has one, else beside the folder.
    public static Path of(Path migrations) {
        Path folder = migrations.toAbsolutePath().normalize();
        for (Path each = folder; each != null; each = each.getParent()) {
            if (Files.exists(each.resolve(NAME))) {
                return each.resolve(NAME);
            }
        }
        return folder.resolveSibling(NAME);
    }

    /// Reads the file, which need not be there.
    public static Reading read(Path file) {
        if (!Files.exists(file)) {
            return new Reading.Read(new RenameFile(file, List.of()));
        }
        List<RenameAnswer> answers = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    RenameAnswer answer = RenameAnswer.parse(line).orElse(null);
                    if (answer == null) {
                        return new Reading.Unreadable(bad(file, i + 1, line));
                    }
                    answers.add(answer);
                }
            }
        } catch (MalformedInputException e) {
            return new Reading.Unreadable(file + " is not UTF-8 text.");
        } catch (IOException e) {
            return new Reading.Unreadable(file + " can't be read: " + e.getMessage());
        }
        return new Reading.Read(new RenameFile(file, answers));
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
    ///
    /// @throws IOException when the file can't be written
    public void add(List<RenameAnswer> more) throws IOException {
        List<RenameAnswer> fresh = more.stream().filter(each -> !answers.contains(each)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (Files.exists(file)) {
            String before = Files.readString(file).stripTrailing();
            text.append(before).append(before.isEmpty() ? "" : "\n");
        } else {
            text.append("# What was renamed (OLD=NEW) and what goes for good (OLD=none).\n");
        }
        fresh.forEach(answer -> text.append(answer.text()).append('\n'));
        Files.writeString(file, text);
    }
}
