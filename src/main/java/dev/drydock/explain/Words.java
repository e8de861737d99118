package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// A plan in sentences, with its own numbers. Facts about the nodes: PostgreSQL manual, "Using EXPLAIN", and `explain.c`.
public final class Words {
    private final Plan plan;
    private final Times times;

    public Words(Plan plan, Times times) {
        this.plan = plan;
        this.times = times;
    }

    /// What the node does, in one sentence.
    public String sentence(PlanNode node) {
        return node.isNeverExecuted()
                ? "Was never needed: the query had its answer before it came here."
                : does(node) + ".";
    }

    /// How long it took, in one sentence; empty when the query was not run or not timed.
    public String timeSentence(PlanNode node) {
        Times.NodeTime time = times.of(node);
        if (!plan.isAnalyzed() || time.workMillis() <= 0) {
            return "";
        }
        String processes =
                time.processes() > 1.005
                        ? ", shared by " + Numbers.count(time.processes()) + " processes"
                        : "";
        return ran(node, time)
                + "Takes "
                + Numbers.millis(time.selfMillis())
                + Numbers.plusMinus(time.selfRoundingMillis())
                + " itself, "
                + Numbers.percent(times.share(node))
                + " of the query's time"
                + processes
                + ".";
    }

    /// What EXPLAIN tells of a node that ran several times is an average: `Ran 2 555 times, 0.014 ms each = 36 ms ± 1.3 ms.`
    private static String ran(PlanNode node, Times.NodeTime time) {
        PlanNode.@Nullable Actual actual = node.actual();
        Double each = actual == null ? null : actual.totalMillis();
        if (actual == null || each == null || actual.loops() <= 1) {
            return "";
        }
        return "Ran "
                + Numbers.count(actual.loops(), "time")
                + ", "
                + String.format(Locale.ROOT, "%.3f ms each = ", each)
                + Numbers.millis(time.workMillis())
                + Numbers.plusMinus(time.roundingMillis() * time.processes())
                + (time.processes() > 1.005 ? " of work" : "")
                + ". ";
    }

    /// What matters most about the node in a few words, for a card in a tree: `keeps 20 of 1 000 000 rows`.
    public String caption(PlanNode node) {
        if (node.isNeverExecuted()) {
            return "never executed";
        }
        return switch (node.type()) {
            case "Seq Scan",
                    "Index Scan",
                    "Index Only Scan",
                    "Bitmap Heap Scan",
                    "Subquery Scan",
                    "CTE Scan" ->
                    kept(node).contains(" of ") ? "keeps " + kept(node) : rows(node);
            case "Sort" ->
                    joined(
                            node.detail("Sort Method"),
                            memory(node, "Sort Space Used"),
                            "by " + key(node, "Sort Key"));
            case "Incremental Sort" -> joined(null, null, "by " + key(node, "Sort Key"));
            case "Hash" -> joined(rows(node), memory(node, "Peak Memory Usage"), null);
            case "Aggregate" ->
                    "Plain".equals(node.detail("Strategy"))
                            ? "one result of " + inputRows(node)
                            : joined(groups(node), memory(node, "Peak Memory Usage"), null);
            case "Hash Join", "Merge Join", "Nested Loop" ->
                    joined(joinCondition(node), rows(node), null);
            case "Gather", "Gather Merge" ->
                    joined(
                            Numbers.count(
                                    node.number(
                                            plan.isAnalyzed()
                                                    ? "Workers Launched"
                                                    : "Workers Planned"),
                                    "worker"),
                            rows(node),
                            null);
            case "ModifyTable" -> inputRows(node);
            default -> rows(node);
        };
    }

    private static @Nullable String joinCondition(PlanNode node) {
        String hashed = node.detail("Hash Cond");
        String merged = hashed == null ? node.detail("Merge Cond") : hashed;
        return merged == null ? node.detail("Join Filter") : merged;
    }

    private static @Nullable String memory(PlanNode node, String name) {
        return node.number(name) > 0 ? Numbers.kilobytes(node.number(name)) : null;
    }

