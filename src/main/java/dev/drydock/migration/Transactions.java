package dev.drydock.migration;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Numbers the transactions. Direct: as few as possible. Online: one table that somebody may wait for per transaction, and what
/// goes and comes back stays together.
final class Transactions {
    private final Style style;
    private final Map<Action, List<ObjectAddress>> taken;
    private final Map<Action, List<ObjectAddress>> brought;
    private final Set<ObjectAddress> moved;
    private final List<Step> numbered = new ArrayList<>();
    private final Set<ObjectAddress> missing = new HashSet<>();
    private Set<ObjectAddress> held = new TreeSet<>();
    private int number;
    private boolean open;
    private Phase phase = Phase.EXPAND;

    private Transactions(
            Style style,
            Map<Action, List<ObjectAddress>> taken,
            Map<Action, List<ObjectAddress>> brought,
            Set<ObjectAddress> moved) {
        this.style = style;
        this.taken = taken;
        this.brought = brought;
        this.moved = moved;
    }

    /// @param taken what goes for a while, by the action that takes it away
    /// @param brought what comes back, by the action that brings it
    /// @param moved the tables that are detached and attached
    static List<Step> number(
            List<StepGraph.Placed> steps,
            Style style,
            Map<Action, List<ObjectAddress>> taken,
            Map<Action, List<ObjectAddress>> brought,
            Set<ObjectAddress> moved) {
        Transactions transactions = new Transactions(style, taken, brought, moved);
        steps.forEach(transactions::place);
        return transactions.numbered;
    }

    private void place(StepGraph.Placed placed) {
        Step step = placed.step();
        if (step.transaction() == 0) {
            numbered.add(step);
            open = false;
            return;
        }
        Set<ObjectAddress> blocked = blocked(step);
        if (!open || mustSplit(step, blocked)) {
            number++;
            open = true;
            held = new TreeSet<>();
        }
        held.addAll(blocked);
        phase = step.phase();
        numbered.add(step.inTransaction(number));
        track(placed.action());
    }

    private boolean mustSplit(Step step, Set<ObjectAddress> blocked) {
        if (style == Style.DIRECT || !missing.isEmpty()) {
            return false;
        }
        return step.phase() != phase
                || (!held.isEmpty() && !blocked.isEmpty() && !held.containsAll(blocked));
    }

    private void track(Action action) {
        missing.addAll(taken.getOrDefault(action, List.of()));
        brought.getOrDefault(action, List.of()).forEach(missing::remove);
        if (moved.contains(action.address())) {
            if (action.kind() == Action.Kind.ALTER) {
                missing.add(action.address());
            } else if (action.kind() == Action.Kind.ATTACH) {
                missing.remove(action.address());
            }
        }
    }

    private static Set<ObjectAddress> blocked(Step step) {
        Set<ObjectAddress> blocked = new TreeSet<>();
        for (ExpectedLock lock : step.locks()) {
            if (lock.mode().compareTo(LockMode.SHARE) >= 0) {
                blocked.add(lock.relation());
            }
        }
        return blocked;
    }
}
