package dev.drydock.cases.random;

import static dev.drydock.cases.random.HostileNames.quoted;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Something that the generator believes to be in the database. It changes as statements rename and alter it.
final class Thing {
    /// @param type as SQL says it
    record Column(String name, String type) {
        boolean isInteger() {
            return List.of("integer", "bigint", "smallint").contains(type);
        }

        boolean isText() {
            return type.equals("text") || type.startsWith("varchar");
        }
    }

    final Kind kind;
    @Nullable Thing schema;
    @Nullable Thing on;
    String name;

    /// Of a relation or composite type; a partition shares those of its parent.
    List<Column> columns = new ArrayList<>();

    /// The types of a routine's arguments, the method of a partitioned table or of an operator class or family.
    String note = "";

    int partitions;

    Thing(Kind kind, @Nullable Thing schema, String name) {
        this.kind = kind;
        this.schema = schema;
        this.name = name;
    }

    /// As `CREATE` names it.
    String created() {
        return switch (kind.form) {
            case GLOBAL, BESIDE, ON -> quoted(name);
            case QUALIFIED, CALLED, USING -> qualified(Objects.requireNonNull(schema));
            case SIGN -> quoted(Objects.requireNonNull(schema).name) + "." + name;
        };
    }

    /// As `ALTER`, `DROP` and `COMMENT` name it.
    String sql() {
        return switch (kind.form) {
            case GLOBAL, QUALIFIED -> created();
            case CALLED, SIGN -> created() + "(" + note + ")";
            case USING -> created() + " USING " + note;
            case BESIDE -> qualified(Objects.requireNonNull(Objects.requireNonNull(on).schema));
            case ON -> quoted(name) + " ON " + Objects.requireNonNull(on).sql();
        };
    }

    private String qualified(Thing place) {
        return quoted(place.name) + "." + quoted(name);
    }
}
