package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Another order of the same steps: one that failed, as something was not there yet that a function names only when it runs, comes after
/// the others of its phase, and failing there again, after all others. What is built on it comes after it as before.
public final class Postponement {
    private Postponement() {}

    /// Puts a step behind the rest of its phase or, where it is there already, of the migration, but for what has to wait for it.
    ///
    /// @param failed the step's place in the migration, from 0
    /// @param target where the migration leads; its dependencies say what waits
    /// @return null when nothing could come before it
    public static @Nullable Migration of(Migration migration, int failed, Catalog target) {
        List<Step> steps = migration.steps();
        int phaseEnd = failed;
        while (phaseEnd < steps.size()
                && steps.get(phaseEnd).phase() == steps.get(failed).phase()) {
            phaseEnd++;
        }
        List<Step> ordered = postponed(steps, failed, phaseEnd, target);
        if (ordered.equals(steps)) {
            ordered = postponed(steps, failed, steps.size(), target);
        }
        if (ordered.equals(steps)) {
            return null;
        }
        List<String> notes = new ArrayList<>(migration.notes());
        String note = note(steps.get(failed));
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return new Migration(
                migration.style(),
                migration.changes(),
                unbroken(ordered),
                notes,
                migration.choices(),
                migration.choosable(),
                migration.refusals());
    }

    private static List<Step> postponed(List<Step> steps, int failed, int end, Catalog target) {
        List<Step> ordered = new ArrayList<>(steps.subList(0, failed));
        List<Step> later = new ArrayList<>();
        Set<ObjectAddress> waiting = new HashSet<>();
        for (Step step : steps.subList(failed, end)) {
            if (later.isEmpty() || waits(step, waiting, target)) {
                later.add(step);
                waiting.addAll(step.serves());
            } else {
                ordered.add(step);
            }
        }
        ordered.addAll(later);
        ordered.addAll(steps.subList(end, steps.size()));
        return ordered;
    }

    private static boolean waits(Step step, Set<ObjectAddress> waiting, Catalog target) {
        return step.serves().stream().anyMatch(served -> waits(served, waiting, target));
    }

    private static boolean waits(ObjectAddress built, Set<ObjectAddress> waiting, Catalog target) {
        Set<ObjectAddress> seen = new HashSet<>();
        List<ObjectAddress> open = new ArrayList<>(List.of(built));
        while (!open.isEmpty()) {
            ObjectAddress next = open.removeLast();
            if (waiting.contains(next)) {
                return true;
            }
            target.referencedBy(next).filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private static String note(Step step) {
        return "“"
                + step.sql().lines().findFirst().orElse("")
                + "” comes as late as it can: tried earlier, it ran a function that needs what was"
                + " not there yet.";
    }

    /// A transaction that others have got into the middle of becomes two.
    private static List<Step> unbroken(List<Step> steps) {
        List<Step> numbered = new ArrayList<>();
        int said = 0;
        int number = 0;
        for (Step step : steps) {
            if (step.transaction() != 0 && step.transaction() != said) {
                number++;
            }
            said = step.transaction();
            numbered.add(said == 0 ? step : step.inTransaction(number));
        }
        return numbered;
    }
}
