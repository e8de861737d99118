package dev.drydock.cases;

import static dev.drydock.cases.HostileNames.literal;
import static dev.drydock.cases.HostileNames.quoted;

import dev.drydock.cases.Sketch.Column;
import dev.drydock.cases.Sketch.Named;
import dev.drydock.cases.Sketch.Part;
import dev.drydock.cases.Sketch.Relation;
import dev.drydock.cases.Sketch.Routine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes pairs of schemas: statements that build one, and edits that make the other of it. Whoever applies them skips what the server
/// refuses, so that both sides are valid by construction. The same seed gives the same pair.
final class RandomSchemas {
    /// @param base statements that make the first schema
    /// @param edits what makes the second of it
    record Pair(long seed, List<String> base, List<String> edits) {
        Pair {
            base = List.copyOf(base);
            edits = List.copyOf(edits);
        }
    }

    private record Maker(int weight, Supplier<@Nullable String> statement) {}

    static final String ROLES =
            "DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN"
                    + " duplicate_object OR unique_violation THEN NULL; END $$";

    private static final List<String> TYPES =
            List.of(
                    "integer",
                    "integer",
                    "bigint",
                    "smallint",
                    "text",
                    "text",
                    "varchar(10)",
                    "char(3)",
                    "numeric(10,2)",
                    "numeric",
                    "boolean",
                    "date",
                    "timestamptz",
                    "timestamp(3)",
                    "time",
                    "uuid",
                    "jsonb",
                    "bytea",
                    "integer[]",
                    "text[]",
                    "interval",
                    "inet",
                    "double precision",
                    "int4range",
                    "\"char\"",
                    "bit(4)",
                    "name");

    private final Random random;
    private final HostileNames names;
    private final Sketch sketch = new Sketch();
    private final List<Maker> creations = new ArrayList<>();
    private final List<Maker> alterations = new ArrayList<>();

    private RandomSchemas(long seed) {
        this.random = new Random(seed);
        this.names = new HostileNames(random);
        creations();
        alterations();
    }

    static Pair pair(long seed) {
        RandomSchemas schemas = new RandomSchemas(seed);
        List<String> base = new ArrayList<>(List.of(ROLES));
        base.add(schemas.schema());
        for (int i = schemas.random.nextInt(3); i >= 0; i--) {
            base.add(schemas.table());
        }
        schemas.make(schemas.creations, 6 + schemas.random.nextInt(22), base);
        List<String> edits = new ArrayList<>();
        int count = 1 + schemas.random.nextInt(6);
        while (edits.size() < count) {
            boolean create = schemas.random.nextInt(4) == 0;
            schemas.make(create ? schemas.creations : schemas.alterations, 1, edits);
        }
        return new Pair(seed, base, edits);
    }

    private void make(List<Maker> makers, int count, List<String> statements) {
        int sum = makers.stream().mapToInt(Maker::weight).sum();
        for (int made = 0; made < count; ) {
            int at = random.nextInt(sum);
            for (Maker maker : makers) {
                at -= maker.weight();
                if (at < 0) {
                    String statement = maker.statement().get();
                    if (statement != null) {
                        statements.add(statement);
                        made++;
                    }
                    break;
                }
            }
        }
    }

    // ---- small choices ----

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> @Nullable T any(List<T> list) {
        return Sketch.any(list, random);
    }

    private Named named(String prefix) {
        return new Named(
                sketch.schemas.get(random.nextInt(sketch.schemas.size())), names.next(prefix));
    }

    private String type() {
        int kind = random.nextInt(12);
        Named own =
                switch (kind) {
                    case 0, 1 -> any(sketch.enums);
                    case 2 -> any(sketch.domains);
                    case 3 -> any(sketch.composites);
                    case 4 -> any(sketch.ranges);
                    default -> null;
                };
        if (own == null) {
            return TYPES.get(random.nextInt(TYPES.size()));
        }
        return own.sql() + (kind < 2 && chance(15) ? "[]" : "");
    }

    private static boolean isInteger(Column column) {
        return column.type().equals("integer")
                || column.type().equals("bigint")
                || column.type().equals("smallint");
    }

    private static boolean isText(Column column) {
        return column.type().equals("text") || column.type().startsWith("varchar");
    }

    private @Nullable Column column(Relation relation) {
        return any(relation.columns());
    }

    private static String condition(Column column) {
        String name = quoted(column.name());
        if (isInteger(column)) {
            return name + " > 0";
        }
        return isText(column) ? name + " <> 'it''s'" : name + " IS NOT NULL";
    }

    private static String expression(Column column) {
        String name = quoted(column.name());
        if (isInteger(column)) {
            return name + " + 1";
        }
        return isText(column) ? "lower(" + name + ")" : "(" + name + " IS NULL)";
    }

    private @Nullable String defaultOf(String type) {
        return switch (type) {
            case "integer", "bigint" -> {
                Routine function =
                        sketch.routines.stream()
                                .filter(each ->
                                        each.kind().equals("FUNCTION")
                                                && each.arguments().equals("integer"))
                                .findFirst()
                                .orElse(null);
                Named sequence = any(sketch.sequences);
                yield function != null && chance(25)
                        ? function.name().sql() + "(1)"
                        : sequence != null && chance(30)
                                ? "nextval(" + literal(sequence.sql()) + "::regclass)"
                                : one("0", "-1", "1 + 2");
            }
            case "smallint", "numeric(10,2)", "numeric", "double precision" ->
                    one("0", "1.5", "-2");
            case "text", "varchar(10)", "char(3)", "name" ->
                    one("''", "'x'", "'a''b'", "upper('q')", "NULL");
            case "boolean" -> one("true", "false");
            case "date" -> one("'2024-01-01'", "current_date");
            case "timestamptz", "timestamp(3)" ->
                    one("now()", "'2024-01-01 10:00'", "clock_timestamp()");
            case "uuid" -> "gen_random_uuid()";
            case "jsonb" -> one("'{}'", "'{\"a\": [1]}'");
            case "integer[]", "text[]" -> "'{}'";
            case "interval" -> "'1 day'";
            default -> null;
        };
    }

