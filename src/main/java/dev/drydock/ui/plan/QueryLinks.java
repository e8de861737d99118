package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.SqlLinks;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.ui.kit.SqlArea;

import java.util.List;

/// Joins the query's text and its plan in both directions: the chosen node's fragments are marked in the text, and the cursor in a fragment
/// chooses its node. As long as the text is the one that was explained.
final class QueryLinks {
    private final PlanModel model;
    private final SqlArea editor;
    private SqlLinks links = new SqlLinks(List.of());

    private QueryLinks(PlanModel model, SqlArea editor) {
        this.model = model;
        this.editor = editor;
    }

    /// Joins them for as long as both are there.
    static void join(PlanModel model, SqlArea editor) {
        QueryLinks links = new QueryLinks(model, editor);
        model.walk().outlineProperty().subscribe(links::link);
        model.walk().selectedProperty().subscribe(node -> links.mark());
        model.queryProperty().subscribe(text -> links.mark());
        editor.onPlace(links::follow);
    }

    private void link(Outline outline) {
        Plan plan = outline.plan();
        links =
                plan == null || PlanFile.looksLikeOne(model.explainedQuery())
                        ? new SqlLinks(List.of())
                        : SqlLinks.of(model.explainedQuery(), plan);
        mark();
    }

    private void mark() {
        PlanPicture.Node node = model.walk().selectedProperty().get();
        editor.mark(
                node == null || !isStillTheSame()
                        ? List.of()
                        : links.of(node.number()).stream()
                                .map(link -> new SqlArea.Stretch(link.start(), link.end()))
                                .toList());
    }

    private void follow(int position) {
        if (isStillTheSame()) {
            links.nodeAt(position).ifPresent(model.walk()::select);
        }
    }

    private boolean isStillTheSame() {
        return model.queryProperty().get().equals(model.explainedQuery());
    }
}
