package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Two plans of one query, before and after a change. Blocks are the measure that repeats; times are told beside them.
///
/// @param summary one sentence about both as a whole
/// @param words what changed, one sentence for each table and for the steps between them
/// @param blocksBefore blocks looked at, 0 when not counted
/// @param blocksAfter likewise
public record Comparison(String summary, List<String> words, long blocksBefore, long blocksAfter) {
    private static final double CHANGED = 1.2;
    private static final double MILLION = 1_000_000;
    private static final long BLOCKS_WORTH_TELLING = 10;

    public Comparison {
        words = List.copyOf(words);
    }

    /// Compares two plans.
    public static Comparison of(Plan before, Plan after) {
        long blocksBefore = touched(before.root());
        long blocksAfter = touched(after.root());
        boolean counted = isCounted(before) && isCounted(after);
        return new Comparison(
                summary(before, after, counted, blocksBefore, blocksAfter),
                words(before, after, counted),
                blocksBefore,
                blocksAfter);
    }

    /// Whether the plans read their tables in different ways.
    public boolean isDifferent() {
        return !words.isEmpty();
    }

    private static String summary(
            Plan before, Plan after, boolean counted, long blocksBefore, long blocksAfter) {
        String pages =
                counted ? "blocks " + change((double) blocksBefore, (double) blocksAfter) : "";
        Double was = before.executionMillis();
        Double is = after.executionMillis();
        String time =
                was == null || is == null
                        ? "cost " + change(before.root().totalCost(), after.root().totalCost())
                        : "time " + Numbers.millis(was) + " → " + Numbers.millis(is);
        return pages.isEmpty() ? time : pages + ", " + time;
    }

    /// A plan that was not run, or without BUFFERS, tells no blocks, which is not none.
    private static boolean isCounted(Plan plan) {
        return plan.nodes().anyMatch(node -> touched(node) > 0);
    }

    private static List<String> words(Plan before, Plan after, boolean counted) {
        Map<String, List<PlanNode>> scansBefore = scans(before);
        Map<String, List<PlanNode>> scansAfter = scans(after);
        TreeSet<String> names = new TreeSet<>(scansBefore.keySet());
        names.addAll(scansAfter.keySet());
        List<String> words = new ArrayList<>();
        for (String name : names) {
            List<PlanNode> was = scansBefore.getOrDefault(name, List.of());
            List<PlanNode> is = scansAfter.getOrDefault(name, List.of());
            String sentence = sentence(name, was, is, counted);
            if (sentence != null) {
                words.add(sentence);
            }
        }
        words.addAll(steps(before, after));
        return words;
    }

    private static @Nullable String sentence(
            String name, List<PlanNode> was, List<PlanNode> is, boolean counted) {
        String waysBefore = ways(was);
        String waysAfter = ways(is);
        long blocksBefore = was.stream().mapToLong(Comparison::touched).sum();
        long blocksAfter = is.stream().mapToLong(Comparison::touched).sum();
        String blocks =
                counted ? "; blocks " + change((double) blocksBefore, (double) blocksAfter) : "";
        if (!waysBefore.equals(waysAfter)) {
            return name + ": " + waysBefore + " → " + waysAfter + blocks;
        }
        boolean worthTelling =
                counted
                        && Math.abs(blocksBefore - blocksAfter) >= BLOCKS_WORTH_TELLING
                        && Math.max(blocksBefore, blocksAfter)
                                >= CHANGED * Math.min(blocksBefore, blocksAfter);
        return worthTelling ? name + ": still " + waysAfter + blocks : null;
    }

    /// The nodes that read a table, by table and alias. The index side of a bitmap scan belongs to the bitmap heap scan above it.
    private static Map<String, List<PlanNode>> scans(Plan plan) {
        Map<String, List<PlanNode>> scans = new TreeMap<>();
        plan.nodes()
                .filter(node -> node.relation() != null && node.operation() == null)
                .forEach(node ->
                        scans.computeIfAbsent(name(node), key -> new ArrayList<>()).add(node));
        return scans;
    }

    private static String name(PlanNode node) {
        String relation = node.relation();
        String alias = node.alias();
        return alias == null || alias.equals(relation)
                ? String.valueOf(relation)
                : relation + " " + alias;
    }

    private static String ways(List<PlanNode> nodes) {
        TreeSet<String> ways = new TreeSet<>();
        nodes.forEach(node -> ways.add(way(node)));
        return ways.isEmpty() ? "not read" : String.join(" and ", ways);
    }

    private static String way(PlanNode node) {
        String type = (node.isParallelAware() ? "Parallel " : "") + node.type();
        TreeSet<String> indexes = new TreeSet<>();
        node.withDescendants()
                .filter(each -> each.id() == node.id() || each.type().startsWith("Bitmap"))
                .map(PlanNode::index)
                .filter(index -> index != null)
                .forEach(index -> indexes.add(String.valueOf(index)));
        return indexes.isEmpty() ? type : type + " using " + String.join(", ", indexes);
    }

    /// Joins, sorts and the like that only one of the plans has.
    private static List<String> steps(Plan before, Plan after) {
        Map<String, Integer> counts = new TreeMap<>();
        count(before, counts, -1);
        count(after, counts, 1);
        List<String> words = new ArrayList<>();
        counts.forEach((step, count) -> {
            if (count < 0) {
                words.add(named(step, -count) + (count == -1 ? " is gone" : " are gone"));
            }
        });
        counts.forEach((step, count) -> {
            if (count > 0) {
                words.add(named(step, count) + (count == 1 ? " is new" : " are new"));
            }
        });
        return words;
    }

    /// `the sort`, `2 hash joins`; a name stays as it is.
    private static String named(String step, int count) {
        String plain = step.contains(" on ") ? step : step.toLowerCase(Locale.ROOT);
        return count == 1 ? "the " + plain : Numbers.count(count, plain);
    }

    private static void count(Plan plan, Map<String, Integer> counts, int by) {
        plan.nodes()
                .filter(node -> node.relation() == null && !node.type().startsWith("Bitmap"))
                .forEach(node -> counts.merge(node.title(), by, Integer::sum));
    }

    private static long touched(PlanNode node) {
        PlanNode.@Nullable Blocks blocks = node.blocks();
        return blocks == null ? 0 : blocks.touched();
    }

    private static String change(double before, double after) {
        String factor =
                before > 0 && after > 0 && Math.max(before / after, after / before) >= 2
                        ? String.format(
                                Locale.ROOT,
                                " (%.0f × %s)",
                                Math.max(before / after, after / before),
                                before > after ? "fewer" : "more")
                        : "";
        return brief(before) + " → " + brief(after) + factor;
    }

    private static String brief(double count) {
        return count < MILLION
                ? Numbers.count(count)
                : String.format(Locale.ROOT, "%.1f million", count / MILLION);
    }
}
