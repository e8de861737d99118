package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keeps `docs/coverage.md` true: which cases do what to which kind of object, by the statements of their golden scripts.
/// `-Ddrydock.golden=write` writes the page.
class CoverageTest {
    private static final Path CASES = Path.of("src/test/cases/diff");
    private static final Path PAGE = Path.of("docs/coverage.md");
    private static final Pattern TYPE = Pattern.compile("TYPE (\\S+)");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final int NAMES_MAX = 3;

    private static final String INTRODUCTION =
            """
            # What is tried of every kind

            Each case in `src/test/cases/diff` builds a database, leads it to another one online, back, and there again directly, on a
            real server, and two judges that share no code with Drydock find the result equal. This page names some cases by what their
            scripts do. What a case creates it drops on the way back. A dash stands where PostgreSQL has no such statement.

            | kind | create and drop | alter | rename | comment | owner | grants |
            |---|---|---|---|---|---|---|
            """;
    private static final String END =
            """

            ## What is not tried
            - **Security labels.** They are read, compared and written, but no server that Drydock brings has a label provider, so that no
              case sets one.
            - **Large objects** are data: they are counted and named, and nothing touches them.
            - **Privileges on the functions of range types** are on nothing that a dump tells: they are not compared.
            - **Passwords of user mappings and subscriptions** are never read. A mapping that would lose its password is refused.
            - **Owners of event triggers, foreign-data wrappers and subscriptions** must be superusers; no case makes one.

            ## What does not work
            - **A new extension whose script grants privileges (pg_stat_statements), together with other default privileges.** Its members
              get the grants of the new defaults. The rehearsal finds them and fails; make the extension in a migration of its own.
            - **A foreign key on a particular one of two equal unique indexes that both stay.** PostgreSQL takes the oldest.
            """;

    private enum Act {
        CREATE,
        ALTER,
        RENAME,
        COMMENT,
        OWNER,
        GRANT
    }

    /// A kind of object.
    ///
    /// @param words how statements name it
    /// @param acts what PostgreSQL can do to it: the first letters of `Act`
    private record Kind(String name, String words, String acts) {
        /// Whether COMMENT ON knows the kind.
        boolean isDescribed() {
            return !name.equals("user mapping") && !name.equals("default privileges");
        }

