package dev.drydock.ui.table;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.rows.Page;
import dev.drydock.rows.RowQuery;
import dev.drydock.rows.RowQuery.Filter;
import dev.drydock.rows.RowQuery.Sort;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Problem;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// A relation's tab: rows read page by page, filters, order, structure, definition.
public final class TableModel {
    /// How many rows the grid keeps at most; who wants others filters or sorts.
    static final int ROWS_MAX = 20_000;

    private static final int FIRST_PAGE = 100;
    private static final int NEXT_PAGE = 400;

    private final Workspace workspace;
    private final ObjectAddress address;
    private final RowSource source;
    private final Function<ObjectAddress, String> definition;
    private final Slot reading;
    private final Slot counting;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.DATA);
    private final ObjectProperty<List<Page.Column>> headers = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Page.Row>> sample = new SimpleObjectProperty<>(List.of());
    private final ObservableList<Page.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Filter> filters = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Sort> sort = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final StringProperty rowCount = new SimpleStringProperty("");
    private final StringProperty limit = new SimpleStringProperty("");
    private RowSource.@Nullable Pages pages;
    private final ReadOnlyBooleanWrapper firstRowsHere = new ReadOnlyBooleanWrapper();
    private boolean last;
    private boolean loaded;

    /// @param definition the SQL that creates a relation
    public TableModel(
            Workspace workspace,
            ObjectAddress address,
            RowSource source,
            Function<ObjectAddress, String> definition,
            Background background) {
        this.workspace = workspace;
        this.address = address;
        this.source = source;
        this.definition = definition;
        this.reading = background.slot();
        this.counting = background.slot();
        workspace.factsProperty().subscribe(now -> showEstimate());
    }

    public ObjectAddress address() {
        return address;
    }

    Workspace workspace() {
        return workspace;
    }

    /// What of the relation is shown.
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    ObjectProperty<List<Page.Column>> headersProperty() {
        return headers;
    }

    /// The rows that the columns' widths are made for; set before the headers are.
    List<Page.Row> sample() {
        return sample.get();
    }

    public ObservableList<Page.Row> rows() {
        return rows;
    }

    ObservableList<Filter> filters() {
        return filters;
    }

    ObjectProperty<@Nullable Sort> sortProperty() {
        return sort;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    StringProperty rowCountProperty() {
        return rowCount;
    }

    /// That the grid holds no more rows although there are some, and what to do; empty while that is not so.
    ReadOnlyStringProperty limitProperty() {
        return limit;
    }

    /// Whether the first rows are here.
    public ReadOnlyBooleanProperty loadedProperty() {
        return firstRowsHere.getReadOnlyProperty();
    }

    Slot reading() {
        return reading;
    }

    Slot counting() {
        return counting;
    }

    /// Whether everything that the filters let through is in `rows`.
    boolean isComplete() {
        return last;
    }

    /// Reads the first rows, unless that was done.
    public void load() {
        if (!loaded) {
            reload();
        }
    }

    /// Reads the first rows again.
    public void reload() {
        loaded = true;
        problem.set(null);
        pages = null;
        RowQuery query = query();
        reading.run(
                "Reading rows of " + address.words(),
                job -> {
                    RowSource.Pages opened = source.open(address, query);
                    return new Opened(opened, opened.next(FIRST_PAGE, job));
                },
                this::showFirst,
                this::fail);
    }

    /// Reads further rows; called when the end of those that are here comes into sight.
    void more() {
        RowSource.Pages now = pages;
        if (now == null || last || reading.isBusy() || rows.size() >= ROWS_MAX) {
            return;
        }
        int wanted = Math.min(NEXT_PAGE, ROWS_MAX - rows.size());
        reading.run(
                "Reading further rows of " + address.words(),
                job -> now.next(wanted, job),
                this::append,
                this::fail);
    }

    /// First up, then down, then as it comes.
    void sortBy(String column) {
        Sort now = sort.get();
        if (now == null || !now.column().equals(column)) {
            sort.set(new Sort(column, false));
        } else {
            sort.set(now.descending() ? null : new Sort(column, true));
        }
        reload();
    }

    void addFilter(Filter filter) {
        filters.add(filter);
        showEstimate();
        reload();
    }

    void removeFilter(Filter filter) {
        filters.remove(filter);
        showEstimate();
        reload();
    }

    void clearFilters() {
        filters.clear();
        showEstimate();
        reload();
    }

    /// Counts all rows, which may take long.
    void count() {
        RowQuery query = query();
        counting.run(
                "Counting rows of " + address.words(),
                job -> source.count(address, query, job),
                exact -> rowCount.set(Counts.of(exact, "row", "rows")),
                this::fail);
    }

    /// The SQL that creates the relation, as things shall be.
    String definition() {
        return definition.apply(address);
    }

    /// What the relation is made of, as things shall be.
    List<StructureRow> structure() {
        return Structure.of(workspace.wantedProperty().get(), address);
    }

    /// Lets go of the connection.
    public void close() {
        reading.cancel();
        counting.cancel();
    }

    private RowQuery query() {
        Sort now = sort.get();
        return new RowQuery(now == null ? List.of() : List.of(now), filters);
    }

    private void showFirst(Opened opened) {
        pages = opened.pages();
        showPlainly(opened.first());
        firstRowsHere.set(true);
        showEnd(opened.first());
    }

    /// Rows of another shape than the columns must never meet in the grid: no rows, then the columns, then the rows.
    private void showPlainly(Page first) {
        if (!first.columns().equals(headers.get())) {
            rows.clear();
            sample.set(first.rows());
            headers.set(first.columns());
        }
        rows.setAll(first.rows());
    }

    private void append(Page page) {
        rows.addAll(page.rows());
        showEnd(page);
    }

    private void showEnd(Page newest) {
        last = newest.last();
        if (last) {
            rowCount.set(Counts.of(rows.size(), "row", "rows"));
        }
        limit.set(
                last || rows.size() < ROWS_MAX
                        ? ""
                        : "First "
                                + Counts.of(rows.size(), "row", "rows")
                                + "; filter or sort to see others.");
    }

    private void fail(Exception failure) {
        problem.set(Problem.of("Could not read " + address.words() + ".", failure));
    }

    private void showEstimate() {
        long estimate = workspace.factsProperty().get().of(address).rows();
        rowCount.set(
                filters.isEmpty() && estimate >= 0
                        ? "about " + Counts.of(estimate, "row", "rows")
                        : "");
    }

    private record Opened(RowSource.Pages pages, Page first) {}

    /// The sub-views of a relation.
    public enum Mode {
        DATA("Data"),
        STRUCTURE("Structure"),
        DDL("DDL");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
