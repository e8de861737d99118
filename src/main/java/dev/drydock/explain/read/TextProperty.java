package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line below a node in the TEXT format, put into the node under the names of the other formats. A key that nobody knows stays as it is.
final class TextProperty {
    private static final Pattern SORT = Pattern.compile("(.*?)(?:  (Memory|Disk): ([0-9]+)kB)?");
    private static final Pattern SORT_GROUPS =
            Pattern.compile(
                    "([0-9]+)  Sort Methods?: (.*?)(?:  Average Memory: ([0-9]+)kB  Peak Memory:"
                        + " ([0-9]+)kB)?(?:  Average Disk: ([0-9]+)kB  Peak Disk: ([0-9]+)kB)?");
    private static final Pattern HASH =
            Pattern.compile(
                    "([0-9]+)(?: \\(originally ([0-9]+)\\))?  Batches: ([0-9]+)(?: \\(originally"
                            + " ([0-9]+)\\))?  Memory Usage: ([0-9]+)kB");
    private static final Pattern SAMPLING =
            Pattern.compile("(\\S+) \\((.*?)\\)(?: REPEATABLE \\((.*)\\))?");
    private static final Pattern PAIR = Pattern.compile("([a-z ]+)=([0-9.]+)");
    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("([0-9.]+) ?(?:kB|b|ms)");

    private TextProperty() {}

    static void read(String key, String value, Place at, Tree.Group node) {
        switch (key) {
            case "Sort Method" -> sort(value, at, node);
            case "Full-sort Groups", "Pre-sorted Groups" -> sortGroups(key, value, at, node);
            case "Buckets" -> hash(key, value, at, node);
            case "Hits" ->
                    spread(
                            key + ": " + value,
                            Map.of(
                                    "Hits", "Cache Hits",
                                    "Misses", "Cache Misses",
                                    "Evictions", "Cache Evictions",
                                    "Overflows", "Cache Overflows",
                                    "Memory Usage", "Peak Memory Usage"),
                            at,
                            node);
            case "Planned Partitions", "Batches" ->
                    spread(
                            key + ": " + value,
                            Map.of(
                                    "Planned Partitions", "Planned Partitions",
                                    "Batches", "HashAgg Batches",
                                    "Memory Usage", "Peak Memory Usage",
                                    "Disk Usage", "Disk Usage"),
                            at,
                            node);
            case "Storage" ->
                    spread(
                            key + ": " + value,
                            Map.of("Storage", "Storage", "Maximum Storage", "Maximum Storage"),
                            at,
                            node);
            case "Heap Blocks" ->
                    pairs(
                            value,
                            Map.of("exact", "Exact Heap Blocks", "lossy", "Lossy Heap Blocks"),
                            at,
                            node);
            case "Tuples" ->
                    pairs(
                            value,
                            Map.of(
                                    "inserted", "Tuples Inserted",
                                    "updated", "Tuples Updated",
                                    "deleted", "Tuples Deleted",
                                    "skipped", "Tuples Skipped"),
                            at,
                            node);
            case "Buffers" -> buffers(value, at, node);
            case "I/O Timings" -> timings(value, at, node);
            case "WAL" ->
                    pairs(
                            value,
                            Map.of(
                                    "records", "WAL Records",
                                    "fpi", "WAL FPI",
                                    "bytes", "WAL Bytes",
                                    "buffers full", "WAL Buffers Full"),
                            at,
                            node);
            case "Memory" ->
                    pairs(
                            value.replace("kB", ""),
                            Map.of("used", "Memory Used", "allocated", "Memory Allocated"),
                            at,
                            node);
            case "Sampling" -> sampling(value, at, node);
            case "Foreign File Size" -> node.put(key, number(value), at);
            default -> node.put(key, value, at);
        }
    }

    private static void sort(String value, Place at, Tree.Group node) {
        Matcher sort = SORT.matcher(value);
        if (sort.matches()) {
            node.put("Sort Method", sort.group(1), at);
            if (sort.group(2) != null) {
                node.put("Sort Space Used", sort.group(3), at);
                node.put("Sort Space Type", sort.group(2), at);
            }
        }
    }

    private static void sortGroups(String key, String value, Place at, Tree.Group node) {
        Matcher groups = SORT_GROUPS.matcher(value);
        if (!groups.matches()) {
            node.put(key, value, at);
            return;
        }
        Tree.Group told = new Tree.Group(at);
        told.values().put("Group Count", new Tree.Text(groups.group(1), false, at));
        Tree.Items methods = new Tree.Items(at);
        for (String method : groups.group(2).split(", ", -1)) {
            methods.add(new Tree.Text(method, at));
        }
        told.put("Sort Methods Used", methods);
        sortSpace("Sort Space Memory", groups.group(3), groups.group(4), at, told);
        sortSpace("Sort Space Disk", groups.group(5), groups.group(6), at, told);
        node.put(key, told);
    }

