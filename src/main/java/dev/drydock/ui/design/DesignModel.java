package dev.drydock.ui.design;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.draft.Edit;
import dev.drydock.sql.Identifier;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.workspace.DraftModel;
import dev.drydock.ui.workspace.Problem;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The designer of a table and its neighbours: which tables are shown, what is selected, and the edits.
public final class DesignModel {
    private static final double ZOOM_MIN = 0.4;
    private static final double ZOOM_MAX = 1.6;
    private static final int NEIGHBOURS_MAX = 24;

    private final Workspace workspace;
    private final DraftModel draft;
    private final ObjectAddress start;
    private final NavigableSet<ObjectAddress> shown = new TreeSet<>();
    private final ReadOnlyObjectWrapper<Shown> diagram;
    private final ObjectProperty<ObjectAddress> table;
    private final ObjectProperty<@Nullable String> column = new SimpleObjectProperty<>();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.ALL);
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.COLUMNS);
    private final ObjectProperty<@Nullable Refusal> refusal = new SimpleObjectProperty<>();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private int selections;

    public DesignModel(Workspace workspace, DraftModel draft, ObjectAddress start) {
        this.workspace = workspace;
        this.draft = draft;
        this.start = start;
        this.table = new SimpleObjectProperty<>(start);
        shown.add(start);
        Diagram.neighbours(workspace.wantedProperty().get(), Set.of(start)).stream()
                .limit(NEIGHBOURS_MAX)
                .forEach(shown::add);
        this.diagram = new ReadOnlyObjectWrapper<>(draw());
        workspace.wantedProperty().subscribe(now -> wantedChanged());
        workspace.catalogProperty().subscribe((before, now) -> wantedChanged());
        selectFirstColumn();
    }

    public ObjectAddress start() {
        return start;
    }

    DraftModel draft() {
        return draft;
    }

    /// What the canvas shows.
    ReadOnlyObjectProperty<Shown> diagramProperty() {
        return diagram.getReadOnlyProperty();
    }

    /// The selected table.
    ObjectProperty<ObjectAddress> tableProperty() {
        return table;
    }

    /// The selected column's name, or null.
    ObjectProperty<@Nullable String> columnProperty() {
        return column;
    }

    ObjectProperty<Detail> detailProperty() {
        return detail;
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    /// What the server would refuse, and in which field it was written.
    ObjectProperty<@Nullable Refusal> refusalProperty() {
        return refusal;
    }

    DoubleProperty zoomProperty() {
        return zoom;
    }

    void zoomBy(double factor) {
        zoom.set(Math.clamp(zoom.get() * factor, ZOOM_MIN, ZOOM_MAX));
    }

    /// `9 of 31 tables`.
    String shownWords() {
        long all = wanted().all(Table.class).filter(each -> each.partition() == null).count();
        return shown.size() + " of " + Counts.of(all, "table", "tables");
    }

    /// Rises whenever another column is selected; a column that is renamed is the same.
    int selections() {
        return selections;
    }

    void select(ObjectAddress other, @Nullable String columnName) {
        selections++;
        refusal.set(null);
        table.set(other);
        column.set(columnName);
        if (columnName == null) {
            selectFirstColumn();
        } else {
            part.set(Part.COLUMNS);
        }
    }

    /// Selects a column of a table that is shown.
    public void choose(ObjectAddress other, String columnName) {
        select(other, columnName);
    }

    /// Shows the neighbours of all tables that are shown.
    void addNeighbours() {
        shown.addAll(Diagram.neighbours(wanted(), shown));
        redraw();
    }

    /// Shows a further table, or selects it.
    public void show(ObjectAddress further) {
        shown.add(further);
        redraw();
        select(further, null);
    }

    // What the inspector shows.

    List<Box.Line> columns() {
        return drawing().lines(table.get());
    }

    List<Constraint> constraints() {
        return wanted().constraints(table.get());
    }

    List<Index> indexes() {
        return wanted().indexes(table.get());
    }

    @Nullable Column selectedColumn() {
        String name = column.get();
        return name == null ? null : (Column) wanted().find(table.get().column(name));
    }

    /// `2 changes`, or empty.
    String changes() {
        int count = workspace.pendingProperty().get().on(table.get());
        return count == 0 ? "" : Counts.of(count, "change", "changes");
    }

    /// What existing rows get in the selected column, or empty.
    String fillWords() {
        String name = column.get();
        return name == null
                ? ""
                : workspace
                        .draftProperty()
                        .get()
                        .fills()
                        .getOrDefault(table.get().column(name), "");
    }

    /// How many rows have to get a value first because a column becomes NOT NULL, or empty.
    String rowsWords() {
        long rows = workspace.factsProperty().get().of(table.get()).rows();
        return rows > 0 && now().has(table.get()) && becomesNotNull()
                ? Counts.full(rows) + " rows get a value first"
                : "";
    }

    private boolean becomesNotNull() {
        Column after = selectedColumn();
        return after != null
                && after.notNull()
                && !(now().find(after.address()) instanceof Column before && before.notNull());
    }

    @Nullable Constraint reference() {
        String name = column.get();
        return constraints().stream()
                .filter(each -> each.type() == Constraint.Type.FOREIGN_KEY)
                .filter(each -> each.columns().equals(List.of(String.valueOf(name))))
                .findFirst()
                .orElse(null);
    }

    @Nullable String tableComment() {
        return wanted().find(table.get()) instanceof Table found ? found.comment() : null;
    }

    // Edits. Each says in which field it was written, so that a refusal can stand under it.

    void addColumn() {
        String name = freeName();
        edit(
                Field.NAME,
                new Edit.AddColumn(table.get().column(name), "text", false, null, null),
                () -> {
                    selections++;
                    column.set(name);
                });
    }

    private String freeName() {
        String name = "new_column";
        for (int i = 2; wanted().has(table.get().column(name)); i++) {
            name = "new_column_" + i;
        }
        return name;
    }

    void dropColumn(String name) {
        edit(Field.NAME, new Edit.Drop(table.get().column(name)));
    }

    void renameColumn(String name) {
        if (!name.isBlank()) {
            edit(
                    Field.NAME,
                    column ->
                            column.name().equals(name)
                                    ? null
                                    : new Edit.Rename(column.address(), name));
        }
    }

    /// @param type may be followed by `USING expression`, as the server suggests where it knows no cast
    void setType(String type) {
        String[] parts = type.strip().split("(?i)\\s+using\\s+", 2);
        if (!type.isBlank()) {
            edit(
                    Field.TYPE,
                    column ->
                            column.type().equals(parts[0])
                                    ? null
                                    : new Edit.ChangeType(
                                            column.address(),
                                            parts[0],
                                            parts.length > 1 ? parts[1] : cast(column, parts[0])));
        }
    }

    /// A column that exists in this draft only has no values, so that any cast will do.
    private @Nullable String cast(Column column, String type) {
        return now().has(column.address())
                ? null
                : Identifier.quote(column.name()) + "::text::" + type;
    }

    void setNotNull(boolean notNull) {
        edit(
                Field.NOT_NULL,
                column ->
                        column.notNull() == notNull
                                ? null
                                : new Edit.SetNotNull(column.address(), notNull, null));
    }

    void setDefault(String expression) {
        String wantedDefault = expression.isBlank() ? null : expression.strip();
        edit(
                Field.DEFAULT,
                column ->
                        Objects.equals(column.defaultValue(), wantedDefault)
                                ? null
                                : new Edit.SetDefault(column.address(), wantedDefault));
    }

    void fill(String expression) {
        if (!expression.isBlank() && !expression.equals(fillWords())) {
            edit(
                    Field.FILL,
                    column -> new Edit.SetNotNull(column.address(), true, expression.strip()));
        }
    }

    /// @param referenced such as `shop.sellers (id)`
    void setReference(String referenced) {
        if (referenced.equals(referenceWords())) {
            return;
        }
        edit(
                Field.REFERENCES,
                column -> {
                    Constraint present = reference();
                    return present == null ? null : new Edit.Drop(present.address());
                });
        if (!referenced.isBlank()) {
            edit(
                    Field.REFERENCES,
                    column ->
                            new Edit.AddConstraint(
                                    key(table.get().name() + "_" + column.name() + "_fkey"),
                                    "FOREIGN KEY ("
                                            + Identifier.quote(column.name())
                                            + ") REFERENCES "
                                            + referenced));
        }
    }

    private ObjectAddress key(String name) {
        return table.get().part(ObjectKind.CONSTRAINT, name);
    }

    /// What the selected column points at: `shop.sellers(id)`, or empty.
    String referenceWords() {
        Constraint constraint = reference();
        if (constraint == null) {
            return "";
        }
        String definition = constraint.definition();
        int at = definition.indexOf(" REFERENCES ");
        return at < 0 ? definition : definition.substring(at + " REFERENCES ".length());
    }

    void commentColumn(String text) {
        edit(Field.COMMENT, column -> comment(column.address(), column.comment(), text));
    }

    void commentTable(String text) {
        edit(Field.COMMENT, () -> comment(table.get(), tableComment(), text), () -> {});
    }

    private static @Nullable Edit comment(
            ObjectAddress address, @Nullable String before, String text) {
        String wantedText = text.isBlank() ? null : text;
        return Objects.equals(before, wantedText) ? null : new Edit.SetComment(address, wantedText);
    }

    /// @param name empty for one made of the table's name
    void addConstraint(String name, String definition) {
        if (!definition.isBlank()) {
            String own = name.isBlank() ? freeKeyName() : name.strip();
            edit(Field.KEY, new Edit.AddConstraint(key(own), definition.strip()));
        }
    }

    private String freeKeyName() {
        String stem = table.get().name() + "_key";
        String name = stem;
        for (int i = 2; wanted().has(key(name)); i++) {
            name = stem + i;
        }
        return name;
    }

    void dropConstraint(Constraint constraint) {
        edit(Field.KEY, new Edit.Drop(constraint.address()));
    }

    void addIndex(String columns, boolean unique) {
        List<String> names = new ArrayList<>();
        for (String name : columns.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        String schema = table.get().schema();
        if (!names.isEmpty() && schema != null) {
            String name = table.get().name() + "_" + String.join("_", names) + "_idx";
            String definition =
                    names.stream()
                            .map(Identifier::quote)
                            .collect(Collectors.joining(", ", "(", ")"));
            edit(
                    Field.INDEX,
                    new Edit.AddIndex(
                            ObjectAddress.of(ObjectKind.INDEX, schema, name),
                            table.get(),
                            unique,
                            definition));
        }
    }

    void dropIndex(Index index) {
        edit(Field.INDEX, new Edit.Drop(index.address()));
    }

    void renameTable(String name) {
        ObjectAddress before = table.get();
        String schema = before.schema();
        if (!before.name().equals(name) && !name.isBlank() && schema != null) {
            ObjectAddress after = ObjectAddress.table(schema, name);
            edit(Field.TABLE, new Edit.Rename(before, name), () -> show(after));
        }
    }

    void createTable(String name) {
        String schema = start.schema();
        if (schema != null && !name.isBlank()) {
            ObjectAddress added = ObjectAddress.table(schema, name);
            edit(
                    Field.TABLE,
                    new Edit.CreateTable(
                            added, List.of("id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY")),
                    () -> show(added));
        }
    }

    void dropTable() {
        edit(Field.TABLE, new Edit.Drop(table.get()));
    }

    private void edit(Field field, Function<Column, @Nullable Edit> edit) {
        edit(field, edit, () -> {});
    }

    /// An edit of the selected column, as it is called when the edit's turn has come.
    private void edit(Field field, Function<Column, @Nullable Edit> edit, Runnable accepted) {
        edit(
                field,
                () -> {
                    Column now = selectedColumn();
                    return now == null ? null : edit.apply(now);
                },
                accepted);
    }

    private void edit(Field field, Edit edit) {
        edit(field, () -> edit, () -> {});
    }

    private void edit(Field field, Edit edit, Runnable accepted) {
        edit(field, () -> edit, accepted);
    }

    private void edit(Field field, Supplier<@Nullable Edit> edit, Runnable accepted) {
        refusal.set(null);
        draft.add(edit, accepted, problem -> refusal.set(new Refusal(field, problem)));
    }

    private void wantedChanged() {
        followRename();
        Diagram.neighbours(wanted(), shown).stream()
                .filter(table -> !now().has(table))
                .forEach(shown::add);
        redraw();
        if (selectedColumn() == null) {
            selectFirstColumn();
        }
    }

    /// A selected column or table that was just renamed stays selected.
    private void followRename() {
        List<Edit> edits = workspace.draftProperty().get().edits();
        if (edits.isEmpty() || !(edits.getLast() instanceof Edit.Rename rename)) {
            return;
        }
        String name = column.get();
        if (rename.about().equals(table.get()) && !wanted().has(table.get())) {
            shown.remove(rename.about());
            shown.add(rename.after());
            table.set(rename.after());
        } else if (name != null && rename.about().equals(table.get().column(name))) {
            column.set(rename.newName());
        }
    }

    private void selectFirstColumn() {
        selections++;
        List<Column> columns = wanted().columns(table.get());
        column.set(columns.isEmpty() ? null : columns.getFirst().name());
    }

    private void redraw() {
        diagram.set(draw());
    }

    private Shown draw() {
        Diagram drawing = drawing();
        shown.removeIf(each -> !now().has(each) && !wanted().has(each));
        return new Shown(shown.stream().map(drawing::box).toList(), drawing.edges(shown));
    }

    private Diagram drawing() {
        return new Diagram(
                now(),
                wanted(),
                workspace.factsProperty().get(),
                workspace.draftProperty().get().renames());
    }

    private Catalog now() {
        return workspace.catalogProperty().get();
    }

    private Catalog wanted() {
        return workspace.wantedProperty().get();
    }

    /// The boxes and edges of the canvas.
    record Shown(List<Box> boxes, List<Edge> edges) {
        Shown {
            boxes = List.copyOf(boxes);
            edges = List.copyOf(edges);
        }
    }

    /// What was refused, and where it was written.
    record Refusal(Field field, Problem problem) {}

    /// The fields of the inspector.
    enum Field {
        NAME,
        TYPE,
        NOT_NULL,
        FILL,
        DEFAULT,
        REFERENCES,
        COMMENT,
        KEY,
        INDEX,
        TABLE
    }

    /// How much of each table the canvas shows.
    enum Detail {
        ALL("All columns"),
        KEYS("Keys"),
        NAMES("Names");

        private final String words;

        Detail(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What of the table the inspector shows.
    enum Part {
        COLUMNS("Columns"),
        KEYS("Keys"),
        INDEXES("Indexes"),
        MORE("More");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
