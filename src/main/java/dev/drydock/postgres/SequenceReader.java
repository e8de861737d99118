package dev.drydock.postgres;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads sequences: those that stand alone and those inside of identity columns.
final class SequenceReader {
    private static final String SEQUENCES =
            """
            SELECT c.oid::bigint, n.nspname, c.relname, c.relpersistence = 'u',
                   format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                   s.seqcache, s.seqcycle, d.deptype::text, coalesce(d.refobjid, 0)::bigint,
                   coalesce(d.refobjsubid, 0)
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
                AND d.objsubid = 0 AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                AND d.deptype IN ('a', 'i')
            WHERE c.relpersistence <> 't'
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_depend e
                            WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
                            AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
            """;

    private record Found(
            long oid,
            ObjectAddress address,
            boolean unlogged,
            String dataType,
            Sequence.Options options,
            @Nullable String tie,
            CatalogScan.ColumnOid column) {

        boolean isIdentity() {
            return "i".equals(tie);
        }
    }

    private final CatalogScan scan;
    private final List<Found> sequences = new ArrayList<>();
    private final Map<CatalogScan.ColumnOid, Found> identities = new HashMap<>();

    SequenceReader(CatalogScan scan) {
        this.scan = scan;
    }

    void read() {
        for (Found found : scan.session().query(SEQUENCES, SequenceReader::found)) {
            if (found.isIdentity()) {
                identities.put(found.column(), found);
            } else {
                scan.register(CatalogScan.PG_CLASS, found.oid(), found.address());
            }
            sequences.add(found);
        }
    }

    Column.@Nullable Identity identityOf(CatalogScan.ColumnOid column, boolean always) {
        Found found = identities.get(column);
        return found == null
                ? null
                : new Column.Identity(
                        always, found.address().name(), found.dataType(), found.options());
    }

    /// Turns what was read into objects; columns must be known by now.
    void build() {
        for (Found found : sequences) {
            ObjectAddress column =
                    scan.columnAddress(found.column().relation(), found.column().number());
            if (!found.isIdentity()) {
                scan.add(
                        new Sequence(
                                found.address(),
                                found.dataType(),
                                found.options(),
                                found.unlogged(),
                                column,
                                scan.comments().take(CatalogScan.PG_CLASS, found.oid())));
            } else if (column != null) {
                scan.register(CatalogScan.PG_CLASS, found.oid(), column);
            }
        }
    }

    private static Found found(Session.Row row) {
        return new Found(
                row.bigint(1),
                ObjectAddress.of(ObjectKind.SEQUENCE, row.string(2), row.string(3)),
                row.bool(4),
                row.string(5),
                new Sequence.Options(
                        row.bigint(6),
                        row.bigint(7),
                        row.bigint(8),
                        row.bigint(9),
                        row.bigint(10),
                        row.bool(11)),
                row.text(12),
                new CatalogScan.ColumnOid(row.bigint(13), row.integer(14)));
    }
}