    private static void sortSpace(
            String key,
            @Nullable String average,
            @Nullable String peak,
            Place at,
            Tree.Group told) {
        if (average != null && peak != null) {
            Tree.Group space = new Tree.Group(at);
            space.put("Average Sort Space Used", new Tree.Text(average, false, at));
            space.put("Peak Sort Space Used", new Tree.Text(peak, false, at));
            told.put(key, space);
        }
    }

    private static void hash(String key, String value, Place at, Tree.Group node) {
        Matcher hash = HASH.matcher(value);
        if (!hash.matches()) {
            node.put(key, value, at);
            return;
        }
        node.put("Hash Buckets", hash.group(1), at);
        node.put(
                "Original Hash Buckets", hash.group(2) == null ? hash.group(1) : hash.group(2), at);
        node.put("Hash Batches", hash.group(3), at);
        node.put(
                "Original Hash Batches", hash.group(4) == null ? hash.group(3) : hash.group(4), at);
        node.put("Peak Memory Usage", hash.group(5), at);
    }

    /// `Key: value  Key: value`, each under another name.
    private static void spread(String line, Map<String, String> names, Place at, Tree.Group node) {
        for (String part : line.split("  +")) {
            int colon = part.indexOf(": ");
            if (colon > 0) {
                String key = part.substring(0, colon);
                node.put(names.getOrDefault(key, key), number(part.substring(colon + 2)), at);
            }
        }
    }

    /// `name=number name=number`, each under another name.
    private static void pairs(String text, Map<String, String> names, Place at, Tree.Group node) {
        numbers(text)
                .forEach((name, number) -> node.put(names.getOrDefault(name, name), number, at));
    }

    /// `shared hit=1 read=2, temp read=3`: what is left out is 0.
    private static void buffers(String value, Place at, Tree.Group node) {
        for (String scope : new String[] {"Shared", "Local", "Temp"}) {
            for (String what : new String[] {"Hit", "Read", "Dirtied", "Written"}) {
                boolean told =
                        !scope.equals("Temp") || what.equals("Read") || what.equals("Written");
                if (told) {
                    node.put(scope + " " + what + " Blocks", "0", at);
                }
            }
        }
        for (String part : value.split(", ", -1)) {
            int space = part.indexOf(' ');
            if (space > 0) {
                String scope = capitalized(part.substring(0, space));
                numbers(part.substring(space))
                        .forEach((name, number) ->
                                node.put(scope + " " + capitalized(name) + " Blocks", number, at));
            }
        }
    }

    /// Since PostgreSQL 17 `shared read=0.1 write=0.2, temp read=…`; since 15 `shared/local`; before `read=0.1`.
    private static void timings(String value, Place at, Tree.Group node) {
        for (String part : value.split(", ", -1)) {
            int space =
                    part.startsWith("read=") || part.startsWith("write=") ? 0 : part.indexOf(' ');
            String scope =
                    switch (part.substring(0, Math.max(space, 0))) {
                        case "shared" -> "Shared ";
                        case "local" -> "Local ";
                        case "temp" -> "Temp ";
                        default -> "";
                    };
            numbers(part.substring(Math.max(space, 0)))
                    .forEach((name, number) ->
                            node.put(scope + "I/O " + capitalized(name) + " Time", number, at));
        }
    }

    private static void sampling(String value, Place at, Tree.Group node) {
        Matcher sampling = SAMPLING.matcher(value);
        if (!sampling.matches()) {
            node.put("Sampling Method", value, at);
            return;
        }
        node.put("Sampling Method", sampling.group(1), at);
        node.put("Sampling Parameters", sampling.group(2), at);
        if (sampling.group(3) != null) {
            node.put("Repeatable Seed", sampling.group(3), at);
        }
    }

    static Map<String, String> numbers(String text) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            numbers.put(pair.group(1).strip(), pair.group(2));
        }
        return numbers;
    }

    /// A number without its unit; anything else as it is.
    static String number(String text) {
        Matcher number = NUMBER_WITH_UNIT.matcher(text);
        return number.matches() ? number.group(1) : text;
    }

    private static String capitalized(String word) {
        String text = word.strip();
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
