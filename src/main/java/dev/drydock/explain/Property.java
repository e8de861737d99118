package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One thing that PostgreSQL said of a node, with what it means. Source: PostgreSQL's `explain.c` and manual, "EXPLAIN".
///
/// @param name as PostgreSQL names it
/// @param value as PostgreSQL wrote it
/// @param meaning a sentence; for what an extension or a later version adds, that it is not known
public record Property(String name, String value, String meaning) {
    private static final String UNKNOWN =
            "Not known to Drydock: an extension or a later PostgreSQL said it.";

    private static final String ALL =
            """
            Alias | The name that the query gives the table.
            Async Capable | Several servers may be asked at the same time.
            Actual Loops | How often the node was run; times and rows are averages over that many runs.
            Actual Rows | Rows that came out, on average for each loop.
            Actual Startup Time | Milliseconds until the first row, on average for each loop.
            Actual Total Time | Milliseconds until the last row, on average for each loop, with all below.
            Batch Size | How many rows are sent to the other server at once.
            CTE Name | The WITH query whose rows are read.
            Cache Evictions | How often an answer was forgotten to make room for another.
            Cache Hits | How often the answer was remembered, so that nothing below had to run.
            Cache Key | The values by which answers are remembered.
            Cache Misses | How often the answer was not there and was computed.
            Cache Mode | How keys are told apart: as the type's equality does (logical), or byte by byte (binary).
            Cache Overflows | How often one answer was too large to be remembered.
            Command | Which comparison of the two results: INTERSECT or EXCEPT, with or without ALL.
            Conflict Arbiter Indexes | The unique indexes that tell whether a row is there already.
            Conflict Filter | Only conflicting rows that meet this are updated.
            Conflict Resolution | What happens when the row is there already: nothing, or an update.
            Conflicting Tuples | Rows that were there already.
            Custom Plan Provider | The extension that does the work.
            Disabled | A setting forbids this way; it was taken because there is no other.
            Disk Usage | Kilobytes that went to disk because memory was too small.
            Exact Heap Blocks | Pages of which it was known which rows match.
            Filter | Each row is checked against this after it was read; what fails is thrown away.
            Foreign File | The file that is read.
            Foreign File Size | Its size in bytes.
            Foreign Program | The program whose output is read.
            Full-sort Groups | Groups of rows that were sorted by all keys, with how they were sorted and the memory for it.
            Function Call | The function as it is called.
            Function Name | The function whose rows are read.
            Group Key | Rows that are alike in this belong to one group.
            Group Keys | Sets of keys, each of which makes groups of its own from sorted rows.
            Grouping Sets | The sets of keys by which rows are grouped, each with the way it is done.
            Hash Batches | Parts in which the hash table was built; more than 1 means it did not fit into memory.
            Hash Buckets | Slots of the hash table.
            Hash Cond | Rows are joined when this holds; it is looked up in the hash table.
            Hash Key | Rows that are alike in this belong to one group, found in a hash table.
            Hash Keys | Sets of keys, each of which makes groups of its own in a hash table.
            HashAgg Batches | Parts in which groups were made; more than 1 means they did not fit into memory.
            Heap Fetches | Rows for which the table had to be read after all, because VACUUM had not marked their page.
            I/O Read Time | Milliseconds spent waiting for reads, all processes together.
            I/O Write Time | Milliseconds spent waiting for writes, all processes together.
            Index Cond | What is looked up in the index: only entries that meet it are read.
            Index Name | The index that is read.
            Index Searches | How often the index was gone down from its top.
            Inner Unique | At most one row of the second input matches, so that the search stops at the first.
            Join Filter | Pairs of rows are checked against this after they were put together.
            Join Type | Which rows without a partner are kept: none (Inner), those of one side (Left, Right) or both (Full); Semi and Anti only ask whether there is one.
            Local Dirtied Blocks | Pages of temporary tables that were changed.
            Local Hit Blocks | Pages of temporary tables that were in memory.
            Local I/O Read Time | Milliseconds spent waiting for reads of temporary tables.
            Local I/O Write Time | Milliseconds spent waiting for writes of temporary tables.
            Local Read Blocks | Pages of temporary tables that were read.
            Local Written Blocks | Pages of temporary tables that were written.
            Lossy Heap Blocks | Pages of which only was known that some row may match, because memory for the bitmap was too small; each of their rows is checked.
            Maximum Storage | The most memory or disk that kept rows took, in kilobytes.
            Merge Cond | Rows are joined when this holds; both inputs come sorted by it.
            One-Time Filter | Checked once before anything is read; when it is false, nothing below runs.
            Operation | What is done to the table.
            Order By | The index gives rows in order of this distance.
            Original Hash Batches | Parts that were planned; more came because there were more rows than expected.
            Original Hash Buckets | Slots that were planned.
            Output | The columns and expressions that leave the node.
            Parallel Aware | Processes share the work of this node; without it each does all of it.
            Parent Relationship | Which input of the node above this is.
            Params Evaluated | Values that are computed once and sent to the worker processes.
            Partial Mode | Whether it sums up all rows (Simple), those of one process (Partial), or what the processes found (Finalize).
            Peak Memory Usage | The most memory it took, in kilobytes.
            Plan Rows | Rows that the planner expected, for each loop.
            Plan Width | Bytes that the planner expected in each row.
            Planned Partitions | Parts in which groups were planned to be made, because memory was expected to be too small.
            Pre-sorted Groups | Groups that only were sorted by the keys they did not come sorted by.
            Presorted Key | The keys by which rows come sorted already.
            Recheck Cond | What is checked again where the bitmap only knows the page.
            Relation Name | The table that is read or written.
            Relations | The foreign tables that the other server joins.
            Remote SQL | The query that is sent to the other server.
            Repeatable Seed | The number that makes the sample the same each time.
            Rows Removed by Conflict Filter | Conflicting rows that were not updated, on average for each loop.
            Rows Removed by Filter | Rows that were read and thrown away, on average for each loop.
            Rows Removed by Index Recheck | Rows that the index or a lossy bitmap suggested in vain, on average for each loop.
            Rows Removed by Join Filter | Pairs of rows that were put together and thrown away, on average for each loop.
            Run Condition | It stops as soon as this no longer holds.
            Sampling Method | How the sample is taken: whole pages (system) or single rows (bernoulli).
            Sampling Parameters | How much of the table is taken, in percent.
            Scan Direction | Whether the index is read from its beginning or from its end.
            Schema | The schema of the table.
            Shared Dirtied Blocks | Pages that were changed in memory.
            Shared Hit Blocks | Pages that were in PostgreSQL's memory.
            Shared I/O Read Time | Milliseconds spent waiting for reads, all processes together.
            Shared I/O Write Time | Milliseconds spent waiting for writes, all processes together.
            Shared Read Blocks | Pages that were read from disk or from the operating system's memory.
            Shared Written Blocks | Pages that this query had to write to make room.
            Single Copy | One worker process runs the plan, as a test.
            Sort Key | What rows are put in order by.
            Sort Method | How it was sorted: in memory (quicksort, top-N heapsort) or on disk (external).
            Sort Space Type | Whether it was sorted in memory or on disk.
            Sort Space Used | Kilobytes that it took.
            Startup Cost | What the planner expected to be spent until the first row, in its own unit.
            Storage | Whether rows were kept in memory or on disk.
            Strategy | How groups are made: all rows in one (Plain), from sorted rows (Sorted), in a hash table (Hashed), or both (Mixed).
            Subplan Name | The name by which conditions call this part: it is run on its own.
            Subplans Removed | Partitions that were left out when the query began, because they can't hold what is sought.
            TID Cond | The row addresses that are read.
            Table Function Call | The function as it is called.
            Table Function Name | XMLTABLE or JSON_TABLE.
            Target Tables | The tables that are written.
            Temp I/O Read Time | Milliseconds spent waiting for reads of temporary files.
            Temp I/O Write Time | Milliseconds spent waiting for writes of temporary files.
            Temp Read Blocks | Pages of temporary files that were read.
            Temp Written Blocks | Pages of temporary files that were written, because memory was too small.
            Total Cost | What the planner expected to be spent until the last row, with all below, in its own unit.
            Tuples Deleted | Rows that were deleted.
            Tuples Inserted | Rows that were inserted.
            Tuples Skipped | Rows for which nothing was to be done.
            Tuples Updated | Rows that were updated.
            Tuplestore Name | The transition table that is read.
            WAL Buffers Full | How often it had to wait because the log's buffers were full.
            WAL Bytes | Bytes written to the log.
            WAL FPI | Whole pages written to the log, because a checkpoint was not long ago.
            WAL Records | Records written to the log.
            Window | How rows are divided and ordered for the window functions.
            Workers Launched | Worker processes that were to be had.
            Workers Planned | Worker processes that were asked for.
            """;

