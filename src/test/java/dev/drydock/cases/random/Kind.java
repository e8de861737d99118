package dev.drydock.cases.random;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The kinds of things that phrases make and mention; a blank names one in small letters.
enum Kind {
    SCHEMA("SCHEMA", Form.GLOBAL),
    ENUM("TYPE", Form.QUALIFIED),
    COMPOSITE("TYPE", Form.QUALIFIED),
    RANGE("TYPE", Form.QUALIFIED),
    SHELL("TYPE", Form.QUALIFIED),
    BASE("TYPE", Form.QUALIFIED),
    DOMAIN("DOMAIN", Form.QUALIFIED),
    SEQUENCE("SEQUENCE", Form.QUALIFIED),
    FUNCTION("FUNCTION", Form.CALLED),
    TRIGGERED("FUNCTION", Form.CALLED),
    PROCEDURE("PROCEDURE", Form.CALLED),
    AGGREGATE("AGGREGATE", Form.CALLED),
    PLAIN("TABLE", Form.QUALIFIED),
    PARTITIONED("TABLE", Form.QUALIFIED),
    PARTITION("TABLE", Form.QUALIFIED),
    TEMPORAL("TABLE", Form.QUALIFIED),
    FOREIGN("FOREIGN TABLE", Form.QUALIFIED),
    VIEW("VIEW", Form.QUALIFIED),
    MATVIEW("MATERIALIZED VIEW", Form.QUALIFIED),
    INDEX("INDEX", Form.BESIDE),
    CONSTRAINT("CONSTRAINT", Form.ON),
    TRIGGER("TRIGGER", Form.ON),
    POLICY("POLICY", Form.ON),
    RULE("RULE", Form.ON),
    STATISTICS("STATISTICS", Form.QUALIFIED),
    COLLATION("COLLATION", Form.QUALIFIED),
    CONVERSION("CONVERSION", Form.QUALIFIED),
    CONFIGURATION("TEXT SEARCH CONFIGURATION", Form.QUALIFIED),
    DICTIONARY("TEXT SEARCH DICTIONARY", Form.QUALIFIED),
    WRAPPER("FOREIGN DATA WRAPPER", Form.GLOBAL),
    SERVER("SERVER", Form.GLOBAL),
    PUBLICATION("PUBLICATION", Form.GLOBAL),
    SUBSCRIPTION("SUBSCRIPTION", Form.GLOBAL),
    EVENT("EVENT TRIGGER", Form.GLOBAL),
    EXTENSION("EXTENSION", Form.GLOBAL),
    LANGUAGE("LANGUAGE", Form.GLOBAL),
    METHOD("ACCESS METHOD", Form.GLOBAL),
    CLASS("OPERATOR CLASS", Form.USING),
    FAMILY("OPERATOR FAMILY", Form.USING),
    OPERATOR("OPERATOR", Form.SIGN);

    /// How a statement names one.
    enum Form {
        /// by a name alone
        GLOBAL,
        /// by schema and name
        QUALIFIED,
        /// as `QUALIFIED`, with the types of its arguments
        CALLED,
        /// as `QUALIFIED`, with an index method
        USING,
        /// as `CALLED`, with signs for a name
        SIGN,
        /// by a name in the schema of its table
        BESIDE,
        /// by a name and the table that it is on
        ON
    }

    static final Set<Kind> TABLES = Set.of(PLAIN, PARTITIONED, PARTITION, TEMPORAL);
    static final Set<Kind> RELATIONS =
            Set.of(PLAIN, PARTITIONED, PARTITION, TEMPORAL, FOREIGN, VIEW, MATVIEW);

    final String word;
    final Form form;

    Kind(String word, Form form) {
        this.word = word;
        this.form = form;
    }

    /// The kinds that a blank may stand for: one, or a group of them; empty when it is another word.
    static List<Kind> named(String blank) {
        return switch (blank) {
            case "table" -> List.copyOf(TABLES);
            case "relation" -> List.copyOf(RELATIONS);
            case "holder" -> List.of(PLAIN, PARTITIONED, PARTITION, MATVIEW);
            case "typed" -> List.of(ENUM, COMPOSITE, RANGE, DOMAIN, BASE);
            case "routine" -> List.of(FUNCTION, PROCEDURE, AGGREGATE, TRIGGERED);
            case "thing" -> Stream.of(values()).filter(kind -> kind != CONSTRAINT).toList();
            default ->
                    Stream.of(values())
                            .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(blank))
                            .toList();
        };
    }
}
