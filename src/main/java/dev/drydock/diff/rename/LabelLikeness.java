package dev.drydock.diff.rename;

import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.ObjectAddress;

import java.util.ArrayList;
import java.util.List;

/// Labels that go and labels that come in one enum. Asked about are labels in the same place, when their names are near or when they are
/// the only ones that go and come.
final class LabelLikeness {
    private LabelLikeness() {}

    static List<Pair> pairs(EnumType before, EnumType after) {
        List<String> gone = without(before.labels(), after.labels());
        List<String> come = without(after.labels(), before.labels());
        boolean sole = gone.size() == 1 && come.size() == 1;
        List<Pair> pairs = new ArrayList<>();
        for (String old : gone) {
            for (String now : come) {
                double near = Nearness.of(old, now);
                boolean place =
                        Place.of(old, before.labels(), after.labels()::contains)
                                .equals(Place.of(now, after.labels(), before.labels()::contains));
                if (place && (near >= Nearness.NEAR || sole)) {
                    pairs.add(pair(before, old, now, near, sole));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(EnumType type, String old, String now, double near, boolean sole) {
        List<String> evidence = new ArrayList<>();
        evidence.add("the same place in the enum");
        if (sole) {
            evidence.add("the only label that goes and the only one that comes");
        }
        if (near >= Nearness.NEAR) {
            evidence.add("near names");
        }
        return new Pair(label(type, old), label(type, now), near, evidence);
    }

    private static ObjectAddress label(EnumType type, String label) {
        return type.address().part(type.address().kind(), label);
    }

    private static List<String> without(List<String> labels, List<String> others) {
        return labels.stream().filter(label -> !others.contains(label)).toList();
    }
}
