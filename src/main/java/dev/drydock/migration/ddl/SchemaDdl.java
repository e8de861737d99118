package dev.drydock.migration.ddl;

import dev.drydock.catalog.Schema;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

/// CREATE and DROP SCHEMA.
final class SchemaDdl {
    private SchemaDdl() {}

    static Step create(Schema schema) {
        String name = schema.address().sql();
        return Step.Ddl.of(schema.address(), "CREATE SCHEMA " + name, "Create schema " + name);
    }

    static Step drop(Schema schema) {
        String name = schema.address().sql();
        return Step.Ddl.of(schema.address(), "DROP SCHEMA " + name, "Drop schema " + name)
                .in(Phase.CONTRACT);
    }
}
