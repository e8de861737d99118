package dev.drydock.diff.rename;

import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.CompositeType.Attribute;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Attributes that go and attributes that come in one composite type. Asked about are attributes of one type and collation, under nearly
/// one name, or in the same place when their names are near or they are the only ones that go and come.
final class AttributeLikeness {
    private AttributeLikeness() {}

    static List<Pair> pairs(CompositeType before, CompositeType after) {
        List<Attribute> gone = without(before, after);
        List<Attribute> come = without(after, before);
        boolean sole = gone.size() == 1 && come.size() == 1;
        List<Pair> pairs = new ArrayList<>();
        for (Attribute old : gone) {
            for (Attribute now : come) {
                double near = Nearness.of(old.name(), now.name());
                boolean place = place(old, before, after).equals(place(now, after, before));
                if (isOfOneType(old, now)
                        && (near >= Nearness.VERY_NEAR
                                || (place && (near >= Nearness.NEAR || sole)))) {
                    pairs.add(
                            new Pair(
                                    address(before, old),
                                    address(after, now),
                                    near + (place ? 0.5 : 0),
                                    evidence(old, near, place, sole)));
                }
            }
        }
        return pairs;
    }

    private static List<Attribute> without(CompositeType type, CompositeType other) {
        List<String> stay = names(other);
        return type.attributes().stream().filter(each -> !stay.contains(each.name())).toList();
    }

    private static boolean isOfOneType(Attribute old, Attribute now) {
        return old.type().equals(now.type()) && Objects.equals(old.collation(), now.collation());
    }

    private static List<String> evidence(Attribute old, double near, boolean place, boolean sole) {
        List<String> evidence = new ArrayList<>();
        evidence.add("the same type (" + old.type() + ")");
        if (place) {
            evidence.add("the same place in the composite type");
        }
        if (sole) {
            evidence.add("the only attribute that goes and the only one that comes");
        }
        if (near >= Nearness.NEAR) {
            evidence.add("near names");
        }
        return evidence;
    }

    private static ObjectAddress address(CompositeType type, Attribute attribute) {
        return type.address().part(ObjectKind.COMPOSITE_TYPE, attribute.name());
    }

    private static String place(Attribute attribute, CompositeType here, CompositeType there) {
        return Place.of(attribute.name(), names(here), names(there)::contains);
    }

    private static List<String> names(CompositeType type) {
        return type.attributes().stream().map(Attribute::name).toList();
    }
}
