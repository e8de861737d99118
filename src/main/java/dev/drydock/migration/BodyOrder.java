package dev.drydock.migration;

import dev.drydock.catalog.Bodies;
import dev.drydock.catalog.ObjectAddress;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The order that the bodies of functions ask for: what they name is there before something is built that runs them. A name may mean
/// nothing, so that this order gives way where the dependencies that the server knows say otherwise.
final class BodyOrder {
    private final Groundwork work;
    private final Bodies bodies;

    BodyOrder(Groundwork work) {
        this.work = work;
        this.bodies = new Bodies(work.context().to());
    }

    void order() {
        Set<ObjectAddress> touched = new TreeSet<>(work.byAddress().keySet());
        touched.addAll(work.rebuilds().rebuilt());
        for (ObjectAddress built : touched) {
            if (Bodies.isEvaluated(built.kind()) && work.context().to().has(built)) {
                bodies.neededBy(built).stream()
                        .filter(touched::contains)
                        .forEach(needed -> order(needed, built));
            }
        }
    }

    private void order(ObjectAddress needed, ObjectAddress built) {
        for (Action.Kind there : List.of(Action.Kind.CREATE, Action.Kind.ALTER)) {
            Action first = work.action(needed, there);
            for (Action.Kind kind :
                    List.of(Action.Kind.CREATE, Action.Kind.ALTER, Action.Kind.FINISH)) {
                work.graph().beforeIfItCan(first, work.action(built, kind));
            }
        }
    }
}