    private String columnDefinition(Column column, boolean mayRequire) {
        StringBuilder sql =
                new StringBuilder(quoted(column.name())).append(' ').append(column.type());
        if (isText(column) && chance(15)) {
            sql.append(" COLLATE \"C\"");
        }
        int kind = random.nextInt(12);
        String value = defaultOf(column.type());
        if (isInteger(column) && kind == 0) {
            sql.append(one(" GENERATED ALWAYS", " GENERATED BY DEFAULT"))
                    .append(" AS IDENTITY")
                    .append(one("", "", " (START 5 INCREMENT 2)", " (MAXVALUE 1000 CYCLE)"));
        } else if (kind < 5 && value != null) {
            sql.append(" DEFAULT ").append(value);
        }
        if (mayRequire && chance(25)) {
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    private List<Column> columns(int count) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(new Column(names.next("c"), type()));
        }
        return columns;
    }

    // ---- what is created ----

    private void creations() {
        creation(2, this::schema);
        creation(4, this::enumType);
        creation(3, this::domain);
        creation(3, this::composite);
        creation(2, this::range);
        creation(3, this::sequence);
        creation(6, this::function);
        creation(2, this::procedure);
        creation(10, this::table);
        creation(4, this::partitioned);
        creation(3, this::child);
        creation(10, this::index);
        creation(5, this::check);
        creation(4, this::unique);
        creation(7, this::foreignKey);
        creation(2, this::exclusion);
        creation(9, this::view);
        creation(4, this::materializedView);
        creation(5, this::trigger);
        creation(3, this::policy);
        creation(3, this::rule);
        creation(6, this::comment);
        creation(7, this::access);
        creation(4, this::rarity);
    }

    private void creation(int weight, Supplier<@Nullable String> statement) {
        creations.add(new Maker(weight, statement));
    }

    private String schema() {
        String name = names.next("s");
        sketch.schemas.add(name);
        return "CREATE SCHEMA " + quoted(name);
    }

    private String enumType() {
        Named name = named("mood");
        sketch.enums.add(name);
        return "CREATE TYPE " + name.sql() + " AS ENUM ('a', 'b', 'it''s', 'Ω')";
    }

    private String domain() {
        Named name = named("dom");
        sketch.domains.add(name);
        return "CREATE DOMAIN "
                + name.sql()
                + one(
                        " AS integer",
                        " AS integer DEFAULT 4 CHECK (VALUE > 0)",
                        " AS text COLLATE \"C\" NOT NULL",
                        " AS text CHECK (VALUE <> '') CHECK (length(VALUE) < 90)",
                        " AS numeric(8,2)",
                        " AS integer[]");
    }

    private String composite() {
        Named name = named("pair");
        List<Column> columns = columns(2);
        String attributes =
                quoted(columns.get(0).name())
                        + " "
                        + columns.get(0).type()
                        + ", "
                        + quoted(columns.get(1).name())
                        + " "
                        + columns.get(1).type();
        sketch.composites.add(name);
        return "CREATE TYPE " + name.sql() + " AS (" + attributes + ")";
    }

    private String range() {
        Named name = named("span");
        sketch.ranges.add(name);
        return "CREATE TYPE "
                + name.sql()
                + " AS RANGE (subtype = "
                + one("integer", "float8", "date")
                + ")";
    }

    private String sequence() {
        Named name = named("seq");
        sketch.sequences.add(name);
        return "CREATE SEQUENCE "
                + name.sql()
                + one(
                        "",
                        " AS smallint",
                        " INCREMENT 5 START 10",
                        " CYCLE MAXVALUE 99",
                        " CACHE 7",
                        " INCREMENT -1");
    }

    private String function() {
        Named name =
                !sketch.routines.isEmpty() && chance(20)
                        ? sketch.routines.getFirst().name()
                        : named("f");
        String arguments = one("integer", "integer", "text", "integer, text", "", "integer[]");
        sketch.routines.add(new Routine(name, arguments, "FUNCTION"));
        return "CREATE FUNCTION "
                + name.sql()
                + "("
                + arguments
                + ") RETURNS integer "
                + body(arguments);
    }

    private String body(String arguments) {
        Relation table = any(sketch.tables);
        String options =
                one(
                        "",
                        "IMMUTABLE ",
                        "STABLE STRICT ",
                        "COST 5 ",
                        "PARALLEL SAFE ",
                        "SECURITY DEFINER SET search_path = pg_catalog ");
        int kind = random.nextInt(5);
        if (kind == 0) {
            return "LANGUAGE plpgsql "
                    + options
                    + "AS $f$ BEGIN RETURN 1 + "
                    + random.nextInt(9)
                    + "; END $f$";
        }
        if (kind == 1 && table != null) {
            return "LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "
                    + table.sql()
                    + "; END";
        }
        if (kind == 2 && table != null) {
            return "LANGUAGE sql STABLE AS $f$ SELECT count(*)::integer FROM "
                    + table.sql()
                    + " $f$";
        }
        return "LANGUAGE sql "
                + options
                + (arguments.startsWith("integer,") || arguments.equals("integer")
                        ? "RETURN $1 + "
                        : "RETURN 7 + ")
                + random.nextInt(9);
    }

    private String procedure() {
        Named name = named("proc");
        sketch.routines.add(new Routine(name, "integer", "PROCEDURE"));
        return "CREATE PROCEDURE "
                + name.sql()
                + "(integer) LANGUAGE plpgsql AS $p$ BEGIN PERFORM "
                + random.nextInt(9)
                + "; END $p$";
    }

