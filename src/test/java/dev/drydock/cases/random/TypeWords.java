package dev.drydock.cases.random;

import java.util.Objects;

/// The words about base types and operator classes.
final class TypeWords {
    private final Speech speech;
    private final Dice dice;

    TypeWords(Speech speech, Dice dice) {
        this.speech = speech;
        this.dice = dice;
    }

    /// Makes a base type of the shell that was made, with functions that the server has already.
    String base() {
        Thing type = Objects.requireNonNull(speech.fresh());
        String like = dice.one("text", "text", "int4", "bytea", "float8");
        String in = function(type, "cstring");
        String out = function(type, type.sql());
        return "CREATE FUNCTION %s(cstring) RETURNS %s LANGUAGE internal IMMUTABLE STRICT AS '%sin';"
                        .formatted(in, type.sql(), like)
                + " CREATE FUNCTION %s(%s) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS '%sout';"
                        .formatted(out, type.sql(), like)
                + " CREATE TYPE %s (INPUT = %s, OUTPUT = %s, LIKE = pg_catalog.%s%s)"
                        .formatted(
                                type.sql(),
                                in,
                                out,
                                like,
                                dice.one(
                                        "",
                                        "",
                                        ", CATEGORY = 'S'",
                                        ", DEFAULT = '1'",
                                        ", DELIMITER = ';'"));
    }

    /// By its name alone.
    private String function(Thing type, String arguments) {
        Thing function = new Thing(Kind.FUNCTION, type.schema, speech.name("f"));
        function.note = arguments;
        speech.then(() -> speech.sketch().things.add(function));
        return function.created();
    }

    /// What an operator class is for and consists of.
    String members() {
        Thing made = Objects.requireNonNull(speech.fresh());
        String method = dice.one("btree", "btree", "hash");
        made.note = method;
        String type = dice.one("integer", "text", "bigint");
        String prefix = type.equals("integer") ? "int4" : type.equals("text") ? "text" : "int8";
        Thing family = dice.chance(40) ? dice.any(speech.sketch().named("family")) : null;
        return "FOR TYPE "
                + type
                + " USING "
                + method
                + (family == null ? "" : " FAMILY " + family.created())
                + " AS "
                + (method.equals("hash")
                        ? "OPERATOR 1 =, FUNCTION 1 hash" + prefix + "(" + type + ")"
                        : "OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,"
                                + " FUNCTION 1 bt"
                                + prefix
                                + "cmp("
                                + type
                                + ", "
                                + type
                                + ")");
    }
}