        boolean can(Act act) {
            return acts.indexOf(act.name().charAt(0)) >= 0;
        }
    }

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("schema", "SCHEMA", "CRG"),
                    new Kind("extension", "EXTENSION", "CA"),
                    new Kind("language", "LANGUAGE", "CRG"),
                    new Kind("access method", "ACCESS METHOD", "C"),
                    new Kind("foreign-data wrapper", "FOREIGN DATA WRAPPER", "CARG"),
                    new Kind("foreign server", "(?:FOREIGN )?SERVER", "CAROG"),
                    new Kind("user mapping", "USER MAPPING", "CA"),
                    new Kind("collation", "COLLATION", "CRO"),
                    new Kind("conversion", "CONVERSION", "CRO"),
                    new Kind("text search parser", "TEXT SEARCH PARSER", "CR"),
                    new Kind("text search template", "TEXT SEARCH TEMPLATE", "CR"),
                    new Kind("text search dictionary", "TEXT SEARCH DICTIONARY", "CARO"),
                    new Kind("text search configuration", "TEXT SEARCH CONFIGURATION", "CARO"),
                    new Kind("enum type", "enum", "CAROG"),
                    new Kind("domain", "DOMAIN", "CARO"),
                    new Kind("composite type", "composite", "CAROG"),
                    new Kind("range type", "range", "CROG"),
                    new Kind("base type", "base", "CAROG"),
                    new Kind("sequence", "SEQUENCE", "CAROG"),
                    new Kind("function", "FUNCTION", "CAROG"),
                    new Kind("procedure", "PROCEDURE", "CROG"),
                    new Kind("aggregate", "AGGREGATE", "CRO"),
                    new Kind("cast", "CAST", "C"),
                    new Kind("operator", "OPERATOR(?! FAMILY| CLASS)", "CO"),
                    new Kind("operator family", "OPERATOR FAMILY", "CARO"),
                    new Kind("operator class", "OPERATOR CLASS", "CRO"),
                    new Kind("transform", "TRANSFORM", "C"),
                    new Kind("table", "TABLE", "CAROG"),
                    new Kind("foreign table", "FOREIGN TABLE", "CAO"),
                    new Kind("column", "COLUMN", "CARG"),
                    new Kind("constraint", "CONSTRAINT", "CAR"),
                    new Kind("index", "INDEX", "CAR"),
                    new Kind("statistics object", "STATISTICS", "CARO"),
                    new Kind("view", "VIEW", "CARO"),
                    new Kind("materialized view", "MATERIALIZED VIEW", "CARO"),
                    new Kind("rule", "RULE", "CR"),
                    new Kind("trigger", "TRIGGER", "CAR"),
                    new Kind("policy", "POLICY", "CAR"),
                    new Kind("event trigger", "EVENT TRIGGER", "CAR"),
                    new Kind("publication", "PUBLICATION", "CARO"),
                    new Kind("subscription", "SUBSCRIPTION", "CAR"),
                    new Kind("default privileges", "DEFAULT PRIVILEGES", "A"));

    @Test
    void theDocumentIsTrueOfEveryKindAndNothingIsMissing() throws IOException {
        Map<Kind, Map<Act, SortedSet<String>>> found = found();
        if ("write".equals(System.getProperty("drydock.golden"))) {
            Files.writeString(PAGE, page(found));
        }
        List<String> page = Files.readAllLines(PAGE);
        List<String> wrong = new ArrayList<>();
        for (Kind kind : KINDS) {
            String[] cells =
                    page.stream()
                            .filter(line -> line.startsWith("| " + kind.name() + " |"))
                            .findFirst()
                            .orElseThrow()
                            .split("\\|");
            for (Act act : Act.values()) {
                SortedSet<String> cases = cases(found, kind, act);
                List<String> named =
                        NAME.matcher(cells[act.ordinal() + 2])
                                .results()
                                .map(name -> name.group(1))
                                .toList();
                boolean wanted = act == Act.COMMENT ? kind.isDescribed() : kind.can(act);
                if (!cases.containsAll(named) || named.isEmpty() != cases.isEmpty()) {
                    wrong.add("the page on " + act + " of " + kind.name());
                } else if (wanted && cases.isEmpty()) {
                    wrong.add("no case with " + act + " of " + kind.name());
                }
            }
        }
        assertThat(wrong).as("-Ddrydock.golden=write writes the page").isEmpty();
    }

    private static SortedSet<String> cases(
            Map<Kind, Map<Act, SortedSet<String>>> found, Kind kind, Act act) {
        return found.getOrDefault(kind, Map.of()).getOrDefault(act, new TreeSet<>());
    }

    private static String page(Map<Kind, Map<Act, SortedSet<String>>> found) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Kind kind : KINDS) {
            page.append("| ").append(kind.name());
            for (Act act : Act.values()) {
                page.append(" | ").append(cell(cases(found, kind, act)));
            }
            page.append(" |\n");
        }
        return page.append(END).toString();
    }

    private static String cell(SortedSet<String> cases) {
        if (cases.isEmpty()) {
            return "–";
        }
        String names =
                cases.stream().limit(NAMES_MAX).map(name -> "`" + name + "`").collect(joining(" "));
        return cases.size() > NAMES_MAX ? names + " …" : names;
    }

    private static Map<Kind, Map<Act, SortedSet<String>>> found() throws IOException {
        Map<Kind, Map<Act, SortedSet<String>>> found = new HashMap<>();
        List<Path> folders;
        try (Stream<Path> list = Files.list(CASES)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        for (Path folder : folders) {
            String schema =
                    Files.readString(folder.resolve("from.sql"))
                            + Files.readString(folder.resolve("to.sql"));
            for (String line : Files.readString(folder.resolve("steps.sql")).split("\n")) {
                String statement = typed(line, schema);
                Act act = act(statement);
                if (act != null) {
                    KINDS.stream()
                            .filter(kind -> isAbout(statement, act, kind))
                            .forEach(kind ->
                                    found.computeIfAbsent(kind, _ -> new EnumMap<>(Act.class))
                                            .computeIfAbsent(act, _ -> new TreeSet<>())
                                            .add(folder.getFileName().toString()));
                }
            }
        }
        return found;
    }

    /// The statement with the sort of type instead of the word TYPE.
    private static String typed(String line, String schema) {
        Matcher type = TYPE.matcher(line);
        if (!type.find() || !line.matches("(CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE) .*")) {
            return line;
        }
        String name = type.group(1).replace(";", "").replace("\"", "");
        String definition = "TYPE " + name + " AS ";
        String local = definition.replace("TYPE public.", "TYPE ");
        String sort = "base";
        if (schema.contains(definition + "ENUM") || schema.contains(local + "ENUM")) {
            sort = "enum";
        } else if (schema.contains(definition + "RANGE") || schema.contains(local + "RANGE")) {
            sort = "range";
        } else if (schema.contains(definition + "(") || schema.contains(local + "(")) {
            sort = "composite";
        }
        return type.replaceFirst(sort + " " + Matcher.quoteReplacement(type.group(1)));
    }

    private static @Nullable Act act(String statement) {
        if (statement.startsWith("COMMENT ON ")) {
            return Act.COMMENT;
        }
        if (statement.matches("(GRANT|REVOKE) .*")) {
            return Act.GRANT;
        }
        if (statement.matches("CREATE .*|ALTER TABLE \\S+ ADD (COLUMN|CONSTRAINT) .*")) {
            return Act.CREATE;
        }
        if (!statement.startsWith("ALTER ")) {
            return null;
        }
        return statement.contains(" OWNER TO ")
                ? Act.OWNER
                : statement.matches(".* RENAME (COLUMN|CONSTRAINT|TO) .*") ? Act.RENAME : Act.ALTER;
    }

    private static boolean isAbout(String statement, Act act, Kind kind) {
        String words = kind.words();
        boolean part = words.equals("COLUMN") || words.equals("CONSTRAINT");
        if (act == Act.GRANT) {
            return words.equals("COLUMN")
                    ? statement.matches(".* \\(.*\\) ON TABLE .*")
                    : statement.matches("[^(]* ON " + words + " .*");
        }
        if (act == Act.COMMENT) {
            return statement.matches("COMMENT ON " + words + "[ (].*");
        }
        boolean ofPart =
                statement.matches(
                        "ALTER (FOREIGN )?TABLE \\S+ (ADD|DROP|ALTER|RENAME|VALIDATE)"
                                + " (COLUMN|CONSTRAINT) .*");
        if (part) {
            return ofPart && statement.matches("ALTER (FOREIGN )?TABLE \\S+ \\w+ " + words + " .*");
        }
        return !ofPart
                && statement.matches(
                        "(CREATE|ALTER)( OR REPLACE| UNIQUE| TRUSTED| UNLOGGED| DEFAULT|"
                                + " CONSTRAINT)* "
                                + words
                                + "[ (].*");
    }
}
