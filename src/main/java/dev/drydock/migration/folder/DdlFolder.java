package dev.drydock.migration.folder;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Bodies;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.SqlFile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes a catalog as a folder: a file for each object, `load.sql` to load them in an order that works. Each file is the migration from
/// what it needs to that with its objects, so that it is right for every kind of object that the planner knows.
///
/// Tables whose foreign keys, triggers or checks need each other keep those in a second file, `NAME.later.sql`, that loads after both.
public final class DdlFolder {
    /// The file with the order, and how its first line begins.
    public static final String LOAD = "load.sql";

    public static final String HEAD = "-- Loads this folder: psql -f load.sql";

    private static final String LATER = ".later";

    /// A body may name what loads later; the server looks it up when the routine is called.
    private static final String UNCHECKED = "SET check_function_bodies = off;\n\n";

    private final Catalog catalog;
    private final Bodies bodies;
    private final Map<ObjectAddress, String> homes = new HashMap<>();
    private final Map<String, SortedMap<ObjectAddress, Access>> accessOf = new HashMap<>();
    private final SortedMap<String, List<DbObject>> objects = new TreeMap<>();
    private final SortedMap<String, Set<ObjectAddress>> needs = new TreeMap<>();

    private DdlFolder(Catalog catalog) {
        this.catalog = catalog;
        this.bodies = new Bodies(catalog);
    }

    /// The files of a catalog, `load.sql` first, then in the order in which they load.
    public static List<DdlFile> write(Catalog catalog) {
        return new DdlFolder(catalog).files();
    }

    private List<DdlFile> files() {
        Homes places = new Homes(catalog);
        catalog.objects()
                .values()
                .forEach(object -> homes.put(object.address(), places.of(object)));
        Map<ObjectAddress, ObjectAddress> bearers = bearers();
        catalog.access()
                .forEach((address, access) -> {
                    ObjectAddress bearer = bearers.getOrDefault(address, address);
                    accessOf.computeIfAbsent(home(places.owner(bearer)), _ -> new TreeMap<>())
                            .put(address, access);
                });
        List<List<String>> order = order();
        Set<ObjectAddress> inCycle = partsInCycles(order);
        if (!inCycle.isEmpty()) {
            inCycle.forEach(address -> homes.computeIfPresent(address, (_, home) -> home + LATER));
            order = order();
        }
        List<DdlFile> files = new ArrayList<>();
        for (List<String> together : order) {
            String text = text(together);
            if (!text.isBlank()) {
                files.add(new DdlFile(together.getFirst() + ".sql", text));
            }
        }
        files.addFirst(new DdlFile(LOAD, load(files)));
        return files;
    }

    /// The columns whose identities the sequences are in that are no objects of their own.
    private Map<ObjectAddress, ObjectAddress> bearers() {
        Map<ObjectAddress, ObjectAddress> bearers = new HashMap<>();
        catalog.all(Column.class)
                .forEach(column -> {
                    if (column.identitySequence() != null) {
                        bearers.put(column.identitySequence(), column.address());
                    }
                });
        return bearers;
    }

