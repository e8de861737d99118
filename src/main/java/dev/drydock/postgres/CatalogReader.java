package dev.drydock.postgres;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;

/// Reads the picture of a database: a fixed number of queries in one snapshot, whatever the number of objects.
public final class CatalogReader {
    /// With an empty search path every name in a definition is qualified. The other settings keep the text of constants the same
    /// for everybody who reads.
    private static final String SETTINGS =
            """
            SET LOCAL search_path = '';
            SET LOCAL jit = off;
            SET LOCAL lock_timeout = '10s';
            SET LOCAL statement_timeout = '120s';
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL timezone = 'UTC';
            SET LOCAL datestyle = 'ISO, MDY';
            SET LOCAL intervalstyle = 'postgres';
            SET LOCAL bytea_output = 'hex'
            """;

    private static final String JOURNAL_SCHEMA = "drydock";
    private static final String JOURNAL_COMMENT = "Journal of Drydock";

    private CatalogReader() {}

    /// Reads the catalog. The session must not be in a transaction block; it is in none afterwards.
    ///
    /// @throws PgException when the connection breaks or a definition can't be read in time
    public static Catalog read(Session session) {
        session.begin();
        try {
            session.execute(
                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " + SETTINGS);
            return scan(session);
        } finally {
            session.rollback();
        }
    }

    /// Reads the catalog as an open transaction sees it, and leaves neither a lock nor a setting behind.
    ///
    /// @throws PgException when the connection breaks or a definition can't be read in time
    public static Catalog readWithin(Session session) {
        session.execute("SAVEPOINT drydock_read; " + SETTINGS);
        try {
            return scan(session);
        } finally {
            session.execute("ROLLBACK TO SAVEPOINT drydock_read; RELEASE SAVEPOINT drydock_read");
        }
    }

    /// Reads estimates of rows and sizes of all tables and materialized views.
    public static Facts readFacts(Session session) {
        return FactsReader.read(session);
    }

    private static Catalog scan(Session session) {
        CatalogScan scan = new CatalogScan(session, session.serverVersion());
        RelationReader relations = new RelationReader(scan);
        SequenceReader sequences = new SequenceReader(scan);
        ColumnReader columns = new ColumnReader(scan, sequences);
        ConstraintReader constraints = new ConstraintReader(scan);
        SchemaReader.read(scan);
        ExtensionReader.read(scan);
        relations.read();
        sequences.read();
        columns.read();
        relations.build(columns);
        sequences.build();
        constraints.read();
        new TypeReader(scan, columns, constraints).read();
        new IndexReader(scan, relations).read();
        RoutineReader.read(scan);
        TriggerReader.read(scan);
        PolicyReader.read(scan);
        ScriptedReader.read(scan);
        AccessReader.readDefaults(scan);
        Catalog catalog =
                Catalog.of(
                                scan.version(),
                                scan.objects(),
                                DependencyReader.read(scan),
                                UnmodelledReader.read(scan))
                        .withAccess(AccessReader.read(scan), AccessReader.roles(scan));
        return withoutJournal(catalog);
    }

    /// What Drydock itself has written into a database is no part of what people design; its comment tells it from a schema of theirs.
    private static Catalog withoutJournal(Catalog catalog) {
        DbObject schema = catalog.find(ObjectAddress.schema(JOURNAL_SCHEMA));
        boolean ours =
                schema != null
                        && schema.comment() != null
                        && schema.comment().startsWith(JOURNAL_COMMENT);
        return ours ? catalog.withoutSchema(JOURNAL_SCHEMA) : catalog;
    }
}
