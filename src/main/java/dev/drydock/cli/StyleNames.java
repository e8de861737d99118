package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Renamed;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what `--style name=word` speaks of: a table, or a part of one that this migration can change online and plainly. A mistyped name must
/// not be taken for a wish. Each may be told by the name before a rename or the one after.
///
/// @param parts what can be chosen beside tables, asked for when a name is no table's
record StyleNames(Renamed from, Supplier<SortedSet<ObjectAddress>> parts) {
    /// The object by the name that it has after the renames.
    ///
    /// @throws CliException when there is none, or more than one
    ObjectAddress find(String name) {
        List<ObjectAddress> tables = tables(from.catalog()).filter(each -> is(each, name)).toList();
        if (!tables.isEmpty()) {
            return tables.getFirst();
        }
        SortedSet<ObjectAddress> choosable = parts.get();
        List<ObjectAddress> found = choosable.stream().filter(each -> is(each, name)).toList();
        if (found.isEmpty()) {
            throw CliException.badUse("--style " + name + ": " + nothing(choosable));
        }
        if (found.size() > 1) {
            throw CliException.badUse(
                    "--style "
                            + name
                            + " may be "
                            + found.stream()
                                    .map(ObjectAddress::toString)
                                    .collect(Collectors.joining(" or "))
                            + ": write it with its kind, in quotation marks.");
        }
        return found.getFirst();
    }

    private static String nothing(SortedSet<ObjectAddress> parts) {
        return "the source has no such table, and nothing of that name can be changed both online"
                + " and plainly here. Write schema.table, or "
                + (parts.isEmpty()
                        ? "choose nothing else: only tables can be chosen in this migration."
                        : "one of "
                                + parts.stream()
                                        .map(ObjectAddress::words)
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private static Stream<ObjectAddress> tables(Catalog catalog) {
        return catalog.objects().values().stream()
                .filter(object -> object instanceof Table || object instanceof MaterializedView)
                .map(object -> object.address());
    }

    private boolean is(ObjectAddress address, String name) {
        return Stream.concat(Stream.of(address), before(address).stream())
                .anyMatch(each -> each.words().equals(name) || each.toString().equals(name));
    }

    /// The names before a rename of the object itself or of its table.
    private List<ObjectAddress> before(ObjectAddress address) {
        return from.renames().stream()
                .filter(rename ->
                        rename.after().equals(address)
                                || (address.part() != null
                                        && rename.after().equals(address.table())))
                .map(rename ->
                        rename.after().equals(address)
                                ? rename.before()
                                : rename.before().part(address.kind(), address.partName()))
                .toList();
    }
}