    private static String load(List<DdlFile> files) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(
                """

                \\set ON_ERROR_STOP on
                SET search_path = pg_catalog;
                SET check_function_bodies = off;
                SET client_min_messages = warning;
                """);
        files.forEach(file -> text.append("\\ir ").append(file.path()).append('\n'));
        return text.append("RESET ALL;\n").toString();
    }

    // ---- order ----

    /// Files in the order in which they load; those that need each other stand together.
    private List<List<String>> order() {
        objects.clear();
        needs.clear();
        catalog.objects()
                .values()
                .forEach(object ->
                        objects.computeIfAbsent(home(object.address()), _ -> new ArrayList<>())
                                .add(object));
        for (Dependency dependency : catalog.dependencies()) {
            need(dependency.dependent(), dependency.referenced());
        }
        for (DbObject object : catalog.objects().values()) {
            structural(object);
        }
        catalog.objects().keySet().stream()
                .filter(built -> Bodies.isEvaluated(built.kind()))
                .forEach(built ->
                        bodies.neededBy(built).forEach(named -> needIfItCan(built, named)));
        SortedMap<String, Set<String>> edges = new TreeMap<>();
        for (String file : objects.keySet()) {
            Set<String> needed = new TreeSet<>();
            needs.getOrDefault(file, Set.of()).forEach(address -> needed.add(home(address)));
            edges.put(file, needed);
        }
        List<List<String>> order = new ArrayList<>(Components.of(edges));
        List<List<String>> last = order.stream().filter(this::isLast).toList();
        order.removeAll(last);
        order.addAll(last);
        return order;
    }

    /// What acts on everything that is made after it.
    private boolean isLast(List<String> together) {
        return together.stream()
                .flatMap(file -> in(file).stream())
                .map(object -> object.address().kind())
                .anyMatch(kind ->
                        kind == ObjectKind.DEFAULT_PRIVILEGES || kind == ObjectKind.EVENT_TRIGGER);
    }

    private List<DbObject> in(String file) {
        return objects.getOrDefault(file, List.of());
    }

    private String home(ObjectAddress address) {
        return homes.getOrDefault(address, "");
    }

    private void need(ObjectAddress dependent, ObjectAddress referenced) {
        String file = home(dependent);
        if (catalog.has(dependent) && catalog.has(referenced) && !file.equals(home(referenced))) {
            needs.computeIfAbsent(file, _ -> new TreeSet<>()).add(referenced);
        }
    }

    /// What a body names is loaded first, unless it needs what runs the body: a name may mean nothing.
    private void needIfItCan(ObjectAddress built, ObjectAddress named) {
        Set<String> seen = new HashSet<>(Set.of(home(named)));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String file = open.remove();
            if (file.equals(home(built))) {
                return;
            }
            needs.getOrDefault(file, Set.of()).stream()
                    .map(this::home)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        need(built, named);
    }

    /// What an object stands in or belongs to, whatever the server says about it.
    private void structural(DbObject object) {
        ObjectAddress address = object.address();
        if (address.schema() != null) {
            need(address, ObjectAddress.schema(address.schema()));
        }
        if (home(address).endsWith(LATER)) {
            need(address, new Homes(catalog).owner(address));
        }
        if (object instanceof Index index && index.parent() != null) {
            need(address, index.parent());
        }
        if (object instanceof Table table) {
            if (table.partition() != null) {
                need(address, table.partition().parent());
            }
            table.inherits().forEach(parent -> need(address, parent));
        }
    }

    /// Constraints, triggers, policies and indexes that need an object in a file that needs theirs.
    private Set<ObjectAddress> partsInCycles(List<List<String>> order) {
        Set<ObjectAddress> parts = new HashSet<>();
        for (List<String> together : order) {
            if (together.size() == 1) {
                continue;
            }
            Set<String> files = new HashSet<>(together);
            for (Dependency dependency : catalog.dependencies()) {
                ObjectAddress dependent = dependency.dependent();
                String file = home(dependent);
                String other = home(dependency.referenced());
                if (canWait(dependent)
                        && files.contains(file)
                        && files.contains(other)
                        && !file.equals(other)) {
                    parts.add(dependent);
                }
            }
        }
        return parts;
    }

    private static boolean canWait(ObjectAddress address) {
        return address.kind() == ObjectKind.INDEX
                || (address.kind().isPart() && address.kind() != ObjectKind.COLUMN);
    }

    // ---- text ----

    /// The migration that adds the objects of some files to what they need.
    private String text(List<String> together) {
        SortedMap<ObjectAddress, DbObject> present = new TreeMap<>();
        for (String file : together) {
            for (ObjectAddress address : needs.getOrDefault(file, Set.of())) {
                if (!together.contains(home(address))) {
                    in(home(address)).forEach(each -> present.put(each.address(), each));
                }
            }
        }
        SortedMap<ObjectAddress, DbObject> wanted = new TreeMap<>(present);
        for (String file : together) {
            in(file).forEach(object -> wanted.put(object.address(), object));
        }
        addOwn(together, present, wanted);
        Migration migration =
                Planner.planPart(part(present, together), part(wanted, List.of()), catalog);
        boolean hasBodies =
                together.stream()
                        .flatMap(file -> in(file).stream())
                        .anyMatch(Routine.class::isInstance);
        String text = migration.isEmpty() ? "" : SqlFile.write(migration, "");
        return hasBodies && !text.isEmpty() ? UNCHECKED + text : text;
    }

    /// The schema that every database has is not created, and where only its comment differs, that is said.
    private void addOwn(
            List<String> together,
            SortedMap<ObjectAddress, DbObject> present,
            SortedMap<ObjectAddress, DbObject> wanted) {
        Catalog nothing = Catalog.empty(catalog.version());
        for (DbObject object : nothing.objects().values()) {
            if (together.contains(home(object.address()))) {
                present.put(object.address(), object);
            } else if (!wanted.containsKey(object.address())) {
                present.put(object.address(), object);
                wanted.put(object.address(), object);
            }
        }
    }

    /// @param without files whose objects have no owners or privileges of their own yet
    private Catalog part(SortedMap<ObjectAddress, DbObject> some, List<String> without) {
        List<Dependency> dependencies = new ArrayList<>();
        for (ObjectAddress address : some.keySet()) {
            catalog.referencedBy(address)
                    .filter(referenced -> some.containsKey(referenced))
                    .forEach(referenced -> dependencies.add(new Dependency(address, referenced)));
        }
        SortedMap<ObjectAddress, Access> access = new TreeMap<>();
        for (ObjectAddress address : some.keySet()) {
            access.putAll(accessOf.getOrDefault(home(address), new TreeMap<>()));
        }
        access.keySet().removeIf(address -> without.contains(home(address)));
        return Catalog.of(catalog.version(), some.values(), dependencies, List.of())
                .withAccess(access, catalog.roles());
    }
}
