package dev.drydock.cases.random;

import static dev.drydock.cases.random.HostileNames.quoted;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;

/// The words that phrases may use in blanks besides kinds and columns.
final class Words {
    private final Speech speech;
    private final Dice dice;
    private final ColumnWords columns;
    private final RelationWords relations;
    private final TypeWords types;
    private @Nullable String name;

    Words(Speech speech, Dice dice) {
        this.speech = speech;
        this.dice = dice;
        this.columns = new ColumnWords(speech, dice);
        this.relations = new RelationWords(speech, dice);
        this.types = new TypeWords(speech, dice);
    }

    @Nullable String say(String word) {
        return switch (word) {
            case "new column" -> columns.added();
            case "columns" -> columns.several();
            case "attributes" -> columns.attributes();
            case "generated" -> columns.generated();
            case "key" -> columns.key();
            case "type" -> columns.type();
            case "wide" -> columns.wide();
            case "retyped" -> columns.retyped();
            case "renamed column" -> columns.renamed();
            case "same" -> columns.same();
            case "default" -> columns.value();
            case "condition" -> columns.condition();
            case "expression" -> columns.expression();
            case "caller" -> columns.caller();
            case "enumerated of" -> columns.enumerated();
            case "over", "again" -> relations.over();
            case "reference" -> relations.reference();
            case "by range" -> relations.partitionedBy("RANGE");
            case "by list" -> relations.partitionedBy("LIST");
            case "by hash" -> relations.partitionedBy("HASH");
            case "bounds" -> relations.bounds();
            case "detached" -> relations.detached();
            case "periods" -> columns.periods();
            case "base type" -> types.base();
            case "class members" -> types.members();
            case "btree" -> noted("btree");
            case "installed" -> installed();
            case "takes internal" -> takes("internal");
            case "takes integer" -> takes("integer");
            case "takes text" -> takes("text");
            case "takes nothing" -> takes("");
            case "takes integer array" -> takes("integer[]");
            case "made" -> made().sql();
            case "made called" -> made().created();
            case "signed" -> signed();
            case "made alone" -> quoted(made().name);
            case "renamed" -> renamed(speech.subject());
            case "moved" -> moved(speech.subject());
            case "dropped" -> dropped(speech.subject());
            case "name" -> name();
            case "role" -> dice.one("pair_reader", "pair_owner", "PUBLIC");
            case "number" -> String.valueOf(1 + dice.below(9));
            case "words" ->
                    dice.one("'plain'", "'it''s a \"word\"'", "'two\nlines'", "E'back\\\\slash'");
            default -> throw new IllegalArgumentException("An unknown blank: " + word);
        };
    }

    private Thing made() {
        return Objects.requireNonNull(speech.fresh());
    }

    /// A new name: the same for the whole statement.
    private String name() {
        if (name == null) {
            name = quoted(speech.name("n"));
        }
        return name;
    }

    private String takes(String arguments) {
        return "(" + noted(arguments) + ")";
    }

    /// The left argument of an operator over integers.
    private String signed() {
        noted("integer, integer");
        return "integer";
    }

    private String noted(String note) {
        made().note = note;
        return note;
    }

    /// Where the things of an extension are.
    private @Nullable String installed() {
        Thing place = speech.thing("schema");
        made().schema = place;
        return place == null ? null : place.sql();
    }

    private String renamed(Thing thing) {
        String name = speech.name(thing.kind.word.substring(0, 1).toLowerCase(Locale.ROOT));
        speech.then(() -> thing.name = name);
        return quoted(name);
    }

    private @Nullable String moved(Thing thing) {
        Thing place = speech.thing("schema");
        // A range type leaves its multirange type behind, and no statement makes the two as they
        // are then.
        if (place == null || thing.schema == null || thing.kind == Kind.RANGE) {
            return null;
        }
        speech.then(() -> thing.schema = place);
        return place.sql();
    }

    private String dropped(Thing thing) {
        speech.then(() -> speech.sketch().forget(thing));
        return "";
    }
}
