package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.sql.Identifier;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The servers are asked what they would quote: each of thousands of names, all key words among them. A name that one version quotes is
/// quoted for all, so that a script runs on any.
class QuoteIdentTest {
    private static final String KEYWORDS = "SELECT word FROM pg_get_keywords()";
    private static final String QUOTED =
            "SELECT n FROM unnest(string_to_array(?, ' ')) n WHERE quote_ident(n) <> n";
    private static final List<Integer> MAJORS = List.of(14, 18);
    private static final int LAST_CHARACTER = 0x600;

    @Test
    void aNameIsQuotedWhereAServerQuotesIt() {
        Set<String> names = names();
        for (int major : MAJORS) {
            names.addAll(keywords(major));
        }
        Set<String> quoted = new TreeSet<>();
        for (int major : MAJORS) {
            quoted.addAll(quoted(major, List.copyOf(names)));
        }
        assertThat(names).hasSizeGreaterThan(6000);
        assertThat(quoted).hasSizeBetween(1000, names.size() - 400);
        assertThat(names)
                .filteredOn(name -> quoted.contains(name) == Identifier.quote(name).equals(name))
                .as("what Drydock and the servers quote differently")
                .isEmpty();
        assertThat(names).allMatch(name -> Identifier.unquote(Identifier.quote(name)).equals(name));
    }

    /// Characters alone, at the beginning, inside and at the end of a name, and names that are known to be awkward.
    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (int c = '!'; c < LAST_CHARACTER; c++) {
            String character = Character.toString(c);
            names.addAll(
                    List.of(
                            character,
                            character + "a",
                            "a" + character,
                            "a" + character + "z",
                            "_" + character,
                            "MiXed" + character));
        }
        names.addAll(List.of("a$b$", "1st", "größe", "GRÖSSE", "表", "🚢", "a🚢", "__", "a\"b\"c"));
        names.addAll(List.of("x".repeat(63), "é".repeat(31), "x".repeat(62) + "$"));
        return names;
    }

    private static List<String> keywords(int major) {
        try (Sandbox sandbox = TestServers.of(major).create();
                Session session = sandbox.open()) {
            return session.query(KEYWORDS, row -> row.string(1));
        }
    }

    /// The names that the server puts in quotes.
    private static List<String> quoted(int major, List<String> names) {
        try (Sandbox sandbox = TestServers.of(major).create();
                Session session = sandbox.open()) {
            return session.query(QUOTED, row -> row.string(1), String.join(" ", names));
        }
    }
}