    private String table() {
        Relation table = new Relation(named("t"), "TABLE", new ArrayList<>());
        List<Column> columns = columns(1 + random.nextInt(6));
        List<String> elements = new ArrayList<>();
        if (chance(70)) {
            Column key = new Column("id", one("integer", "bigint", "uuid", "text"));
            table.columns().add(key);
            elements.add(
                    quoted(key.name())
                            + " "
                            + key.type()
                            + (isInteger(key) && chance(50)
                                    ? " GENERATED BY DEFAULT AS IDENTITY"
                                    : "")
                            + " PRIMARY KEY");
        }
        for (Column column : columns) {
            elements.add(columnDefinition(column, true));
        }
        Column source = columns.getFirst();
        if (chance(15) && isInteger(source)) {
            elements.add(
                    quoted("gen")
                            + " bigint GENERATED ALWAYS AS ("
                            + quoted(source.name())
                            + " * 2) STORED");
            table.columns().add(new Column("gen", "bigint"));
        }
        table.columns().addAll(columns);
        sketch.tables.add(table);
        return "CREATE "
                + (chance(8) ? "UNLOGGED " : "")
                + "TABLE "
                + table.sql()
                + " ("
                + String.join(", ", elements)
                + ")"
                + one("", "", "", " WITH (fillfactor = 70)", " WITH (autovacuum_enabled = off)");
    }

    private @Nullable String partitioned() {
        List<Relation> partitioned =
                sketch.tables.stream()
                        .filter(each -> each.kind().startsWith("PARTITIONED"))
                        .toList();
        Relation parent = any(partitioned);
        if (parent == null || chance(35)) {
            String method = one("RANGE", "LIST", "HASH");
            Relation table = new Relation(named("p"), "PARTITIONED " + method, new ArrayList<>());
            table.columns().add(new Column("k", "integer"));
            table.columns().addAll(columns(1 + random.nextInt(3)));
            List<String> elements = new ArrayList<>();
            table.columns()
                    .forEach(column ->
                            elements.add(
                                    columnDefinition(column, true)
                                            .replaceFirst(
                                                    " GENERATED .*AS IDENTITY( \\([^)]*\\))?",
                                                    "")));
            if (chance(50)) {
                elements.add("PRIMARY KEY (k)");
            }
            sketch.tables.add(table);
            return "CREATE TABLE "
                    + table.sql()
                    + " ("
                    + String.join(", ", elements)
                    + ") PARTITION BY "
                    + method
                    + " (k)";
        }
        Relation part = new Relation(named("part"), "PARTITION", parent.columns());
        long siblings =
                sketch.tables.stream()
                        .filter(each ->
                                each.kind().equals("PARTITION")
                                        && each.columns() == parent.columns())
                        .count();
        sketch.tables.add(part);
        String bound =
                chance(15) && !parent.kind().endsWith("HASH")
                        ? "DEFAULT"
                        : switch (parent.kind()) {
                            case "PARTITIONED RANGE" ->
                                    "FOR VALUES FROM ("
                                            + siblings * 2
                                            + ") TO ("
                                            + (siblings * 2 + 2)
                                            + ")";
                            case "PARTITIONED LIST" ->
                                    "FOR VALUES IN ("
                                            + siblings * 2
                                            + ", "
                                            + (siblings * 2 + 1)
                                            + ")";
                            default ->
                                    "FOR VALUES WITH (MODULUS 4, REMAINDER " + siblings % 4 + ")";
                        };
        return "CREATE TABLE "
                + part.sql()
                + " PARTITION OF "
                + parent.sql()
                + " "
                + bound
                + (chance(15) ? " PARTITION BY RANGE (k)" : "");
    }

    private @Nullable String child() {
        Relation parent =
                any(sketch.tables.stream().filter(each -> each.kind().equals("TABLE")).toList());
        if (parent == null) {
            return null;
        }
        Relation child = new Relation(named("child"), "TABLE", new ArrayList<>(parent.columns()));
        List<Column> own = columns(random.nextInt(2) + 1);
        child.columns().addAll(own);
        sketch.tables.add(child);
        return "CREATE TABLE "
                + child.sql()
                + " ("
                + columnDefinition(own.getFirst(), true)
                + ") INHERITS ("
                + parent.sql()
                + ")";
    }

    private @Nullable String index() {
        List<Relation> holders = new ArrayList<>(sketch.tables);
        holders.addAll(sketch.materialized);
        Relation relation = any(holders);
        Column column = relation == null ? null : column(relation);
        if (relation == null || column == null) {
            return null;
        }
        Part index = new Part(relation, names.next("i"));
        sketch.indexes.add(index);
        String name = quoted(column.name());
        Column other = java.util.Objects.requireNonNull(column(relation));
        String method =
                one("btree", "btree", "btree", "btree", "hash", "gin", "gist", "brin", "spgist");
        String key =
                switch (random.nextInt(6)) {
                    case 0 -> "((" + expression(column) + "))";
                    case 1 ->
                            "("
                                    + name
                                    + (method.equals("btree")
                                            ? one(
                                                    " DESC",
                                                    " NULLS FIRST",
                                                    " DESC NULLS LAST",
                                                    " ASC")
                                            : "")
                                    + ")";
                    case 2 -> "(" + name + ", " + quoted(other.name()) + ")";
                    case 3 ->
                            isText(column)
                                    ? "(" + name + one(" COLLATE \"C\"", " text_pattern_ops") + ")"
                                    : "(" + name + ")";
                    default -> "(" + name + ")";
                };
        return "CREATE "
                + (chance(15) ? "UNIQUE " : "")
                + "INDEX "
                + index.sql()
                + " ON "
                + (chance(5) ? "ONLY " : "")
                + relation.sql()
                + " USING "
                + method
                + " "
                + key
                + (chance(15) && method.equals("btree")
                        ? " INCLUDE (" + quoted(other.name()) + ")"
                        : "")
                + (chance(10) && method.equals("btree") ? " WITH (fillfactor = 60)" : "")
                + (chance(20) ? " WHERE " + condition(other) : "");
    }

    private @Nullable Relation anyTable() {
        return any(sketch.tables);
    }

    private @Nullable String check() {
        Relation table = anyTable();
        Column column = table == null ? null : column(table);
        if (table == null || column == null) {
            return null;
        }
        Part constraint = new Part(table, names.next("ok"));
        sketch.constraints.add(constraint);
        Routine function =
                sketch.routines.stream()
                        .filter(each ->
                                each.arguments().equals("integer")
                                        && each.kind().equals("FUNCTION"))
                        .findFirst()
                        .orElse(null);
        String condition =
                function != null && isInteger(column) && chance(30)
                        ? function.name().sql() + "(" + quoted(column.name()) + ") > 0"
                        : condition(column);
        return "ALTER TABLE "
                + table.sql()
                + " ADD CONSTRAINT "
                + constraint.sql()
                + " CHECK ("
                + condition
                + ")"
                + one("", "", "", " NOT VALID", " NO INHERIT");
    }

