package dev.drydock.cases.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The statements that can be said, as they stand in `src/test/cases/phrases`: under `# made` what makes something, under `# changed` what
/// alters or drops; each line begins with a weight, and with `18:` where older servers don't know the statement.
final class Phrases {
    private record Line(int weight, int since, String text) {}

    private static final Path FOLDER = Path.of("src/test/cases/phrases");
    private static final List<Line> MADE = read("# made");
    private static final List<Line> CHANGED = read("# changed");

    private final List<Line> lines;
    private final int sum;

    private Phrases(List<Line> lines, int major) {
        this.lines = lines.stream().filter(line -> line.since() <= major).toList();
        this.sum = this.lines.stream().mapToInt(Line::weight).sum();
    }

    static Phrases made(int major) {
        return new Phrases(MADE, major);
    }

    static Phrases changed(int major) {
        return new Phrases(CHANGED, major);
    }

    String any(Dice dice) {
        int at = dice.below(sum);
        for (Line line : lines) {
            at -= line.weight();
            if (at < 0) {
                return line.text();
            }
        }
        throw new IllegalStateException("weights");
    }

    private static List<Line> read(String section) {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String now = "";
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("#")) {
                        now = line;
                    } else if (!line.isBlank() && now.equals(section)) {
                        lines.add(parsed(line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Line parsed(String line) {
        String[] parts = line.split(" ", 3);
        boolean newer = parts[1].endsWith(":");
        return new Line(
                Integer.parseInt(parts[0]),
                newer ? Integer.parseInt(parts[1].substring(0, parts[1].length() - 1)) : 0,
                newer ? parts[2] : line.substring(parts[0].length() + 1));
    }
}
