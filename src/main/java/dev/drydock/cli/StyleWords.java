package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Style;
import dev.drydock.migration.Wishes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `--style` says: one word for all tables, and `table=word` for some.
final class StyleWords {
    private StyleWords() {}

    /// Understands the words.
    static Wishes parse(List<String> words, boolean keepNames, Renamed from) {
        Approach approach = Approach.AUTO;
        SortedMap<ObjectAddress, Style> byTable = new TreeMap<>();
        for (String word : words) {
            int equals = word.lastIndexOf('=');
            if (equals < 0) {
                approach = approach(word);
            } else {
                byTable.put(table(word.substring(0, equals), from), style(word, equals));
            }
        }
        return new Wishes(approach, byTable, keepNames);
    }

    private static Approach approach(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "auto" -> Approach.AUTO;
            case "online" -> Approach.ONLINE;
            case "direct" -> Approach.DIRECT;
            default ->
                    throw CliException.badUse(
                            "--style " + word + ": write auto, online, direct or TABLE=STYLE.");
        };
    }

    private static Style style(String word, int equals) {
        return switch (word.substring(equals + 1).toLowerCase(Locale.ROOT)) {
            case "online" -> Style.ONLINE;
            case "direct", "plain" -> Style.DIRECT;
            default ->
                    throw CliException.badUse(
                            "--style " + word + ": a table is changed online or direct.");
        };
    }

    /// A mistyped name must not be taken for a wish. A table may be told by the name before a rename or the one after.
    private static ObjectAddress table(String name, Renamed from) {
        for (Change.Rename rename : from.renames()) {
            if (rename.before().kind() == ObjectKind.TABLE
                    && rename.before().words().equals(name)) {
                return rename.after();
            }
        }
        ObjectAddress found = find(name, from.catalog());
        if (found == null) {
            throw CliException.badUse(
                    "--style " + name + ": the source has no such table. Write schema.table.");
        }
        return found;
    }

    private static @Nullable ObjectAddress find(String name, Catalog catalog) {
        return catalog.objects().values().stream()
                .filter(object -> object instanceof Table || object instanceof MaterializedView)
                .map(object -> object.address())
                .filter(address -> address.words().equals(name))
                .findFirst()
                .orElse(null);
    }
}