    private @Nullable String unique() {
        Relation table = anyTable();
        Column column = table == null ? null : column(table);
        if (table == null || column == null) {
            return null;
        }
        Part constraint = new Part(table, names.next("key"));
        sketch.constraints.add(constraint);
        Column other = java.util.Objects.requireNonNull(column(table));
        boolean two = chance(30) && !other.equals(column);
        return "ALTER TABLE "
                + table.sql()
                + " ADD CONSTRAINT "
                + constraint.sql()
                + one(" UNIQUE (", " UNIQUE (", " PRIMARY KEY (")
                + quoted(column.name())
                + (two ? ", " + quoted(other.name()) : "")
                + ")"
                + one("", "", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED");
    }

    private @Nullable String foreignKey() {
        Relation table = anyTable();
        List<Relation> targets =
                sketch.tables.stream()
                        .filter(each ->
                                each.columns().stream()
                                        .anyMatch(column -> column.name().equals("id")))
                        .toList();
        Relation target = any(targets);
        if (table == null || target == null) {
            return null;
        }
        Part constraint = new Part(table, names.next("fk"));
        sketch.constraints.add(constraint);
        String type =
                target.columns().stream()
                        .filter(column -> column.name().equals("id"))
                        .findFirst()
                        .orElseThrow()
                        .type();
        Column match =
                table.columns().stream()
                        .filter(column -> column.type().equals(type))
                        .findFirst()
                        .orElse(null);
        String options =
                one(
                        "",
                        "",
                        " ON DELETE CASCADE",
                        " ON DELETE SET NULL ON UPDATE CASCADE",
                        " DEFERRABLE INITIALLY DEFERRED",
                        " MATCH FULL",
                        " NOT VALID",
                        " ON DELETE RESTRICT DEFERRABLE");
        if (match == null || chance(40)) {
            Column column = new Column(names.next("ref"), type);
            table.columns().add(column);
            return "ALTER TABLE "
                    + table.sql()
                    + " ADD COLUMN "
                    + quoted(column.name())
                    + " "
                    + type
                    + " CONSTRAINT "
                    + constraint.sql()
                    + " REFERENCES "
                    + target.sql()
                    + options.replace(" NOT VALID", "");
        }
        return "ALTER TABLE "
                + table.sql()
                + " ADD CONSTRAINT "
                + constraint.sql()
                + " FOREIGN KEY ("
                + quoted(match.name())
                + ") REFERENCES "
                + target.sql()
                + options;
    }

    private @Nullable String exclusion() {
        Relation table = anyTable();
        Column column = table == null ? null : column(table);
        if (table == null || column == null) {
            return null;
        }
        Part constraint = new Part(table, names.next("excl"));
        sketch.constraints.add(constraint);
        String by =
                column.type().endsWith("range")
                        ? "gist (" + quoted(column.name()) + " WITH &&)"
                        : one("btree (", "hash (") + quoted(column.name()) + " WITH =)";
        return "ALTER TABLE "
                + table.sql()
                + " ADD CONSTRAINT "
                + constraint.sql()
                + " EXCLUDE USING "
                + by
                + one("", " WHERE (" + condition(column) + ")", " DEFERRABLE");
    }

    private @Nullable String view() {
        Relation source = any(sketch.relations());
        if (source == null || source.columns().isEmpty()) {
            return null;
        }
        Relation view = new Relation(named("v"), "VIEW", new ArrayList<>(some(source.columns())));
        sketch.views.add(view);
        return "CREATE VIEW "
                + view.sql()
                + one("", "", "", " WITH (security_barrier)")
                + " AS "
                + select(source, view.columns())
                + one("", "", "", " WITH LOCAL CHECK OPTION");
    }

    private List<Column> some(List<Column> columns) {
        List<Column> some = new ArrayList<>(columns.stream().filter(_ -> chance(70)).toList());
        return some.isEmpty() ? List.of(columns.getFirst()) : some;
    }

    private String select(Relation source, List<Column> columns) {
        List<String> values = columns.stream().map(column -> "x." + quoted(column.name())).toList();
        Column first = columns.getFirst();
        return "SELECT "
                + String.join(", ", values)
                + " FROM "
                + source.sql()
                + " x"
                + one(
                        "",
                        " WHERE x." + condition(first).replace("lower(", "("),
                        " ORDER BY x." + quoted(first.name()));
    }

    private @Nullable String materializedView() {
        Relation source = any(sketch.relations());
        if (source == null || source.columns().isEmpty()) {
            return null;
        }
        Relation view =
                new Relation(
                        named("m"), "MATERIALIZED VIEW", new ArrayList<>(some(source.columns())));
        sketch.materialized.add(view);
        return "CREATE MATERIALIZED VIEW "
                + view.sql()
                + " AS "
                + select(source, view.columns())
                + one("", "", " WITH NO DATA");
    }

    private @Nullable String trigger() {
        Relation table = anyTable();
        if (table == null) {
            return null;
        }
        Named function = named("tf");
        Part trigger = new Part(table, names.next("tr"));
        sketch.triggers.add(trigger);
        sketch.routines.add(new Routine(function, "", "FUNCTION"));
        Column column = column(table);
        String event =
                one(
                        " AFTER INSERT ON ",
                        " BEFORE UPDATE ON ",
                        " AFTER DELETE OR UPDATE ON ",
                        column == null
                                ? " BEFORE DELETE ON "
                                : " BEFORE UPDATE OF " + quoted(column.name()) + " ON ");
        String transition =
                event.startsWith(" AFTER INSERT") && chance(25)
                        ? " REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT"
                        : one(" FOR EACH ROW", " FOR EACH STATEMENT");
        return "CREATE FUNCTION "
                + function.sql()
                + "() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN"
                + " OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "
                + trigger.sql()
                + event
                + table.sql()
                + transition
                + " EXECUTE FUNCTION "
                + function.sql()
                + "("
                + one("", "'a', 'it''s'")
                + ")";
    }

    private @Nullable String policy() {
        Relation table = anyTable();
        Column column = table == null ? null : column(table);
        if (table == null || column == null) {
            return null;
        }
        Part policy = new Part(table, names.next("po"));
        sketch.policies.add(policy);
        return "CREATE POLICY "
                + policy.sql()
                + " ON "
                + table.sql()
                + one("", " AS RESTRICTIVE")
                + one("", " FOR SELECT", " FOR UPDATE")
                + one("", " TO pair_reader", " TO pair_owner, pair_reader")
                + " USING ("
                + condition(column)
                + ")";
    }

    private @Nullable String rule() {
        Relation table = anyTable();
        if (table == null) {
            return null;
        }
        Part rule = new Part(table, names.next("r"));
        sketch.rules.add(rule);
        return "CREATE RULE "
                + rule.sql()
                + " AS ON "
                + one("INSERT", "DELETE")
                + " TO "
                + table.sql()
                + one(" DO ALSO NOTHING", " DO INSTEAD NOTHING", " DO ALSO SELECT 1");
    }

    private @Nullable String access() {
        Relation relation = any(sketch.relations());
        Routine routine = any(sketch.routines);
        String role = one("pair_reader", "pair_owner", "PUBLIC");
        String option = role.equals("PUBLIC") ? "" : one("", "", " WITH GRANT OPTION");
        Column column = relation == null ? null : column(relation);
        Named sequence = any(sketch.sequences);
        Named type = any(chance(50) ? sketch.enums : sketch.domains);
        String schema = quoted(sketch.schemas.get(random.nextInt(sketch.schemas.size())));
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                    relation == null
                            ? null
                            : "GRANT "
                                    + one("SELECT", "SELECT, INSERT", "ALL")
                                    + " ON "
                                    + relation.sql()
                                    + " TO "
                                    + role
                                    + option;
            case 2 ->
                    relation == null || column == null
                            ? null
                            : "GRANT SELECT ("
                                    + quoted(column.name())
                                    + ") ON "
                                    + relation.sql()
                                    + " TO "
                                    + role;
            case 3 -> "GRANT USAGE, CREATE ON SCHEMA " + schema + " TO " + role;
            case 4 ->
                    sequence == null
                            ? null
                            : "GRANT USAGE ON SEQUENCE " + sequence.sql() + " TO " + role;
            case 5 ->
                    routine == null
                            ? null
                            : "REVOKE EXECUTE ON "
                                    + routine.kind()
                                    + " "
                                    + routine.sql()
                                    + " FROM PUBLIC";
            case 6 ->
                    routine == null
                            ? null
                            : "GRANT EXECUTE ON "
                                    + routine.kind()
                                    + " "
                                    + routine.sql()
                                    + " TO "
                                    + role
                                    + option;
            case 7 -> type == null ? null : "REVOKE USAGE ON TYPE " + type.sql() + " FROM PUBLIC";
            case 8 ->
                    relation == null
                            ? null
                            : "ALTER "
                                    + kind(relation)
                                    + " "
                                    + relation.sql()
                                    + " OWNER TO pair_owner";
            case 9 ->
                    routine == null
                            ? null
                            : "ALTER "
                                    + routine.kind()
                                    + " "
                                    + routine.sql()
                                    + " OWNER TO pair_owner";
            case 10 -> "ALTER SCHEMA " + schema + " OWNER TO pair_owner";
            default ->
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA "
                            + schema
                            + one(" GRANT SELECT ON TABLES TO ", " GRANT EXECUTE ON FUNCTIONS TO ")
                            + role;
        };
    }

