package dev.drydock.explain.advice.fine;

import dev.drydock.explain.advice.AdviceRule;

import java.util.List;

/// Everything that a reader may take for a fault and that is none.
public final class Reassurances {
    public static final List<AdviceRule> ALL =
            List.of(
                    new SmallTableScan(),
                    new MostRowsWanted(),
                    new ExactRecheck(),
                    new ShortRuns(),
                    new StoppedEarly(),
                    new SortInMemory(),
                    new HashInOnePiece(),
                    new RowsNotShown(),
                    new LoopOfEachProcess());

    /// What takes less of the time than this is looked at by nobody.
    static final double NOTABLE = 0.05;

    private Reassurances() {}
}
