package dev.drydock.postgres;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.ScriptedObject.Setting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the kinds of objects that have no record of their own. A file for each, `scripted/*.sql`, composes the statements on the server.
/// All files have the same columns; those of which the server has any object run as one query.
///
/// Columns: catalog's OID, object's OID, schema, name, part, target, definition, fixed, signature, settings, relations' OIDs, what else
/// stands for the object as pairs of OIDs, and the places that only one object can have. Each setting is five texts: name, set, unset or
/// empty, letters (`d`: the definition says it already, `r`: it replaces another value, `o`: it belongs to the creation), and the OID of the
/// relation that it locks or empty.
final class ScriptedReader {
    private static final int SETTING_PARTS = 5;

    /// How each file's first line begins; the rest of it says when there may be any object of the kind.
    private static final String PRESENCE = "-- Asked only where there are any: ";

    private final CatalogScan scan;

    private ScriptedReader(CatalogScan scan) {
        this.scan = scan;
    }

    static void read(CatalogScan scan) {
        ScriptedReader reader = new ScriptedReader(scan);
        List<ObjectKind> present = reader.present();
        if (present.isEmpty()) {
            return;
        }
        String query =
                present.stream()
                        .map(kind -> select(kind, scan.majorVersion()))
                        .collect(Collectors.joining("\nUNION ALL\n"));
        List<Found> found = scan.session().query(query, ScriptedReader::found);
        found.forEach(reader::register);
        found.forEach(reader::add);
    }

    /// The kinds of which there are any: to plan the queries of the others would take most of the time of reading a small database.
    private List<ObjectKind> present() {
        String query =
                Stream.of(ObjectKind.values())
                        .filter(ObjectKind::isScripted)
                        .map(ScriptedReader::presence)
                        .collect(Collectors.joining("\nUNION ALL\n"));
        return scan.session().query(query, row -> ObjectKind.valueOf(row.string(1)));
    }

    private static String presence(ObjectKind kind) {
        String first = SqlResource.read(file(kind)).lines().findFirst().orElseThrow();
        if (!first.startsWith(PRESENCE)) {
            throw new IllegalStateException(file(kind) + " does not begin with " + PRESENCE);
        }
        return "SELECT '%s' WHERE EXISTS (SELECT %s)"
                .formatted(kind.name(), first.substring(PRESENCE.length()));
    }

    private static String file(ObjectKind kind) {
        return "scripted/" + kind.name().toLowerCase(Locale.ROOT) + ".sql";
    }

    private static String select(ObjectKind kind, int majorVersion) {
        return """
        SELECT '%s', x.classid::oid::bigint, x.objid::bigint, x.schema, x.name, x.part, x.target,
               x.definition, x.fixed, x.signature, x.settings, x.relations, x.others,
               x.places
        FROM (
        %s) AS x
        WHERE x.objid >= 16384
        AND (x.schema IS NULL OR x.schema !~ '^pg_' AND x.schema <> 'information_schema')
        AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = x.classid AND e.objid = x.objid
                        AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
        """
                .formatted(kind.name(), SqlResource.read(file(kind), majorVersion));
    }

    private record Found(
            ObjectKind kind,
            long catalog,
            long oid,
            ObjectAddress address,
            String target,
            String definition,
            String fixed,
            @Nullable String signature,
            List<String> settings,
            List<String> relations,
            List<String> others,
            List<String> places) {}

    private static Found found(Session.Row row) {
        ObjectKind kind = ObjectKind.valueOf(row.string(1));
        return new Found(
                kind,
                row.bigint(2),
                row.bigint(3),
                new ObjectAddress(kind, row.text(4), row.string(5), row.text(6)),
                row.string(7),
                row.string(8),
                row.string(9),
                row.text(10),
                row.strings(11),
                row.strings(12),
                row.strings(13),
                row.strings(14));
    }

    private void register(Found found) {
        scan.register(found.catalog(), found.oid(), found.address());
        for (int i = 0; i + 1 < found.others().size(); i += 2) {
            scan.register(
                    Long.parseLong(found.others().get(i)),
                    Long.parseLong(found.others().get(i + 1)),
                    found.address());
            if (found.kind() == ObjectKind.BASE_TYPE) {
                scan.comments()
                        .take(
                                Long.parseLong(found.others().get(i)),
                                Long.parseLong(found.others().get(i + 1)));
            }
        }
    }

    private void add(Found found) {
        List<ObjectAddress> relations = new ArrayList<>();
        for (String relation : found.relations()) {
            ObjectAddress address = relation(relation);
            if (address != null) {
                relations.add(address);
            }
        }
        scan.add(
                new ScriptedObject(
                        found.address(),
                        found.target(),
                        found.definition(),
                        found.fixed(),
                        found.signature(),
                        settings(found.settings()),
                        relations,
                        found.places(),
                        scan.comments().take(found.catalog(), found.oid())));
    }

    private @Nullable ObjectAddress relation(String oid) {
        return oid.isEmpty() ? null : scan.relation(Long.parseLong(oid));
    }

    private SortedMap<String, Setting> settings(List<String> texts) {
        SortedMap<String, Setting> settings = new TreeMap<>();
        for (int i = 0; i + SETTING_PARTS <= texts.size(); i += SETTING_PARTS) {
            String unset = texts.get(i + 2);
            settings.put(
                    texts.get(i),
                    new Setting(
                            texts.get(i + 1),
                            unset.isEmpty() ? null : unset,
                            unset.isEmpty() || texts.get(i + 3).contains("r"),
                            texts.get(i + 3).contains("d"),
                            texts.get(i + 3).contains("o"),
                            relation(texts.get(i + 4))));
        }
        return settings;
    }
}
