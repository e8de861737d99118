package dev.drydock.migration.ddl;

import dev.drydock.catalog.ColumnTuning;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How the values of a column are kept and counted: SET STORAGE, SET COMPRESSION, SET STATISTICS and a column's options.
final class TuningDdl {
    private static final int STORAGE_DEFAULT = 16;

    /// The column to change.
    ///
    /// @param keyword `TABLE` or `MATERIALIZED VIEW`
    record Target(ObjectAddress relation, String keyword, String column, String type) {}

    private TuningDdl() {}

    /// What a new column needs; CREATE TABLE has said the compression.
    static List<Step> create(Target target, ColumnTuning wanted, Context context) {
        ColumnTuning made =
                new ColumnTuning(
                        null,
                        target.keyword().equals("TABLE") ? wanted.compression() : null,
                        -1,
                        ColumnTuning.NONE.options(),
                        ColumnTuning.NONE.options());
        return alter(target, made, wanted, false, context);
    }

    /// What differs.
    ///
    /// @param retyped whether the column has just got another type, and with it that type's storage
    static List<Step> alter(
            Target target,
            ColumnTuning before,
            ColumnTuning after,
            boolean retyped,
            Context context) {
        List<Step> steps = new ArrayList<>();
        boolean typeSays = retyped && after.storage() == null;
        if (!Objects.equals(before.storage(), after.storage()) && !typeSays) {
            steps.add(
                    strong(
                            target,
                            "SET STORAGE " + storage(target, after, context),
                            "Change the storage of ",
                            context));
        }
        if (!Objects.equals(before.compression(), after.compression())) {
            String compression = after.compression() == null ? "default" : after.compression();
            steps.add(
                    strong(
                            target,
                            "SET COMPRESSION " + compression,
                            "Change the compression of ",
                            context));
        }
        if (before.statisticsTarget() != after.statisticsTarget()) {
            steps.add(
                    light(
                            target,
                            "SET STATISTICS " + after.statisticsTarget(),
                            "Change the statistics target of ",
                            context));
        }
        for (String action : Parameters.different(before.options(), after.options())) {
            steps.add(light(target, action, "Change the options of ", context));
        }
        String told = ForeignOptions.different(before.foreignOptions(), after.foreignOptions());
        if (!told.isEmpty()) {
            steps.add(strong(target, told, "Change what the wrapper is told of ", context));
        }
        return steps;
    }

    /// Before PostgreSQL 16 there is no SET STORAGE DEFAULT; every type of variable length that is in use has EXTENDED but numeric
    /// and the network types.
    private static String storage(Target target, ColumnTuning wanted, Context context) {
        if (wanted.storage() != null) {
            return wanted.storage();
        }
        if (context.from().majorVersion() >= STORAGE_DEFAULT) {
            return "DEFAULT";
        }
        boolean main =
                target.type().startsWith("numeric")
                        || target.type().equals("inet")
                        || target.type().equals("cidr");
        return main ? "MAIN" : "EXTENDED";
    }

    private static Step strong(Target target, String action, String purpose, Context context) {
        return context.locking(
                alter(target, action, purpose), target.relation(), LockMode.ACCESS_EXCLUSIVE);
    }

    private static Step light(Target target, String action, String purpose, Context context) {
        return context.locking(
                alter(target, action, purpose), target.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    /// What a wrapper is told can only be changed of a FOREIGN TABLE.
    private static Step.Ddl alter(Target target, String action, String purpose) {
        String keyword =
                action.startsWith("OPTIONS") ? "FOREIGN " + target.keyword() : target.keyword();
        String column = Identifier.quote(target.column());
        String relation = target.relation().sql();
        return Step.Ddl.of(
                        target.keyword().equals("TABLE")
                                ? target.relation().column(target.column())
                                : target.relation(),
                        "ALTER "
                                + keyword
                                + " "
                                + relation
                                + " ALTER COLUMN "
                                + column
                                + " "
                                + action,
                        purpose + relation + "." + column)
                .in(Phase.CONTRACT);
    }
}
