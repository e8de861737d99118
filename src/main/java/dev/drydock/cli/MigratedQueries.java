package dev.drydock.cli;

import dev.drydock.lab.Changes;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.NamedQuery;
import dev.drydock.lab.TriedQuery;
import dev.drydock.lab.WhatIf;
import dev.drydock.lint.Workload;
import dev.drydock.migration.Migration;
import dev.drydock.report.WhatIfReport;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The application's queries, planned before and after a migration in a lab of the source.
///
/// @param workload for the rules
/// @param report what becomes of each query, null when there is none or the source has no statistics
record MigratedQueries(Workload workload, @Nullable WhatIfReport report) {
    private static final MigratedQueries NONE = new MigratedQueries(Workload.NONE, null);

    /// Plans them; what can't be done is said, and the rehearsal goes on without.
    ///
    /// @param from a source's name
    static MigratedQueries plan(
            Engine engine, String from, WorkloadOptions options, Migration migration) {
        List<NamedQuery> queries = new ArrayList<>(options.files());
        if (queries.isEmpty() && !options.asksServer()) {
            return NONE;
        }
        LabContent content =
                Labs.isLab(from) || Sources.isLive(from)
                        ? options.content(engine, from, queries)
                        : null;
        if (content == null || queries.isEmpty()) {
            engine.err()
                    .println(
                            "Queries were not planned: "
                                    + (queries.isEmpty()
                                            ? "there are none."
                                            : from
                                                    + " is no live database and no lab, so that"
                                                    + " nobody knows how large its tables are."));
            engine.err().flush();
            return NONE;
        }
        return switch (WhatIf.open(content, Changes.of(migration))) {
            case WhatIf.Opening.Refused refused -> {
                engine.err()
                        .println(
                                "Queries were not planned, since the lab refused a step: "
                                        + refused.error().message());
                engine.err().flush();
                yield NONE;
            }
            case WhatIf.Opening.Opened opened -> {
                try (WhatIf whatIf = opened.whatIf()) {
                    yield of(whatIf, queries);
                }
            }
        };
    }

    private static MigratedQueries of(WhatIf whatIf, List<NamedQuery> queries) {
        List<TriedQuery> tried = whatIf.plan(queries);
        return new MigratedQueries(
                whatIf.workload(tried),
                new WhatIfReport(whatIf.indexes(), whatIf.gone(), tried, List.of()));
    }
}
