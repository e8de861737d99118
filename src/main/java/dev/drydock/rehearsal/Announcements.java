package dev.drydock.rehearsal;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.ExpectedWork;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Holds steps to what they say of the work they do: less is fine, more is not.
final class Announcements {
    private Announcements() {}

    static List<WorkMismatch> mismatches(Migration migration, List<StepFacts> facts) {
        List<WorkMismatch> mismatches = new ArrayList<>();
        for (StepFacts fact : facts) {
            Step step = migration.steps().get(fact.step());
            seen(fact)
                    .forEach((relation, work) -> {
                        Work said = said(step, relation);
                        if (said == null || said.compareTo(work) < 0) {
                            mismatches.add(new WorkMismatch(fact.step(), relation, said, work));
                        }
                    });
        }
        return mismatches;
    }

    private static Map<ObjectAddress, Work> seen(StepFacts facts) {
        Map<ObjectAddress, Work> seen = new TreeMap<>();
        facts.rewritten().forEach(relation -> seen.put(relation, Work.REWRITE));
        facts.rebuilt()
                .forEach((index, table) -> seen.merge(table, Work.BUILD, Announcements::more));
        facts.scanned()
                .keySet()
                .forEach(relation -> seen.merge(relation, Work.SCAN, Announcements::more));
        return seen;
    }

    private static @Nullable Work said(Step step, ObjectAddress relation) {
        return step.works().stream()
                .filter(work -> work.relation().equals(relation))
                .map(ExpectedWork::work)
                .reduce(Announcements::more)
                .orElse(null);
    }

    private static Work more(Work one, Work other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
