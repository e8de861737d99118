package dev.drydock.cases.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What the generator believes to be in the database; the server knows better, and refuses what builds on an error.
final class Sketch {
    final List<Thing> things = new ArrayList<>();

    Sketch() {
        things.add(new Thing(Kind.SCHEMA, null, "public"));
    }

    List<Thing> of(Collection<Kind> kinds) {
        return things.stream().filter(thing -> kinds.contains(thing.kind)).toList();
    }

    /// What a blank may stand for.
    List<Thing> named(String blank) {
        List<Thing> fit = of(Kind.named(blank));
        return blank.equals("thing")
                ? fit.stream().filter(each -> each != things.getFirst()).toList()
                : fit;
    }

    /// Forgets something with all that it holds.
    void forget(Thing gone) {
        things.removeIf(thing -> thing == gone || thing.on == gone || thing.schema == gone);
    }
}
