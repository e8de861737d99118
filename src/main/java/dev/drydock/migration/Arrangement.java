package dev.drydock.migration;

import dev.drydock.migration.ddl.Context;

import java.util.Set;

/// What is to be done, in order.
///
/// @param work what it was made of
/// @param order the steps, or what waits for each other
/// @param interim what is missing between them
record Arrangement(Groundwork work, StepGraph.Order order, Interim interim) {

    /// Arranges what leads from one catalog to the other. Where things wait for each other, those among them that hold a name which
    /// another one needs are called something else until they go, and views that need each other are made in two steps.
    static Arrangement of(Context context) {
        Arrangement plain = arranged(context, Set.of());
        return plain.order().stuck().isEmpty() ? plain : arranged(context, plain.order().stuck());
    }

    private static Arrangement arranged(Context context, Set<Action> stuck) {
        Groundwork work = Groundwork.of(context);
        Creations creations = new Creations(work);
        IndexSuccessions successions = new IndexSuccessions(work, creations);
        IndexTies ties = new IndexTies(work);
        KeySuccessions keys = new KeySuccessions(work);
        Acts acts = new Acts(work, creations, successions, keys);
        work.changes().forEach(acts::act);
        work.rebuilds().rebuilt().stream()
                .filter(address -> !work.byAddress().containsKey(address))
                .forEach(address -> acts.rebuild(work.before(address), work.after(address)));
        work.rebuilds().swapped().forEach(acts::swap);
        new MultirangeMoves(work).act();
        work.rebuilds().withoutDefault().forEach(acts::detachDefault);
        work.successions().act(work);
        work.views().act(work);
        new RejoinedIndexes(work).act();
        ties.name();
        successions.order();
        new DropOrder(work, stuck).order();
        new CreationOrder(work).order();
        new FamilyOrder(work).order();
        ties.order();
        keys.order();
        new AccessOrder(work).order(creations.accessAfter());
        new NameOrder(work, stuck).order();
        work.successions().order(work);
        work.views().order(work);
        new MutualViews(work, stuck).order();
        new IndexChoices(work).order();
        new BodyOrder(work).order();
        Interim interim = Interim.of(work, creations.accessAfter());
        ties.keep(interim);
        keys.tell(interim);
        return new Arrangement(
                work,
                LateWork.of(
                        LateDrops.of(work.graph().sort(work.rebuilds().rebuilt()), work),
                        work.graph(),
                        interim),
                interim);
    }
}
