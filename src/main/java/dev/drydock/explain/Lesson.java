package dev.drydock.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a learner should know of a type of node, whatever plan it stands in. Source: PostgreSQL manual, "Using EXPLAIN" and "Planner/
/// Optimizer", and the executor's own comments.
///
/// @param does what it does
/// @param chosen when the planner picks it
/// @param hurts when it is slow, and what to look at
public record Lesson(String does, String chosen, String hurts) {
    private static final String ALL =
            """
            Seq Scan | Reads the whole table, page by page, and checks each row. | When most rows are wanted, the table is small, or no index fits the condition. | When nearly all rows are thrown away: look at "thrown away".
            Sample Scan | Reads a random part of the table: whole pages (SYSTEM) or single rows (BERNOULLI). | When the query says TABLESAMPLE. | BERNOULLI reads every page all the same.
            Index Scan | Looks keys up in an index and fetches each row from the table. | When few rows are wanted, or rows in the index's order. | When many rows are fetched from all over the table, or a filter throws away what the index found.
            Index Only Scan | Answers from the index alone where VACUUM has marked the page as visible to all. | When the index holds every column that the query needs. | When many heap fetches remain: VACUUM is behind.
            Bitmap Index Scan | Collects the places of all matches in an index, without touching the table. | When too many rows match for one-by-one fetching, or several indexes are combined. | Rarely itself; the heap scan above does the work.
            BitmapAnd | Keeps the places that all indexes below found. | When two conditions have an index each. | When each index finds far more than remain: one index on both columns is better.
            BitmapOr | Joins the places that any index below found. | When OR or a list stands between indexable conditions. | Rarely.
            Bitmap Heap Scan | Visits the marked pages in the table's order and checks their rows. | Between a handful of rows and a large part of the table. | When pages are lossy (work_mem too small), or each page holds one match only.
            Tid Scan | Goes straight to a row by its address. | When the query gives ctid. | Never; but addresses change with each update.
            Tid Range Scan | Reads a range of pages by their addresses. | When the query limits ctid on one or both sides. | When the range is the whole table.
            Subquery Scan | Passes on the rows of a subquery, perhaps filtered. | When a subquery can't be merged into the query around it. | When its filter throws much away that the subquery worked for.
            Function Scan | Calls a function and reads the rows it gives. | When a function stands in FROM. | When the guess of its rows is wrong: ROWS in CREATE FUNCTION helps.
            Table Function Scan | Takes XML or JSON apart into rows. | When XMLTABLE or JSON_TABLE stands in FROM. | When large documents are taken apart again and again.
            Values Scan | Reads the rows of a VALUES list. | When VALUES stands in FROM. | With very long lists, to plan more than to run.
            CTE Scan | Reads what a WITH query found and stored; the first reader makes it run. | When a WITH query is read more than once, or says MATERIALIZED. | When it is read in a loop: there is no index on it.
            Named Tuplestore Scan | Reads the old or new rows of a statement in its trigger. | When a trigger uses a transition table. | When a join with many such rows lacks statistics.
            WorkTable Scan | Reads the rows of the round before, in a recursive query. | Inside of WITH RECURSIVE. | When the number of rounds or of rows in each grows.
            Foreign Scan | Asks another server, or a file, for rows. | When a foreign table is read or written. | When filters stay here and far too many rows travel: look at the remote SQL.
            Custom Scan | Does what an extension has it do. | When an extension offers a better way. | See the extension's manual.
            Result | Computes values without reading a table, or checks a condition once. | When a query needs no table, or a condition holds for all rows alike. | Never.
            ProjectSet | Expands functions that return sets in the SELECT list. | When such a function stands in SELECT. | When it makes very many rows.
            Nested Loop | Runs the second input once for each row of the first. | When the first input is small, or the second has an index on the join's column. | When the first input is larger than expected: every row pays for a run.
            Hash Join | Builds a hash table of the second input and looks each row of the first up in it. | When two large inputs are joined by equality. | When the hash table does not fit into memory (batches), or one value is very frequent.
            Hash | Builds the hash table that a join above it asks. | Below a hash join, always. | When there is more than one batch: work_mem is too small for it.
            Merge Join | Walks through two sorted inputs side by side. | When both come sorted, as from indexes, or are too large for a hash table. | When both must be sorted first, or many equal keys are read again.
            Sort | Puts rows in order; nothing leaves it before all have come in. | For ORDER BY, DISTINCT, GROUP BY and merge joins without a fitting index. | When it goes to disk, or sorts everything for the first few rows.
            Incremental Sort | Sorts rows that come sorted by the first columns, group by group. | When an index gives a part of the order. | When the groups are large.
            Materialize | Keeps rows so that they can be read again. | Below joins that read their second input more than once. | When many rows are read very many times.
            Memoize | Remembers the answers for keys asked before. | Below a nested loop, when keys repeat. | When they do not: look at hits, misses and evictions.
            Aggregate | Sums rows up: all of them, by sorted groups, or by groups in a hash table. | For count, sum and the like, GROUP BY and DISTINCT. | When its groups go to disk, or a huge number of rows is counted one by one.
            Group | Makes one row of each group of sorted rows. | For GROUP BY without aggregates. | When a sort is needed only for it.
            WindowAgg | Computes window functions over sorted rows. | For functions with OVER. | When partitions are large, or each window function wants another order.
            Unique | Drops rows that equal the one before. | For DISTINCT over sorted rows. | When a sort is needed only for it.
            SetOp | Compares two results. | For INTERSECT and EXCEPT. | When both are large; NOT EXISTS is often quicker than EXCEPT.
            Append | Gives the rows of its inputs one after the other. | For UNION ALL and partitioned tables. | When partitions are read that hold nothing of it.
            Merge Append | Merges sorted inputs into one order. | For ordered UNION ALL and partitions, when each has an index. | With very many partitions.
            Recursive Union | Repeats its second input on what the round before found, until nothing new comes. | For WITH RECURSIVE. | When rounds are many, or each reads a whole table.
            Limit | Stops asking when it has enough rows. | For LIMIT and OFFSET. | When OFFSET skips much: every row skipped is computed.
            LockRows | Locks each row against change by others. | For SELECT … FOR UPDATE and the like. | When many rows are locked, or somebody else holds some.
            Gather | Collects rows from worker processes, in any order. | When a part of the plan is worth several processes. | When workers are missing, or start costs more than they save.
            Gather Merge | Collects sorted rows from worker processes and keeps their order. | When each process can sort its part. | As with Gather.
            ModifyTable | Inserts, updates, deletes or merges rows; keeps indexes up and fires BEFORE triggers. | For every statement that writes. | When many indexes or triggers hang on the table; AFTER triggers come on top.
            """;

    private static final Map<String, Lesson> BY_TYPE = read();

    /// The lesson of a node type, as `PlanNode.type` names it.
    public static Optional<Lesson> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /// All types of nodes that there is a lesson of.
    public static List<String> types() {
        return List.copyOf(BY_TYPE.keySet());
    }

    private static Map<String, Lesson> read() {
        Map<String, Lesson> lessons = new TreeMap<>();
        ALL.lines()
                .forEach(line -> {
                    String[] parts = line.split(" \\| ", -1);
                    lessons.put(parts[0], new Lesson(parts[1], parts[2], parts[3]));
                });
        return lessons;
    }
}
