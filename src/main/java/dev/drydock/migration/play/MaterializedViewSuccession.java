package dev.drydock.migration.play;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ExpectedWork;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IndexDdl;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Gives a materialized view another definition, or columns of other types, by a second one: it is filled and indexed while the first is
/// read, and takes its name in a short transaction, in which the views above go and come back.
///
/// @param after the view as it is wanted
/// @param definition what the second one shows until it takes over: the same, by the names that columns have before
/// @param indexes its indexes, as they are wanted
public record MaterializedViewSuccession(
        MaterializedView after, String definition, List<Index> indexes, Context context) {
    /// The move in words.
    static final OnlineMove MOVE =
            new OnlineMove(
                    "Materialized view with another definition",
                    "a second one, filled and indexed; the first goes and the second takes its"
                            + " name, with comments and privileges, in one transaction",
                    "ACCESS SHARE on what it reads; ACCESS EXCLUSIVE on the view for a moment",
                    "the view is in use and nothing that it shows changes in the same migration, or"
                            + " second columns that it reads take the place of others",
                    "nothing; rows written and a REFRESH after the fill are not in the new one"
                            + " until the next REFRESH");

    public MaterializedViewSuccession {
        indexes = List.copyOf(indexes);
    }

    /// The succession of a view, or null where the plain change is as good or the only one.
    ///
    /// @param over how it is defined over second columns that take the place of others in the same migration, or null where it reads none
    /// @param changes whether something else than a view's index is changed or made anew
    public static @Nullable MaterializedViewSuccession of(
            MaterializedView before,
            MaterializedView after,
            Facts.@Nullable OverSuccessors over,
            Context context,
            Predicate<ObjectAddress> changes) {
        ObjectAddress view = after.address();
        boolean possible =
                (over != null || context.online(view))
                        && before.populated()
                        && after.populated()
                        && context.from().referencedBy(view).noneMatch(changes)
                        && context.to().referencedBy(view).noneMatch(changes);
        if (!possible) {
            return null;
        }
        List<Index> indexes = context.to().indexes(view);
        return new MaterializedViewSuccession(
                after, over == null ? after.definition() : over.definition(), indexes, context);
    }

    private ObjectAddress successor() {
        return successor(after.address());
    }

    private static ObjectAddress successor(ObjectAddress address) {
        return ObjectAddress.of(
                address.kind(),
                Objects.requireNonNull(address.schema()),
                HelperName.successor(address.name()));
    }

    /// Everything up to the point where the second view can take over. Each statement may take long, and stops nobody.
    public List<Step> prepare() {
        List<Step> steps = new ArrayList<>();
        List<Step> plain = ObjectDdl.create(after, context);
        List<Step> second = ObjectDdl.create(called(successor()), context);
        steps.add(alone(explained(second.getFirst()).withWorks(plain.getFirst().works())));
        steps.addAll(second.subList(1, second.size()));
        for (Index index : indexes) {
            Index other = second(index);
            // Told of the view by the name that it has before.
            steps.add(
                    alone(IndexDdl.create(other, "", context))
                            .withWorks(List.of(new ExpectedWork(after.address(), Work.BUILD))));
            steps.addAll(IndexDdl.afterCreation(other, context));
            steps.addAll(ObjectDdl.comment(other));
        }
        steps.add(
                Step.Ddl.of(
                                after.address(),
                                "ANALYZE " + successor().sql(),
                                "Let the planner know the new " + after.address().words())
                        .outside());
        return steps.stream().map(this::serving).toList();
    }

    private Step explained(Step step) {
        return step instanceof Step.Ddl ddl
                ? ddl.withPurpose(
                        "Fill a second "
                                + after.address().words()
                                + ", whose rows will be as old as this until somebody refreshes it")
                : step;
    }

    private Step serving(Step step) {
        return step instanceof Step.Ddl ddl ? ddl.serving(after.address()).in(Phase.EXPAND) : step;
    }

    private static Step alone(Step step) {
        return step instanceof Step.Ddl ddl ? ddl.outside() : step;
    }

    private MaterializedView called(ObjectAddress address) {
        return new MaterializedView(
                address,
                definition,
                after.columns(),
                after.options(),
                after.accessMethod(),
                after.tablespace(),
                after.clusteredOn(),
                after.populated(),
                after.comment());
    }

    private Index second(Index index) {
        return new Index(
                successor(index.address()),
                successor(),
                index.unique(),
                index.definition(),
                index.options(),
                index.tablespace(),
                index.statistics(),
                true,
                null,
                false,
                index.age(),
                index.comment());
    }

    /// The second view and its indexes take the names of the first.
    public List<Step> takeOver() {
        List<Step> steps = new ArrayList<>();
        steps.add(renamed("MATERIALIZED VIEW", after.address(), after.address().words()));
        for (Index index : indexes) {
            steps.add(renamed("INDEX", index.address(), index.address().words()));
        }
        return Step.inContract(steps);
    }

    private Step renamed(String kind, ObjectAddress address, String words) {
        return Step.Ddl.of(
                address,
                "ALTER "
                        + kind
                        + " "
                        + successor(address).sql()
                        + " RENAME TO "
                        + Identifier.quote(address.name()),
                "Let the new "
                        + (address.kind() == ObjectKind.INDEX ? "index" : "view")
                        + " take the name "
                        + words);
    }
}
