package dev.drydock.lint;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule looks at.
///
/// @param from the catalog before the migration, or better, after its renames
/// @param to the catalog after it
/// @param facts of the live database; `Facts.NONE` when none is at hand
/// @param measured what a rehearsal measured, or nothing before there was one
/// @param productionByHand whether the change goes to a production database straight from the designer, without a migration file
/// @param changes the differences of the two catalogs, with what comes and goes with its relation, without what is renamed
/// @param workload how the application's queries are planned before and after
/// @param obstacles rows of the live database that are in the way
/// @param renamed what the migration renames, as it is called before
/// @param firstSteps the first step that serves an object, by the object
public record Evidence(
        Catalog from,
        Catalog to,
        Migration migration,
        Facts facts,
        List<Measured> measured,
        boolean productionByHand,
        List<Change> changes,
        Workload workload,
        List<Obstacle> obstacles,
        Set<ObjectAddress> renamed,
        Map<ObjectAddress, Integer> firstSteps) {
    private static final long TINY_ROWS = 1_000;
    private static final long TINY_BYTES = 1L << 20;

    public Evidence {
        measured = List.copyOf(measured);
        changes = List.copyOf(changes);
        obstacles = List.copyOf(obstacles);
        renamed = Set.copyOf(renamed);
        firstSteps = Map.copyOf(firstSteps);
    }

    /// Evidence whose differences are found here, once for all rules.
    public Evidence(
            Catalog from,
            Catalog to,
            Migration migration,
            Facts facts,
            List<Measured> measured,
            boolean productionByHand) {
        this(
                from,
                to,
                migration,
                facts,
                measured,
                productionByHand,
                changes(from, to, migration),
                Workload.NONE,
                List.of(),
                renames(migration).map(Change.Rename::before).collect(Collectors.toSet()),
                firstSteps(migration));
    }

    /// Evidence on a change that has a file of its own or does not go to production.
    public Evidence(
            Catalog from, Catalog to, Migration migration, Facts facts, List<Measured> measured) {
        this(from, to, migration, facts, measured, false);
    }

    /// Evidence on nothing but the application's queries.
    public static Evidence of(Workload queries, Facts facts) {
        Catalog nothing = Catalog.empty(0);
        return new Evidence(
                nothing,
                nothing,
                new Migration(Style.DIRECT, List.of(), List.of(), List.of(), List.of()),
                facts,
                List.of(),
                false,
                List.of(),
                queries,
                List.of(),
                Set.of(),
                Map.of());
    }

    /// The same with the application's queries.
    public Evidence with(Workload queries) {
        return new Evidence(
                from,
                to,
                migration,
                facts,
                measured,
                productionByHand,
                changes,
                queries,
                obstacles,
                renamed,
                firstSteps);
    }

    /// The same with what is in the way in the live database.
    public Evidence with(List<Obstacle> rows) {
        return new Evidence(
                from,
                to,
                migration,
                facts,
                measured,
                productionByHand,
                changes,
                workload,
                rows,
                renamed,
                firstSteps);
    }

    /// A catalog from after the renames shows none of them as a difference.
    private static List<Change> changes(Catalog from, Catalog to, Migration migration) {
        List<Change.Rename> renames =
                renames(migration).filter(rename -> !from.has(rename.after())).toList();
        return Diff.between(from, to).stream()
                .filter(change -> renames.stream().noneMatch(rename -> touches(rename, change)))
                .toList();
    }

    private static Map<ObjectAddress, Integer> firstSteps(Migration migration) {
        Map<ObjectAddress, Integer> first = new HashMap<>();
        for (int i = 0; i < migration.steps().size(); i++) {
            for (ObjectAddress served : migration.steps().get(i).serves()) {
                first.putIfAbsent(served, i);
            }
        }
        return first;
    }

    private static Stream<Change.Rename> renames(Migration migration) {
        return migration.changes().stream()
                .filter(Change.Rename.class::isInstance)
                .map(Change.Rename.class::cast);
    }

    private static boolean touches(Change.Rename rename, Change change) {
        ObjectAddress address = change.address();
        return isOrIsIn(address, rename.before()) || isOrIsIn(address, rename.after());
    }

    private static boolean isOrIsIn(ObjectAddress address, ObjectAddress whole) {
        return address.equals(whole)
                || (address.kind().isPart()
                        && !whole.kind().isPart()
                        && address.relation(whole.kind()).equals(whole));
    }

    /// Whether the table is there before the migration and may have rows.
    public boolean isFilled(ObjectAddress table) {
        return (from.has(table) || renamed.contains(table)) && facts.of(table).rows() != 0;
    }

    /// The columns of filled tables that get another type, as they are wanted; also those whose enum type another one takes the place of.
    public List<Column> retyped() {
        return changes.stream()
                .flatMap(change ->
                        switch (change) {
                            case Change.Alter(Column before, Column after) ->
                                    before.type().equals(after.type())
                                            ? Stream.<Column>of()
                                            : Stream.of(after);
                            case Change.Alter(EnumType before, EnumType after) ->
                                    before.growsInto(after) ? Stream.<Column>of() : columns(after);
                            default -> Stream.<Column>of();
                        })
                .filter(column -> isFilled(column.address().table()))
                .toList();
    }

    /// The columns that have the type before and after, or an array of it.
    private Stream<Column> columns(EnumType type) {
        return to.columnsOf(type.address().sql()).stream()
                .filter(column ->
                        from.find(column.address()) instanceof Column before
                                && before.type().equals(column.type()));
    }

    /// The table's size in words for a sentence: ` (about 184 300 rows)`, or nothing when it is not known.
    public String rows(ObjectAddress table) {
        long rows = facts.of(table).rows();
        return rows <= 0 ? "" : " (" + facts.of(table).rowWords() + ")";
    }

    /// The same with the bytes: ` (about 184 300 rows, 41 MB)`.
    public String size(ObjectAddress table) {
        long rows = facts.of(table).rows();
        return rows <= 0 ? "" : " (" + facts.of(table).words() + ")";
    }

    /// How long others wait for a relation that a step's transaction locks; null when nobody can say.
    ///
    /// @param lock the strongest lock that the transaction holds on it, null when it holds none
    public @Nullable Toll toll(int step, ObjectAddress relation, @Nullable LockMode lock) {
        boolean waits =
                lock != null
                        && (relation.kind() == ObjectKind.MATERIALIZED_VIEW
                                ? lock.blocksReads()
                                : lock.blocksWrites());
        return waits && !measured.isEmpty()
                ? Toll.of(this, step, relation, Objects.requireNonNull(lock))
                : null;
    }

    /// How grave it is that others wait: a table that is done with in an instant is worth knowing, no danger.
    ///
    /// @param table the one that is worked on
    public Severity severity(@Nullable Toll toll, ObjectAddress table) {
        if (toll != null && toll.seconds() > 0) {
            return toll.isInstant() ? Severity.NOTE : Severity.DANGER;
        }
        Facts.RelationFacts size = facts.of(table);
        boolean tiny =
                size.rows() >= 0
                        && size.rows() < TINY_ROWS
                        && size.bytes() >= 0
                        && size.bytes() < TINY_BYTES;
        return tiny ? Severity.NOTE : Severity.DANGER;
    }

    /// The end of a sentence that says who waits; nothing when nobody can say how long.
    public static String words(@Nullable Toll toll) {
        return toll == null ? "" : toll.words();
    }

    /// Whether an index of its own, or one behind a constraint, is new.
    boolean isNewIndex(ObjectAddress address) {
        boolean index =
                address.kind() == ObjectKind.INDEX
                        || (to.find(address) instanceof Constraint constraint
                                && constraint.index() != null);
        return index && !from.has(address);
    }

    /// The first word of a step's statement, which says what command it is, in lower case.
    public String command(int step) {
        List<String> words = words(step);
        return words.isEmpty() ? "" : words.getFirst();
    }

    /// Whether words follow one another in a step's statement.
    public boolean says(int step, String... wanted) {
        return Collections.indexOfSubList(words(step), List.of(wanted)) >= 0;
    }

    /// The words of a step's statement in lower case, without comments and strings.
    public List<String> words(int step) {
        String sql = migration.steps().get(step).sql();
        return Tokens.of(sql).stream()
                .filter(Token::isSignificant)
                .filter(token -> token.kind() != Token.Kind.STRING)
                .map(token -> token.text(sql).toLowerCase(Locale.ROOT))
                .toList();
    }

    /// The tables of a step that may have rows and that it locks so that writes wait.
    public SortedSet<ObjectAddress> blocked(SortedMap<ObjectAddress, LockMode> locks) {
        SortedSet<ObjectAddress> blocked = new TreeSet<>();
        locks.forEach((relation, mode) -> {
            if (relation.kind() == ObjectKind.TABLE && mode.blocksWrites() && isFilled(relation)) {
                blocked.add(relation);
            }
        });
        return blocked;
    }

    /// The index of the first step that serves the object, or -1.
    public int stepOf(ObjectAddress address) {
        return firstSteps.getOrDefault(address, -1);
    }
}