    private @Nullable String revoke() {
        Relation relation = any(sketch.relations());
        return relation == null
                ? null
                : "REVOKE "
                        + one("ALL", "SELECT")
                        + " ON "
                        + relation.sql()
                        + " FROM "
                        + one("pair_reader", "PUBLIC", "pair_owner");
    }

    /// Kinds that few databases have, one object of each.
    private @Nullable String rarity() {
        Named name = named("rare");
        Relation table = anyTable();
        Column column = table == null ? null : column(table);
        Column other = table == null ? null : column(table);
        return switch (random.nextInt(9)) {
            case 0 ->
                    table == null || column == null || other == null || column.equals(other)
                            ? null
                            : "CREATE STATISTICS "
                                    + name.sql()
                                    + one("", " (ndistinct)", " (mcv, dependencies)")
                                    + " ON "
                                    + quoted(column.name())
                                    + ", "
                                    + quoted(other.name())
                                    + " FROM "
                                    + table.sql();
            case 1 ->
                    "CREATE AGGREGATE "
                            + name.sql()
                            + "(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '"
                            + random.nextInt(5)
                            + "')";
            case 2 -> "CREATE COLLATION " + name.sql() + " (locale = 'C')";
            case 3 ->
                    table == null
                            ? null
                            : "CREATE PUBLICATION "
                                    + quoted(name.name())
                                    + " FOR TABLE "
                                    + table.sql()
                                    + one("", " WITH (publish = 'insert')");
            case 4 ->
                    "CREATE TEXT SEARCH CONFIGURATION "
                            + name.sql()
                            + " (COPY = pg_catalog.simple)";
            case 5 ->
                    "CREATE TEXT SEARCH DICTIONARY "
                            + name.sql()
                            + " (TEMPLATE = pg_catalog.simple)";
            case 6 ->
                    "CREATE FOREIGN DATA WRAPPER "
                            + quoted(name.name())
                            + "; CREATE SERVER "
                            + quoted(name.name())
                            + " FOREIGN DATA WRAPPER "
                            + quoted(name.name())
                            + "; CREATE FOREIGN TABLE "
                            + name.sql()
                            + " (a integer) SERVER "
                            + quoted(name.name());
            case 7 ->
                    "CREATE OPERATOR "
                            + quoted(name.schema())
                            + one(".<<<", ".~~>", ".@@@")
                            + " (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl)";
            default ->
                    "CREATE CONVERSION "
                            + name.sql()
                            + " FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8";
        };
    }

