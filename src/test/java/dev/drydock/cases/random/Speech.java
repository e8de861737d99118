package dev.drydock.cases.random;

import static dev.drydock.cases.random.HostileNames.quoted;

import dev.drydock.cases.random.Thing.Column;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// One statement in the making: a phrase whose blanks are filled from the sketch.
///
/// A blank is `{kind}` (something that is there; the same for the whole statement, a digit asks for another), `{kind.on}`, `{kind.word}` and
/// `{kind.alone}` (its table, its key words, its name alone), `{at kind}` (the same, but said later), `{+kind}` (something new), `{column}`,
/// `{int}`, `{text}` (a column of the relation last named), `{a|b|c}` (one of these phrases), or one of the words of `Words`.
final class Speech {
    /// Those with types come first.
    private static final String[] EXTENSIONS = {
        "citext",
        "hstore",
        "ltree",
        "cube",
        "seg",
        "isn",
        "lo",
        "pg_trgm",
        "intarray",
        "btree_gin",
        "btree_gist",
        "bloom",
        "unaccent",
        "tablefunc",
        "file_fdw"
    };

    private final Sketch sketch;
    private final Dice dice;
    private final HostileNames names;
    private final Map<String, Thing> bound = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final List<Runnable> effects = new ArrayList<>();
    private final Words words;
    private @Nullable Thing relation;
    private @Nullable Thing subject;
    private @Nullable Thing fresh;
    private @Nullable Thing homeless;

    Speech(Sketch sketch, Dice dice, HostileNames names) {
        this.sketch = sketch;
        this.dice = dice;
        this.names = names;
        this.words = new Words(this, dice);
    }

    /// The statement, or null when nothing is there that could fill a blank. The sketch then stays as it was.
    @Nullable String say(String phrase) {
        String said = filled(phrase);
        if (said != null) {
            effects.forEach(Runnable::run);
        }
        return said;
    }

    /// The same without an effect on the sketch.
    @Nullable String filled(String phrase) {
        StringBuilder sql = new StringBuilder();
        for (int at = 0; at < phrase.length(); ) {
            int open = phrase.indexOf('{', at);
            if (open < 0) {
                return sql.append(phrase, at, phrase.length()).toString();
            }
            int end = end(phrase, open);
            String said = blank(phrase.substring(open + 1, end));
            if (said == null) {
                return null;
            }
            sql.append(phrase, at, open).append(said);
            at = end + 1;
        }
        return sql.toString();
    }

    private static int end(String phrase, int open) {
        int depth = 0;
        for (int at = open; at < phrase.length(); at++) {
            depth += phrase.charAt(at) == '{' ? 1 : phrase.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("An open blank: " + phrase);
    }

    private @Nullable String blank(String blank) {
        if (blank.isEmpty()) {
            return "{}";
        }
        List<String> choices = choices(blank);
        if (choices.size() > 1) {
            return filled(choices.get(dice.below(choices.size())));
        }
        if (blank.startsWith("+")) {
            return made(blank.substring(1));
        }
        if (blank.startsWith("at ")) {
            return thing(blank.substring(3)) == null ? null : "";
        }
        String[] parts = blank.split("\\.", 2);
        String word = parts[0].replaceFirst("\\d$", "");
        if (word.equals("column") || word.equals("int") || word.equals("text")) {
            Column column = column(parts[0], word);
            return column == null ? null : quoted(column.name());
        }
        if (!Kind.named(word).isEmpty()) {
            Thing thing = thing(parts[0]);
            return thing == null ? null : mentioned(thing, parts.length > 1 ? parts[1] : "");
        }
        return words.say(blank);
    }

    private static List<String> choices(String blank) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < blank.length(); at++) {
            char c = blank.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c == '|') {
                choices.add(blank.substring(start, at));
                start = at + 1;
            }
        }
        choices.add(blank.substring(start));
        return choices;
    }

    // ---- what is there ----

    private static String mentioned(Thing thing, String how) {
        return switch (how) {
            case "" -> thing.sql();
            case "on" -> Objects.requireNonNullElse(thing.on, thing).sql();
            case "word" -> thing.kind.word;
            case "alone" -> quoted(thing.name);
            case "called" -> thing.created();
            default -> throw new IllegalArgumentException(how);
        };
    }

    /// What fills a blank: the same for the whole statement.
    @Nullable Thing thing(String blank) {
        Thing known = bound.get(blank);
        if (known != null) {
            return known;
        }
        Thing found = dice.any(sketch.named(blank.replaceFirst("\\d$", "")));
        if (found != null) {
            bind(blank, found);
        }
        return found;
    }

    private void bind(String blank, Thing thing) {
        bound.put(blank, thing);
        subject = thing;
        Thing home = thing.on == null ? thing : thing.on;
        if (Kind.RELATIONS.contains(home.kind) || home.kind == Kind.COMPOSITE) {
            relation = home;
            if (homeless != null) {
                homeless.on = home;
                homeless = null;
            }
        }
    }

    private @Nullable Column column(String blank, String word) {
        Column known = columns.get(blank);
        Thing of = relation;
        if (known != null || of == null) {
            return known;
        }
        Column found =
                dice.any(
                        of.columns.stream()
                                .filter(each -> !word.equals("int") || each.isInteger())
                                .filter(each -> !word.equals("text") || each.isText())
                                .filter(each -> !columns.containsValue(each))
                                .toList());
        if (found != null) {
            columns.put(blank, found);
        }
        return found;
    }

    // ---- what is new ----

    private @Nullable String made(String word) {
        if (word.equals("column")) {
            return words.say("new column");
        }
        Kind kind = Kind.named(word).getFirst();
        Thing made = new Thing(kind, place(kind), name(kind));
        if (kind.form == Kind.Form.ON || kind.form == Kind.Form.BESIDE) {
            made.on = relation;
            homeless = relation == null ? made : null;
        }
        effects.add(() -> sketch.things.add(made));
        fresh = fresh == null ? made : fresh;
        bind("new " + word, made);
        return made.created();
    }

    private @Nullable Thing place(Kind kind) {
        return switch (kind.form) {
            case QUALIFIED, CALLED, USING, SIGN -> dice.any(sketch.named("schema"));
            case GLOBAL, BESIDE, ON -> null;
        };
    }

    private String name(Kind kind) {
        return switch (kind) {
            case EXTENSION -> dice.one(EXTENSIONS);
            case OPERATOR -> dice.one("<<<", "~~>", "@@@", "===", "&%", "|/|");
            default -> names.next(kind.name().substring(0, 1).toLowerCase(Locale.ROOT));
        };
    }

    // ---- for the words ----

    Sketch sketch() {
        return sketch;
    }

    String name(String prefix) {
        return names.next(prefix);
    }

    /// The relation that was named last.
    @Nullable Thing relation() {
        return relation;
    }

    /// What was named last, whatever it is.
    Thing subject() {
        return Objects.requireNonNull(subject);
    }

    /// What the statement makes first, or null when it makes nothing.
    @Nullable Thing fresh() {
        return fresh;
    }

    @Nullable Column columnOf(String blank) {
        return columns.get(blank);
    }

    /// What becomes of the sketch when the statement is said.
    void then(Runnable effect) {
        effects.add(effect);
    }
}