    private static final Map<String, String> MEANINGS = read();

    private static Map<String, String> read() {
        Map<String, String> meanings = new TreeMap<>();
        ALL.lines()
                .forEach(line -> {
                    String[] parts = line.split(" \\| ", 2);
                    meanings.put(parts[0], parts[1]);
                });
        return meanings;
    }

    /// Whether the meaning is known.
    public boolean isKnown() {
        return !meaning.equals(UNKNOWN);
    }

    /// All that was said of a node, in PostgreSQL's words; zeros of blocks are left out, as PostgreSQL's text leaves them out.
    public static List<Property> of(PlanNode node) {
        List<Property> all = new ArrayList<>();
        node.details().forEach((name, value) -> all.add(of(name, value)));
        add(all, "Parent Relationship", node.relationship());
        add(all, "Subplan Name", node.subplanName());
        if (node.totalCost() > 0) {
            add(all, "Startup Cost", exact(node.startupCost()));
            add(all, "Total Cost", exact(node.totalCost()));
            add(all, "Plan Rows", exact(node.planRows()));
            add(all, "Plan Width", String.valueOf(node.width()));
        }
        PlanNode.Actual actual = node.actual();
        if (actual != null) {
            add(all, "Actual Startup Time", exact(actual.startupMillis()));
            add(all, "Actual Total Time", exact(actual.totalMillis()));
            add(all, "Actual Rows", exact(actual.rows()));
            add(all, "Actual Loops", exact(actual.loops()));
        }
        PlanNode.Blocks blocks = node.blocks();
        if (blocks != null) {
            addBlocks(all, "Shared Hit Blocks", blocks.sharedHit());
            addBlocks(all, "Shared Read Blocks", blocks.sharedRead());
            addBlocks(all, "Shared Dirtied Blocks", blocks.sharedDirtied());
            addBlocks(all, "Shared Written Blocks", blocks.sharedWritten());
            addBlocks(all, "Local Hit Blocks", blocks.localHit());
            addBlocks(all, "Local Read Blocks", blocks.localRead());
            addBlocks(all, "Local Dirtied Blocks", blocks.localDirtied());
            addBlocks(all, "Local Written Blocks", blocks.localWritten());
            addBlocks(all, "Temp Read Blocks", blocks.tempRead());
            addBlocks(all, "Temp Written Blocks", blocks.tempWritten());
        }
        return all;
    }

    private static void addBlocks(List<Property> all, String name, long blocks) {
        add(all, name, blocks == 0 ? null : String.valueOf(blocks));
    }

    private static void add(List<Property> all, String name, @Nullable String value) {
        if (value != null) {
            all.add(of(name, value));
        }
    }

    /// What one key means.
    public static Property of(String name, String value) {
        return new Property(name, value, MEANINGS.getOrDefault(name, UNKNOWN));
    }

    /// A number as PostgreSQL wrote it, without zeros at its end; null when it said none.
    public static @Nullable String exact(@Nullable Double number) {
        return number == null
                ? null
                : new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }
}
