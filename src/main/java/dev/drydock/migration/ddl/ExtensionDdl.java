package dev.drydock.migration.ddl;

import dev.drydock.catalog.Extension;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;

/// CREATE, ALTER and DROP EXTENSION.
final class ExtensionDdl {
    private ExtensionDdl() {}

    static Step create(Extension extension) {
        String name = extension.address().sql();
        return Step.Ddl.of(
                extension.address(),
                "CREATE EXTENSION " + name + " WITH SCHEMA " + Identifier.quote(extension.schema()),
                "Install extension " + name);
    }

    static Step drop(Extension extension) {
        String name = extension.address().sql();
        return Step.Ddl.of(
                        extension.address(), "DROP EXTENSION " + name, "Remove extension " + name)
                .in(Phase.CONTRACT);
    }

    static List<Step> alter(Extension before, Extension after) {
        List<Step> steps = new ArrayList<>();
        String name = after.address().sql();
        if (!before.version().equals(after.version())) {
            String version = Identifier.literal(after.version());
            steps.add(
                    Step.Ddl.of(
                            after.address(),
                            "ALTER EXTENSION " + name + " UPDATE TO " + version,
                            "Bring extension " + name + " to version " + after.version()));
        }
        if (!before.schema().equals(after.schema())) {
            String schema = Identifier.quote(after.schema());
            steps.add(
                    Step.Ddl.of(
                            after.address(),
                            "ALTER EXTENSION " + name + " SET SCHEMA " + schema,
                            "Move extension " + name + " to schema " + schema));
        }
        return steps;
    }
}
