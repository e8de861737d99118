package dev.drydock.cases.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A pair of schemas: statements that build one, and edits that make the other of it. Whoever applies them skips what the server refuses, so
/// that both sides are valid by construction. The same seed gives the same pair.
///
/// @param base statements that make the first schema
/// @param edits what makes the second of it
public record RandomPair(String name, int major, List<String> base, List<String> edits) {
    private static final String ROLES =
            "DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN"
                    + " duplicate_object OR unique_violation THEN NULL; END $$";

    /// What stands between two statements in a file: a line of its own.
    private static final String BETWEEN = ";\n--\n";

    private static final String FROM = "-- from\n";
    private static final String TO = "-- to\n";

    public RandomPair {
        base = List.copyOf(base);
        edits = List.copyOf(edits);
    }

    /// The pair of a seed.
    public static RandomPair of(long seed, int major) {
        Maker maker = new Maker(seed, major);
        List<String> base = new ArrayList<>(List.of(ROLES));
        maker.say("CREATE SCHEMA {+schema}", base);
        maker.say("CREATE TABLE {+plain} ({key} PRIMARY KEY, {columns})", base);
        maker.say("CREATE TABLE {+plain} ({columns})", base);
        maker.say(maker.made, 6 + maker.dice.below(26), base);
        List<String> edits = new ArrayList<>();
        int count = 1 + maker.dice.below(7);
        while (edits.size() < count) {
            maker.say(maker.dice.below(4) == 0 ? maker.made : maker.changed, 1, edits);
        }
        return new RandomPair("seed-" + seed, major, base, edits);
    }

    /// A pair that was kept, in a file whose name begins with the version.
    public static RandomPair kept(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".sql", "");
        String text = Files.readString(file);
        int to = text.indexOf(TO);
        return new RandomPair(
                name,
                Integer.parseInt(name.substring(0, name.indexOf('-'))),
                statements(text.substring(FROM.length(), to)),
                statements(text.substring(to + TO.length())));
    }

    /// As `kept` reads it.
    public String text() {
        return FROM + text(base) + TO + text(edits);
    }

    /// The same with other statements.
    public RandomPair with(List<String> newBase, List<String> newEdits) {
        return new RandomPair(name, major, newBase, newEdits);
    }

    private static String text(List<String> statements) {
        StringBuilder text = new StringBuilder();
        statements.forEach(each -> text.append(each).append(BETWEEN));
        return text.toString();
    }

    private static List<String> statements(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN));
    }

    private static final class Maker {
        private static final int TRIES = 50;

        private final Dice dice;
        private final HostileNames names;
        private final Sketch sketch = new Sketch();
        private final Phrases made;
        private final Phrases changed;

        Maker(long seed, int major) {
            this.dice = new Dice(seed);
            this.names = new HostileNames(dice);
            this.made = Phrases.made(major);
            this.changed = Phrases.changed(major);
        }

        void say(String phrase, List<String> statements) {
            String said = new Speech(sketch, dice, names).say(phrase);
            if (said != null) {
                statements.add(said);
            }
        }

        void say(Phrases phrases, int count, List<String> statements) {
            int wanted = statements.size() + count;
            for (int i = 0; i < TRIES * count && statements.size() < wanted; i++) {
                say(phrases.any(dice), statements);
            }
        }
    }
}
