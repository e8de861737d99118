package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.DroppedAlong;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// CASCADE drops what nobody named. Which things is the server's account of the statement.
public final class DropsByCascade implements Rule {
    private static final int NAMED_MAX = 5;

    @Override
    public String name() {
        return "drops-by-cascade";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            List<DroppedAlong> gone = unnamed(measured, evidence);
            if (!gone.isEmpty()) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.DANGER,
                                measured.step(),
                                about(measured, evidence),
                                "Drops by CASCADE also " + words(gone, evidence),
                                "Drop them by name, in statements of their own, so that everybody"
                                        + " sees what goes."));
            }
        }
        return findings;
    }

    private static ObjectAddress about(Measured measured, Evidence evidence) {
        List<ObjectAddress> serves = evidence.migration().steps().get(measured.step()).serves();
        return Stream.of(
                        measured.droppedAlong().stream()
                                .flatMap(each ->
                                        each.table() == null
                                                ? Stream.empty()
                                                : Stream.of(each.table())),
                        serves.stream().filter(address -> !evidence.to().has(address)),
                        serves.stream(),
                        measured.locks().keySet().stream())
                .flatMap(addresses -> addresses)
                .findFirst()
                .orElseThrow();
    }

    private static String words(List<DroppedAlong> gone, Evidence evidence) {
        return gone.stream()
                        .limit(NAMED_MAX)
                        .map(each -> each.words(evidence.facts()))
                        .collect(Collectors.joining(", "))
                + (gone.size() > NAMED_MAX ? " and " + (gone.size() - NAMED_MAX) + " more" : "");
    }

    /// One statement may name several things of which one hangs on the other.
    private static List<DroppedAlong> unnamed(Measured measured, Evidence evidence) {
        List<String> words = evidence.words(measured.step());
        return measured.droppedAlong().stream()
                .filter(DroppedAlong::cascaded)
                .filter(each -> !words.contains(each.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