    private static String joined(
            @Nullable String first, @Nullable String second, @Nullable String third) {
        StringBuilder text = new StringBuilder();
        for (@Nullable String part : new @Nullable String[] {first, second, third}) {
            if (part != null && !part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " · ").append(part);
            }
        }
        return text.toString();
    }

    /// What matters most about the whole plan, in one sentence.
    public String summary() {
        if (!plan.isAnalyzed()) {
            return "The planner expects "
                    + Numbers.rows(plan.root().planRows())
                    + " at a cost of "
                    + Numbers.count(plan.root().totalCost())
                    + "; the query was not run.";
        }
        if (!times.isTimed()) {
            return "The query gave "
                    + Numbers.rows(rowCount(plan.root()))
                    + "; its nodes were not timed.";
        }
        Optional<PlanNode> slowest = times.slowest();
        Double told = plan.executionMillis();
        double execution = told == null ? times.waterfall().nodesMillis() : told;
        return "The query took "
                + Numbers.millis(execution)
                + slowest.map(node ->
                                "; "
                                        + Numbers.percent(times.share(node))
                                        + " of it in "
                                        + node.title())
                        .orElse("")
                + ".";
    }

    private String does(PlanNode node) {
        return switch (node.type()) {
            case "Seq Scan" -> seqScan(node);
            case "Sample Scan" -> "Reads a random sample of " + target(node) + ": " + rows(node);
            case "Index Scan" -> indexScan(node);
            case "Index Only Scan" -> indexOnlyScan(node);
            case "Bitmap Index Scan" ->
                    "Collects from the index " + index(node) + " where " + rows(node) + " can be";
            case "BitmapAnd" -> "Keeps the places that every index below found";
            case "BitmapOr" -> "Joins the places that the indexes below found";
            case "Bitmap Heap Scan" -> bitmapHeapScan(node);
            case "Tid Scan", "Tid Range Scan" ->
                    "Goes straight to "
                            + rows(node)
                            + " of "
                            + target(node)
                            + " by their place in the file";
            case "Subquery Scan" -> "Passes on " + kept(node) + " of the subquery " + target(node);
            case "Function Scan" ->
                    "Calls "
                            + or(node.detail("Function Name"), "functions")
                            + ", which return "
                            + rows(node);
            case "Table Function Scan" ->
                    "Turns a document into "
                            + rows(node)
                            + " with "
                            + or(node.detail("Table Function Name"), "a table function");
            case "Values Scan" -> "Takes " + rows(node) + " from a VALUES list";
            case "CTE Scan" ->
                    "Reads " + kept(node) + " of the WITH query " + or(node.detail("CTE Name"), "");
            case "Named Tuplestore Scan" ->
                    "Reads "
                            + rows(node)
                            + " of the transition table "
                            + or(node.detail("Tuplestore Name"), "");
            case "WorkTable Scan" -> "Reads the " + rows(node) + " that the rounds before found";
            case "Foreign Scan" -> foreignScan(node);
            case "Custom Scan" ->
                    "Runs "
                            + or(node.detail("Custom Plan Provider"), "a scan")
                            + " of an extension and gets "
                            + rows(node);
            case "Result" -> result(node);
            case "ProjectSet" -> "Expands functions that return sets into " + rows(node);
            case "Nested Loop" -> nestedLoop(node);
            case "Hash Join" ->
                    "Looks up each row of the first input in a hash table of the second and finds "
                            + kept(node);
            case "Hash" -> hash(node);
            case "Merge Join" ->
                    "Walks through two sorted inputs side by side and finds " + kept(node);
            case "Sort" -> sort(node);
            case "Incremental Sort" ->
                    "Sorts "
                            + rows(node)
                            + " by "
                            + key(node, "Sort Key")
                            + ", group by group, as they come sorted by "
                            + key(node, "Presorted Key");
            case "Materialize" -> "Keeps " + rowsEach(node) + " at hand, to be read " + times(node);
            case "Memoize" -> memoize(node);
            case "Aggregate" -> aggregate(node);
            case "Group" ->
                    "Makes " + groups(node) + " of sorted rows by " + key(node, "Group Key");
            case "WindowAgg" -> "Computes window functions over " + inputRows(node);
            case "Unique" ->
                    "Drops equal neighbours and keeps " + rows(node) + " of " + inputRows(node);
            case "SetOp" ->
                    "Compares two results ("
                            + or(node.detail("Command"), "set operation")
                            + ") and keeps "
                            + rows(node);
            case "Append" ->
                    "Puts the results of "
                            + Numbers.count(node.children().size(), "part")
                            + " one after the other: "
                            + rows(node)
                            + pruned(node);
            case "Merge Append" ->
                    "Merges the sorted results of "
                            + Numbers.count(node.children().size(), "part")
                            + ": "
                            + rows(node)
                            + pruned(node);
            case "Recursive Union" ->
                    "Repeats its second part until nothing new comes, " + rows(node) + " in all";
            case "Limit" -> "Stops after " + rows(node);
            case "LockRows" -> "Locks " + rows(node) + " against changes by others";
            case "Gather" -> gather(node, "Collects " + rows(node) + " from");
            case "Gather Merge" -> gather(node, "Collects " + rows(node) + " in order from");
            case "ModifyTable" -> modifyTable(node);
            default -> node.type() + " yields " + rows(node);
        };
    }

    private String seqScan(PlanNode node) {
        if (node.detail("Filter") == null) {
            return "Reads all of " + target(node) + ": " + rows(node) + inPages(node);
        }
        return "Reads all of "
                + target(node)
                + pages(node)
                + " and keeps "
                + kept(node)
                + onlyIf(node);
    }

    private String indexScan(PlanNode node) {
        String how =
                node.detail("Index Cond") == null ? "Walks along the whole index " : "Looks up ";
        return node.detail("Index Cond") == null
                ? how
                        + index(node)
                        + " and fetches "
                        + kept(node)
                        + " of "
                        + target(node)
                        + onlyIf(node)
                : how
                        + kept(node)
                        + " of "
                        + target(node)
                        + " through the index "
                        + index(node)
                        + onlyIf(node);
    }

    private String indexOnlyScan(PlanNode node) {
        double fetches = node.number("Heap Fetches");
        String visits =
                fetches > 0
                        ? ", but had to look into the table "
                                + Numbers.count(fetches, "time")
                                + ", as VACUUM has not been there lately"
                        : ", without looking into the table";
        return "Answers from the index "
                + index(node)
                + " alone, "
                + kept(node)
                + (plan.isAnalyzed() ? visits : "");
    }

    private String bitmapHeapScan(PlanNode node) {
        double exact = node.number("Exact Heap Blocks");
        double lossy = node.number("Lossy Heap Blocks");
        String places = exact + lossy > 0 ? Numbers.count(exact + lossy, "page") : "the pages";
        String remark =
                lossy > 0
                        ? "; of "
                                + Numbers.count(lossy, "page")
                                + " it knew only that something is there, as work_mem was short"
                        : "";
        return "Visits "
                + places
                + " of "
                + target(node)
                + " that the indexes marked and keeps "
                + kept(node)
                + remark;
    }

    private String foreignScan(PlanNode node) {
        String operation = node.operation();
        return operation == null
                ? "Asks another server for " + rows(node) + " of " + target(node)
                : "Has another server do the "
                        + operation.toUpperCase(java.util.Locale.ROOT)
                        + " on "
                        + target(node);
    }

    private String result(PlanNode node) {
        String check = node.detail("One-Time Filter");
        if (check != null) {
            return "Checks once whether " + check + " before anything below is asked";
        }
        return node.children().isEmpty()
                ? "Computes " + rows(node) + " without reading a table"
                : "Computes the result of " + rows(node);
    }

    private String nestedLoop(PlanNode node) {
        if (node.children().size() < 2) {
            return "Looks for partners row by row and finds " + kept(node);
        }
        PlanNode outer = node.children().get(node.children().size() - 2);
        return "For each of "
                + rows(outer)
                + " looks for partners on the other side and finds "
                + kept(node);
    }

    private String hash(PlanNode node) {
        double batches = node.number("Hash Batches");
        double memory = node.number("Peak Memory Usage");
        String size = memory > 0 ? ", " + Numbers.kilobytes(memory) : "";
        String split =
                batches > 1
                        ? ", in "
                                + Numbers.count(batches, "batch").replace("batchs", "batches")
                                + " by way of the disk, as work_mem was short"
                        : "";
        return "Builds a hash table of " + rows(node) + size + split;
    }

    private String sort(PlanNode node) {
        String method = or(node.detail("Sort Method"), "");
        double used = node.number("Sort Space Used");
        String where =
                "Disk".equals(node.detail("Sort Space Type"))
                        ? " on disk, as work_mem was short"
                        : " in memory";
        String space = used > 0 ? ", " + Numbers.kilobytes(used) + where : "";
        String top =
                method.startsWith("top-N")
                        ? "Keeps the first "
                                + Numbers.count(rowCount(node))
                                + " of "
                                + inputRows(node)
                        : "Sorts " + rows(node);
        return top + " by " + key(node, "Sort Key") + space;
    }

    private String memoize(PlanNode node) {
        double hits = node.number("Cache Hits");
        double asked = hits + node.number("Cache Misses");
        return asked > 0
                ? "Remembers what was found for each "
                        + key(node, "Cache Key")
                        + " and answers "
                        + Numbers.count(hits)
                        + " of "
                        + Numbers.count(asked, "question")
                        + " from memory"
                : "Remembers what was found for each " + key(node, "Cache Key");
    }

    private String aggregate(PlanNode node) {
        String where = "Partial".equals(node.detail("Partial Mode")) ? "In each process, " : "";
        String strategy = or(node.detail("Strategy"), "Plain");
        double batches = node.number("HashAgg Batches");
        String spilled = batches > 1 ? ", by way of the disk, as work_mem was short" : "";
        String text =
                switch (strategy) {
                    case "Plain" -> "computes one result of " + inputRows(node);
                    case "Sorted" ->
                            "makes "
                                    + groups(node)
                                    + " of "
                                    + inputRows(node)
                                    + " that come sorted"
                                    + by(node);
                    default ->
                            "makes "
                                    + groups(node)
                                    + " of "
                                    + inputRows(node)
                                    + " in a hash table"
                                    + by(node)
                                    + spilled;
                };
        return where.isEmpty()
                ? text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1)
                : where + text;
    }

    private String by(PlanNode node) {
        return node.detail("Group Key") == null ? "" : " by " + key(node, "Group Key");
    }

    private String gather(PlanNode node, String verb) {
        double launched = node.number("Workers Launched");
        double planned = node.number("Workers Planned");
        if (!plan.isAnalyzed()) {
            return verb
                    + " "
                    + Numbers.count(planned, "worker process").replace("processs", "processes")
                    + " planned";
        }
        String missing = launched < planned ? "; " + Numbers.count(planned) + " were planned" : "";
        return verb
                + " "
                + Numbers.count(launched, "worker process").replace("processs", "processes")
                + missing;
    }

    private String modifyTable(PlanNode node) {
        String what =
                switch (or(node.detail("Operation"), "")) {
                    case "Insert" -> "Inserts rows into ";
                    case "Update" -> "Updates rows of ";
                    case "Delete" -> "Deletes rows of ";
                    default -> "Changes rows of ";
                };
        return what
                + target(node)
                + (node.children().isEmpty() ? "" : ", " + inputRows(node) + " in all")
                + "; its indexes and BEFORE triggers are part of the time";
    }

    private String pruned(PlanNode node) {
        double removed = node.number("Subplans Removed");
        return removed > 0 ? "; " + Numbers.count(removed, "more part") + " could be left out" : "";
    }

    /// `20 of 1 000 000 rows` where rows were thrown away, else `20 rows`.
    private String kept(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        double removed =
                (node.number("Rows Removed by Filter") + node.number("Rows Removed by Join Filter"))
                        * (actual == null ? 0 : actual.loops());
        // What was thrown away is told as a rounded average of the loops.
        String about = actual != null && actual.loops() > 1 ? "about " : "";
        return removed > 0
                ? Numbers.count(rowCount(node))
                        + " of "
                        + about
                        + Numbers.rows(rowCount(node) + removed)
                : rows(node);
    }

    private String rows(PlanNode node) {
        return (node.actual() == null ? "about " : "") + Numbers.rows(rowCount(node));
    }

    private String groups(PlanNode node) {
        return (node.actual() == null ? "about " : "") + Numbers.count(rowCount(node), "group");
    }

    private String rowsEach(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        return actual == null ? rows(node) : Numbers.rows(actual.rows());
    }

    private String times(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        return actual == null ? "several times" : Numbers.count(actual.loops(), "time");
    }

    private String inputRows(PlanNode node) {
        double sum = 0;
        boolean known = true;
        for (PlanNode child : node.children()) {
            if (!child.isInitPlan() && !child.isCte() && !"SubPlan".equals(child.relationship())) {
                sum += rowCount(child);
                known &= child.actual() != null;
            }
        }
        return (known ? "" : "about ") + Numbers.rows(sum);
    }

    private static double rowCount(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        return actual == null ? node.planRows() : actual.rowsOfAllLoops();
    }

    private String pages(PlanNode node) {
        long touched = times.selfBlocks(node).touched();
        return touched > 0 ? " (" + Numbers.count((double) touched, "page") + ")" : "";
    }

    private String inPages(PlanNode node) {
        long touched = times.selfBlocks(node).touched();
        return touched > 0 ? " in " + Numbers.count((double) touched, "page") : "";
    }

    private static String onlyIf(PlanNode node) {
        String filter = node.detail("Filter");
        return filter == null ? "" : " where " + filter;
    }

    private static String key(PlanNode node, String name) {
        return or(node.detail(name), "its key");
    }

    private static String index(PlanNode node) {
        return or(node.index(), "?");
    }

    private static String target(PlanNode node) {
        return or(node.relation(), or(node.alias(), "the table"));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
