package dev.drydock.run.journal;

import dev.drydock.migration.Step;

import java.util.ArrayList;
import java.util.List;

/// Steps that take effect together: those of one transaction, or one that stands alone.
///
/// @param number counted from 0
/// @param first its first step, counted from 0
/// @param last its last step
/// @param inTransaction whether it is a transaction
public record Unit(int number, int first, int last, boolean inTransaction) {

    /// The units of steps, in their order.
    public static List<Unit> of(List<Step> steps) {
        List<Unit> units = new ArrayList<>();
        for (int first = 0; first < steps.size(); ) {
            int transaction = steps.get(first).transaction();
            int last = first;
            while (transaction != 0
                    && last + 1 < steps.size()
                    && steps.get(last + 1).transaction() == transaction) {
                last++;
            }
            units.add(new Unit(units.size(), first, last, transaction != 0));
            first = last + 1;
        }
        return units;
    }
}
