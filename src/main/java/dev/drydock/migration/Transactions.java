package dev.drydock.migration;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Numbers the transactions. Direct: as few as possible. Online: one table that somebody may wait for per transaction, and what
/// goes and comes back stays together.
final class Transactions {
    private final Style style;
    private final Interim.Watch watch;
    private final List<Step> numbered = new ArrayList<>();
    private Set<ObjectAddress> held = new TreeSet<>();
    private int number;
    private boolean open;
    private @Nullable Phase phase;

    private Transactions(Style style, Interim.Watch watch) {
        this.style = style;
        this.watch = watch;
    }

    static List<Step> number(List<StepGraph.Placed> steps, Style style, Interim interim) {
        Transactions transactions = new Transactions(style, interim.watch(steps));
        steps.forEach(transactions::place);
        return transactions.numbered;
    }

    private void place(StepGraph.Placed placed) {
        Step step = placed.step();
        if (step.transaction() == 0) {
            numbered.add(step);
            open = false;
            follow(placed);
            return;
        }
        Set<ObjectAddress> blocked = blocked(step);
        if (!open || mustSplit(step, blocked)) {
            number++;
            open = true;
            held = new TreeSet<>();
        }
        held.addAll(blocked);
        numbered.add(step.inTransaction(number));
        follow(placed);
    }

    private boolean mustSplit(Step step, Set<ObjectAddress> blocked) {
        if (style == Style.DIRECT || !watch.isWhole()) {
            return false;
        }
        return Phase.begins(step, phase)
                || (!held.isEmpty() && !blocked.isEmpty() && !held.containsAll(blocked));
    }

    private void follow(StepGraph.Placed placed) {
        if (Phase.begins(placed.step(), phase)) {
            phase = placed.step().phase();
        }
        watch.did(placed.action());
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