    private @Nullable String comment() {
        String text = one("'plain'", "'it''s a \"comment\"'", "'two\nlines'", "E'back\\\\slash'");
        Relation relation = any(sketch.relations());
        return switch (random.nextInt(9)) {
            case 0 ->
                    "COMMENT ON SCHEMA "
                            + quoted(sketch.schemas.get(random.nextInt(sketch.schemas.size())))
                            + " IS "
                            + text;
            case 1 ->
                    relation == null
                            ? null
                            : "COMMENT ON " + kind(relation) + " " + relation.sql() + " IS " + text;
            case 2 -> {
                Column column = relation == null ? null : column(relation);
                yield column == null || relation == null
                        ? null
                        : "COMMENT ON COLUMN "
                                + relation.sql()
                                + "."
                                + quoted(column.name())
                                + " IS "
                                + text;
            }
            case 3 -> {
                Part part = any(sketch.constraints);
                yield part == null
                        ? null
                        : "COMMENT ON CONSTRAINT "
                                + part.sql()
                                + " ON "
                                + part.relation().sql()
                                + " IS "
                                + text;
            }
            case 4 -> {
                Part part = any(sketch.triggers);
                yield part == null
                        ? null
                        : "COMMENT ON TRIGGER "
                                + part.sql()
                                + " ON "
                                + part.relation().sql()
                                + " IS "
                                + text;
            }
            case 5 -> {
                Part part = any(sketch.policies);
                yield part == null
                        ? null
                        : "COMMENT ON POLICY "
                                + part.sql()
                                + " ON "
                                + part.relation().sql()
                                + " IS "
                                + text;
            }
            case 6 -> {
                Routine routine = any(sketch.routines);
                yield routine == null
                        ? null
                        : "COMMENT ON " + routine.kind() + " " + routine.sql() + " IS " + text;
            }
            case 7 -> {
                Part part = any(sketch.indexes);
                yield part == null ? null : "COMMENT ON INDEX " + indexName(part) + " IS " + text;
            }
            default -> {
                Named type = any(chance(50) ? sketch.enums : sketch.composites);
                yield type == null ? null : "COMMENT ON TYPE " + type.sql() + " IS " + text;
            }
        };
    }

    private static String kind(Relation relation) {
        return relation.kind().startsWith("PARTITION") ? "TABLE" : relation.kind();
    }

    private static String indexName(Part index) {
        return quoted(index.relation().name().schema()) + "." + index.sql();
    }

    // ---- what is altered and dropped ----

    private void alteration(int weight, Supplier<@Nullable String> statement) {
        alterations.add(new Maker(weight, statement));
    }

