package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Writing that logs whole pages because a checkpoint was not long ago.
final class FullPageImages implements AdviceRule {

    private static final double PAGE = 8_192;
    private static final double PART = 0.5;
    private static final double BYTES = 1_000_000;

    @Override
    public String id() {
        return "full-page-images";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("ModifyTable")
                .filter(node ->
                        node.number("WAL FPI") * PAGE >= PART * node.number("WAL Bytes")
                                && node.number("WAL Bytes") >= BYTES)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node) / 2,
                                "Most of the log is whole pages",
                                Numbers.count(node.number("WAL FPI"), "page image")
                                        + " in "
                                        + Numbers.kilobytes(node.number("WAL Bytes") / 1024)
                                        + " of WAL.",
                                "The first change of a page after a checkpoint logs it whole:"
                                    + " longer checkpoint distances (max_wal_size) and batches make"
                                    + " it less."));
    }
}
