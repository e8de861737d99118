package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Change;
import dev.drydock.draft.Draft;
import dev.drydock.draft.Edit;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;

import java.util.ArrayList;
import java.util.List;

/// Leads drafts to migrations: the edits are run in the sandbox, the catalog is read back and compared with the base.
public final class Previewer {
    /// What PostgreSQL answers to ALTER COLUMN TYPE while a view, policy or generated column uses the column.
    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private final Workshop workshop;

    public Previewer(Workshop workshop) {
        this.workshop = workshop;
    }

    /// Previews a draft.
    public Preview preview(Draft draft, Facts facts, Style style) {
        List<List<String>> statements = new ArrayList<>();
        draft.statements().forEach(statement -> statements.add(List.of(statement)));
        Evaluation evaluation = evaluate(draft.base(), statements);
        while (evaluation instanceof Evaluation.Refused refused
                && widen(draft, refused, statements)) {
            evaluation = evaluate(draft.base(), statements);
        }
        return switch (evaluation) {
            case Evaluation.Evaluated evaluated -> {
                Renamed renamed = renamed(draft.base(), draft.renames());
                Migration migration =
                        Planner.plan(
                                renamed,
                                evaluated.catalog(),
                                workshop.tried(renamed.catalog(), evaluated.catalog(), facts),
                                style,
                                draft.fills());
                yield new Preview.Ready(draft, evaluated.catalog(), migration);
            }
            case Evaluation.Refused refused -> new Preview.Refused(draft, refused);
            case Evaluation.NotCopied notCopied -> new Preview.Refused(draft, notCopied);
        };
    }

    /// Runs the statements of all edits; a refusal tells the edit's number.
    private Evaluation evaluate(Catalog base, List<List<String>> statements) {
        Evaluation evaluation =
                workshop.evaluate(base, statements.stream().flatMap(List::stream).toList());
        if (!(evaluation instanceof Evaluation.Refused refused)) {
            return evaluation;
        }
        int edit = 0;
        int before = 0;
        while (refused.statement() >= before + statements.get(edit).size()) {
            before += statements.get(edit).size();
            edit++;
        }
        return new Evaluation.Refused(
                refused.source(), edit, refused.sql(), refused.error(), refused.position());
    }

    /// A column can't be retyped under a view. What the planner would do about it, is done in the sandbox too.
    ///
    /// @return false when the refusal has another reason, or the planner's statements were refused as well
    private boolean widen(Draft draft, Evaluation.Refused refused, List<List<String>> statements) {
        int number = refused.statement();
        if (!refused.error().is(FEATURE_NOT_SUPPORTED)
                || statements.get(number).size() > 1
                || !(draft.edits().get(number) instanceof Edit.ChangeType change)) {
            return false;
        }
        List<List<String>> earlier = statements.subList(0, number);
        if (!(evaluate(draft.base(), earlier) instanceof Evaluation.Evaluated here)
                || !(here.catalog().find(change.about()) instanceof Column column)) {
            return false;
        }
        Catalog retyped = here.catalog().with(column.withType(change.type()));
        List<String> planned =
                Planner.plan(here.catalog(), retyped, Facts.NONE, Style.DIRECT).steps().stream()
                        .map(Step::sql)
                        .toList();
        statements.set(number, planned);
        return planned.size() > 1;
    }

    private Renamed renamed(Catalog base, List<Change.Rename> renames) {
        if (renames.isEmpty()) {
            return Renamed.nothing(base);
        }
        List<String> statements = Renamed.steps(base, renames).stream().map(Step::sql).toList();
        return switch (workshop.evaluate(base, statements)) {
            case Evaluation.Evaluated evaluated -> new Renamed(base, renames, evaluated.catalog());
            case Evaluation.Refused refused ->
                    throw new IllegalArgumentException(
                            refused.sql() + ": " + refused.error().message());
            case Evaluation.NotCopied _ ->
                    throw new IllegalArgumentException("the schema can't be copied to the sandbox");
        };
    }
}
