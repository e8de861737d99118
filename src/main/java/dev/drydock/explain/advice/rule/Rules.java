package dev.drydock.explain.advice.rule;

import dev.drydock.explain.advice.AdviceRule;

import java.util.List;

/// All rules, in the order of the questions that a reader asks: how rows are found, guessed, kept, joined, and what happens besides.
public final class Rules {
    public static final List<AdviceRule> ALL =
            List.of(
                    new SeqScanThrowsAway(),
                    new LargeSeqScan(),
                    new BigTableSeqScan(),
                    new LateFilter(),
                    new WalkedForOrder(),
                    new HeapFetches(),
                    new CouldBeIndexOnly(),
                    new IndexDescents(),
                    new LossyBitmap(),
                    new TwoIndexes(),
                    new OrCondition(),
                    new Misestimate(),
                    new StaleStatistics(),
                    new SortOnDisk(),
                    new HashInBatches(),
                    new HashAggregateOnDisk(),
                    new StoreOnDisk(),
                    new TemporaryFiles(),
                    new CostlyInnerSide(),
                    new CartesianJoin(),
                    new JoinFilter(),
                    new LoopOverWithQuery(),
                    new WithQueryAsBarrier(),
                    new CorrelatedSubPlan(),
                    new NotIn(),
                    new BlockedIndex(),
                    new GenericPlan(),
                    new LargeOffset(),
                    new SortForLimit(),
                    new LargeSortGroups(),
                    new ExactCount(),
                    new WorkersMissing(),
                    new SkewedWorkers(),
                    new GatherOverhead(),
                    new HeavyJit(),
                    new PlanningDominates(),
                    new TriggerTime(),
                    new ColdCache(),
                    new Bloat(),
                    new DirtiedByReading(),
                    new FullPageImages(),
                    new UselessMemoize(),
                    new MaterializeRescans(),
                    new PruningMissed(),
                    new NeverExecuted(),
                    new EmptyArray(),
                    new WideRows(),
                    new SlowOutput(),
                    new UnaccountedTime(),
                    new TimingOverhead(),
                    new ForeignScanPullsRows(),
                    new ManyRowsLocked(),
                    new DisabledNode(),
                    new SettingsDiffer());

    private Rules() {}
}