    private void alterations() {
        alteration(2, this::revoke);
        alteration(
                2,
                () ->
                        onPart(
                                sketch.rules,
                                part ->
                                        one(
                                                "DROP RULE "
                                                        + part.sql()
                                                        + " ON "
                                                        + part.relation().sql(),
                                                "ALTER TABLE "
                                                        + part.relation().sql()
                                                        + " DISABLE RULE "
                                                        + part.sql())));
        alteration(
                8,
                () ->
                        onTable(table -> {
                            Column column = new Column(names.next("c"), type());
                            table.columns().add(column);
                            return "ADD COLUMN " + columnDefinition(column, chance(50));
                        }));
        alteration(
                6,
                () ->
                        onColumn((table, column) ->
                                "DROP COLUMN " + quoted(column.name()) + one("", " CASCADE")));
        alteration(
                9,
                () ->
                        onColumn((table, column) -> {
                            String type = type();
                            table.columns()
                                    .replaceAll(each ->
                                            each.equals(column)
                                                    ? new Column(column.name(), type)
                                                    : each);
                            return "ALTER COLUMN "
                                    + quoted(column.name())
                                    + " TYPE "
                                    + type
                                    + " USING "
                                    + quoted(column.name())
                                    + "::text::"
                                    + type;
                        }));
        alteration(
                5,
                () ->
                        onColumn((table, column) -> {
                            String type =
                                    one("bigint", "text", "numeric", "varchar(40)", "timestamptz");
                            table.columns()
                                    .replaceAll(each ->
                                            each.equals(column)
                                                    ? new Column(column.name(), type)
                                                    : each);
                            return "ALTER COLUMN " + quoted(column.name()) + " TYPE " + type;
                        }));
        alteration(
                6,
                () ->
                        onColumn((table, column) -> {
                            String value = defaultOf(column.type());
                            return "ALTER COLUMN "
                                    + quoted(column.name())
                                    + (value == null || chance(30)
                                            ? " DROP DEFAULT"
                                            : " SET DEFAULT " + value);
                        }));
        alteration(
                6,
                () ->
                        onColumn((table, column) ->
                                "ALTER COLUMN "
                                        + quoted(column.name())
                                        + one(" SET NOT NULL", " DROP NOT NULL")));
        alteration(
                5,
                () ->
                        onColumn((table, column) ->
                                "ALTER COLUMN "
                                        + quoted(column.name())
                                        + one(
                                                " SET STORAGE PLAIN",
                                                " SET STORAGE EXTERNAL",
                                                " SET STATISTICS 40",
                                                " SET (n_distinct = 5)",
                                                " SET COMPRESSION pglz",
                                                " SET STATISTICS -1")));
        alteration(
                4,
                () ->
                        onColumn((table, column) ->
                                "ALTER COLUMN "
                                        + quoted(column.name())
                                        + one(
                                                " ADD GENERATED ALWAYS AS IDENTITY",
                                                " DROP IDENTITY",
                                                " SET GENERATED BY DEFAULT",
                                                " SET INCREMENT 3",
                                                " DROP EXPRESSION")));
        alteration(
                3,
                () ->
                        onColumn((table, column) -> {
                            String name = names.next("c");
                            table.columns()
                                    .replaceAll(each ->
                                            each.equals(column)
                                                    ? new Column(name, column.type())
                                                    : each);
                            return "RENAME COLUMN " + quoted(column.name()) + " TO " + quoted(name);
                        }));
        alteration(
                4,
                () ->
                        onTable(table ->
                                one(
                                        "SET (fillfactor = 55)",
                                        "RESET (fillfactor)",
                                        "SET UNLOGGED",
                                        "SET LOGGED",
                                        "ENABLE ROW LEVEL SECURITY",
                                        "FORCE ROW LEVEL SECURITY",
                                        "REPLICA IDENTITY FULL",
                                        "REPLICA IDENTITY NOTHING",
                                        "SET (toast.autovacuum_enabled = off)",
                                        "SET (autovacuum_vacuum_threshold = 9)")));
        alteration(
                3,
                () ->
                        onTable(table -> {
                            Part index =
                                    any(
                                            sketch.indexes.stream()
                                                    .filter(each -> each.relation() == table)
                                                    .toList());
                            return index == null
                                    ? null
                                    : "REPLICA IDENTITY USING INDEX " + index.sql();
                        }));
        alteration(
                3,
                () -> {
                    Relation table = anyTable();
                    return table == null ? null : "DROP TABLE " + table.sql() + one("", " CASCADE");
                });
        alteration(
                2,
                () ->
                        onTable(table ->
                                "SET SCHEMA "
                                        + quoted(
                                                sketch.schemas.get(
                                                        random.nextInt(sketch.schemas.size())))));
        alteration(2, () -> onTable(table -> "RENAME TO " + quoted(names.next("t"))));
        alteration(
                6,
                () ->
                        onPart(
                                sketch.constraints,
                                part ->
                                        "ALTER TABLE "
                                                + part.relation().sql()
                                                + one(
                                                        " DROP CONSTRAINT " + part.sql(),
                                                        " DROP CONSTRAINT "
                                                                + part.sql()
                                                                + " CASCADE",
                                                        " VALIDATE CONSTRAINT " + part.sql(),
                                                        " ALTER CONSTRAINT "
                                                                + part.sql()
                                                                + " DEFERRABLE",
                                                        " RENAME CONSTRAINT "
                                                                + part.sql()
                                                                + " TO "
                                                                + quoted(names.next("k")))));
        alteration(
                5,
                () ->
                        onPart(
                                sketch.indexes,
                                part ->
                                        one(
                                                "DROP INDEX " + indexName(part),
                                                "ALTER INDEX "
                                                        + indexName(part)
                                                        + " RENAME TO "
                                                        + quoted(names.next("i")),
                                                "ALTER INDEX "
                                                        + indexName(part)
                                                        + " SET (fillfactor = 50)")));
        alteration(4, this::changedIndex);
        alteration(
                4,
                () ->
                        onPart(
                                sketch.triggers,
                                part ->
                                        one(
                                                "DROP TRIGGER "
                                                        + part.sql()
                                                        + " ON "
                                                        + part.relation().sql(),
                                                "ALTER TABLE "
                                                        + part.relation().sql()
                                                        + one(
                                                                " DISABLE",
                                                                " ENABLE ALWAYS",
                                                                " ENABLE REPLICA")
                                                        + " TRIGGER "
                                                        + part.sql())));
        alteration(
                3,
                () ->
                        onPart(
                                sketch.policies,
                                part ->
                                        one(
                                                "DROP POLICY "
                                                        + part.sql()
                                                        + " ON "
                                                        + part.relation().sql(),
                                                "ALTER POLICY "
                                                        + part.sql()
                                                        + " ON "
                                                        + part.relation().sql()
                                                        + one(
                                                                " TO PUBLIC",
                                                                " TO pair_owner",
                                                                " USING (true)",
                                                                " WITH CHECK (false)"))));
        alteration(
                3,
                () -> {
                    Named type = any(sketch.enums);
                    return type == null
                            ? null
                            : "ALTER TYPE "
                                    + type.sql()
                                    + one(
                                            " ADD VALUE 'new'",
                                            " ADD VALUE 'first' BEFORE 'a'",
                                            " ADD VALUE 'mid' AFTER 'a'",
                                            " RENAME TO " + quoted(names.next("e")),
                                            " RENAME VALUE 'b' TO 'bb'");
                });
        alteration(
                4,
                () -> {
                    Named type = any(sketch.domains);
                    return type == null
                            ? null
                            : "ALTER DOMAIN "
                                    + type.sql()
                                    + one(
                                            " SET NOT NULL",
                                            " DROP NOT NULL",
                                            " SET DEFAULT '5'",
                                            " DROP DEFAULT",
                                            " ADD CONSTRAINT more CHECK (VALUE IS NOT NULL)",
                                            " ADD CONSTRAINT less CHECK (VALUE IS NOT NULL) NOT"
                                                    + " VALID");
                });
        alteration(
                3,
                () -> {
                    Named type = any(sketch.composites);
                    return type == null
                            ? null
                            : "ALTER TYPE "
                                    + type.sql()
                                    + one(
                                            " ADD ATTRIBUTE more text",
                                            " ADD ATTRIBUTE n integer CASCADE",
                                            " RENAME TO " + quoted(names.next("ct")));
                });
        alteration(
                2,
                () -> {
                    Named type =
                            any(
                                    chance(50)
                                            ? sketch.enums
                                            : chance(50) ? sketch.domains : sketch.composites);
                    return type == null
                            ? null
                            : (sketch.domains.contains(type) ? "DROP DOMAIN " : "DROP TYPE ")
                                    + type.sql()
                                    + one("", " CASCADE");
                });
        alteration(
                4,
                () -> {
                    Named sequence = any(sketch.sequences);
                    return sequence == null
                            ? null
                            : one(
                                    "ALTER SEQUENCE "
                                            + sequence.sql()
                                            + one(
                                                    " INCREMENT 4",
                                                    " CYCLE",
                                                    " MAXVALUE 5000",
                                                    " CACHE 3",
                                                    " OWNED BY NONE",
                                                    " AS integer"),
                                    "DROP SEQUENCE " + sequence.sql(),
                                    "DROP SEQUENCE " + sequence.sql() + " CASCADE",
                                    owned(sequence));
                });
        alteration(
                6,
                () -> {
                    Routine routine =
                            any(
                                    sketch.routines.stream()
                                            .filter(each -> each.kind().equals("FUNCTION"))
                                            .toList());
                    return routine == null
                            ? null
                            : one(
                                    "CREATE OR REPLACE FUNCTION "
                                            + routine.sql()
                                            + " RETURNS integer "
                                            + body(routine.arguments()),
                                    "DROP FUNCTION " + routine.sql(),
                                    "DROP FUNCTION " + routine.sql() + " CASCADE",
                                    "ALTER FUNCTION "
                                            + routine.sql()
                                            + one(
                                                    " IMMUTABLE",
                                                    " COST 42",
                                                    " SET work_mem = '5MB'",
                                                    " STRICT",
                                                    " SECURITY DEFINER"));
                });
        alteration(5, this::changedFunction);
        alteration(7, this::changedView);
        alteration(
                3,
                () -> {
                    Relation view = any(chance(60) ? sketch.views : sketch.materialized);
                    return view == null
                            ? null
                            : "DROP " + view.kind() + " " + view.sql() + one("", " CASCADE");
                });
        alteration(
                2,
                () -> {
                    Relation view = any(sketch.views);
                    Column column = view == null ? null : column(view);
                    return view == null || column == null
                            ? null
                            : "ALTER VIEW "
                                    + view.sql()
                                    + one(
                                            " SET (security_barrier = true)",
                                            " RESET (security_barrier)",
                                            " RENAME TO " + quoted(names.next("v")),
                                            " ALTER COLUMN "
                                                    + quoted(column.name())
                                                    + " SET DEFAULT NULL");
                });
        alteration(
                2,
                () -> {
                    Relation view = any(sketch.materialized);
                    return view == null
                            ? null
                            : "ALTER MATERIALIZED VIEW "
                                    + view.sql()
                                    + one(
                                            " SET (fillfactor = 55)",
                                            " RENAME TO " + quoted(names.next("m")));
                });
        alteration(
                4,
                () -> {
                    Relation part =
                            any(
                                    sketch.tables.stream()
                                            .filter(each -> each.kind().equals("PARTITION"))
                                            .toList());
                    Relation parent =
                            part == null
                                    ? null
                                    : sketch.tables.stream()
                                            .filter(each ->
                                                    each.columns() == part.columns()
                                                            && each.kind()
                                                                    .startsWith("PARTITIONED"))
                                            .findFirst()
                                            .orElse(null);
                    return part == null || parent == null
                            ? null
                            : "ALTER TABLE " + parent.sql() + " DETACH PARTITION " + part.sql();
                });
        alteration(
                2,
                () ->
                        onTable(table -> {
                            Relation parent = java.util.Objects.requireNonNull(anyTable());
                            return one("NO INHERIT ", "INHERIT ") + parent.sql();
                        }));
        alteration(
                1,
                () ->
                        sketch.schemas.size() < 2
                                ? null
                                : "DROP SCHEMA " + quoted(sketch.schemas.getLast()) + " CASCADE");
        alteration(
                1,
                () ->
                        sketch.schemas.size() < 2
                                ? null
                                : "ALTER SCHEMA "
                                        + quoted(sketch.schemas.getLast())
                                        + " RENAME TO "
                                        + quoted(names.next("s")));
        alteration(
                3,
                () -> {
                    String comment = comment();
                    return comment == null
                            ? null
                            : comment.replaceFirst("(?s) IS .*", " IS " + one("NULL", "'changed'"));
                });
    }

    private String owned(Named sequence) {
        Relation table = anyTable();
        Column column = table == null ? null : column(table);
        return table == null || column == null
                ? "DROP SEQUENCE " + sequence.sql()
                : "ALTER SEQUENCE "
                        + sequence.sql()
                        + " OWNED BY "
                        + table.sql()
                        + "."
                        + quoted(column.name());
    }

    private @Nullable String changedIndex() {
        Part old = any(sketch.indexes);
        Column column = old == null ? null : column(old.relation());
        return old == null || column == null
                ? null
                : "DROP INDEX "
                        + indexName(old)
                        + "; CREATE INDEX "
                        + old.sql()
                        + " ON "
                        + old.relation().sql()
                        + " ("
                        + quoted(column.name())
                        + ")"
                        + one("", " WHERE " + condition(column));
    }

    private @Nullable String changedFunction() {
        Routine routine =
                any(
                        sketch.routines.stream()
                                .filter(each ->
                                        each.arguments().equals("integer")
                                                && each.kind().equals("FUNCTION"))
                                .toList());
        return routine == null
                ? null
                : "DROP FUNCTION "
                        + routine.sql()
                        + "; CREATE FUNCTION "
                        + routine.sql()
                        + " RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1::bigint'";
    }

    private @Nullable String changedView() {
        Relation view = any(sketch.views);
        Relation source = any(sketch.relations());
        if (view == null || source == null || source == view || source.columns().isEmpty()) {
            return null;
        }
        return switch (random.nextInt(3)) {
            case 0 ->
                    "CREATE OR REPLACE VIEW "
                            + view.sql()
                            + " AS "
                            + select(source, source.columns());
            case 1 ->
                    "DROP VIEW "
                            + view.sql()
                            + "; CREATE VIEW "
                            + view.sql()
                            + " AS "
                            + select(source, some(source.columns()));
            default ->
                    "DROP VIEW "
                            + view.sql()
                            + " CASCADE; CREATE VIEW "
                            + view.sql()
                            + " AS "
                            + select(source, some(source.columns()));
        };
    }

    private interface OnTable {
        @Nullable String action(Relation table);
    }

    private interface OnColumn {
        String action(Relation table, Column column);
    }

    private interface OnPart {
        String statement(Part part);
    }

    private @Nullable String onTable(OnTable change) {
        Relation table = anyTable();
        String action = table == null ? null : change.action(table);
        return table == null || action == null ? null : "ALTER TABLE " + table.sql() + " " + action;
    }

    private @Nullable String onColumn(OnColumn change) {
        Relation table = anyTable();
        Column column = table == null ? null : column(table);
        return table == null || column == null
                ? null
                : "ALTER TABLE " + table.sql() + " " + change.action(table, column);
    }

    private @Nullable String onPart(List<Part> parts, OnPart change) {
        Part part = any(parts);
        return part == null ? null : change.statement(part);
    }
}
