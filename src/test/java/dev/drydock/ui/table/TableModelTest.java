package dev.drydock.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.rows.Page;
import dev.drydock.rows.RowQuery;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopRows;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Job;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class TableModelTest {
    private final List<RowQuery> asked = new ArrayList<>();
    private final TableModel model = model(new ShopRows());

    private TableModel model(RowSource source) {
        return new TableModel(
                Shop.workspace(),
                Shop.PRODUCTS,
                new RowSource() {
                    @Override
                    public Pages open(dev.drydock.catalog.ObjectAddress relation, RowQuery query) {
                        asked.add(query);
                        return source.open(relation, query);
                    }

                    @Override
                    public long count(
                            dev.drydock.catalog.ObjectAddress relation, RowQuery query, Job job) {
                        return source.count(relation, query, job);
                    }
                },
                relation -> "",
                Background.immediate());
    }

    @Test
    void theFirstPageIsSmallAndMoreComesOnScrolling() {
        model.load();
        assertThat(model.rows()).hasSize(100);
        model.more();
        assertThat(model.rows()).hasSize(500);
        assertThat(model.isComplete()).isTrue();
        model.more();
        assertThat(model.rows()).hasSize(500);
    }

    @Test
    void theGridStopsAtItsLimitAndSaysSo() {
        TableModel endless =
                model(
                        new RowSource() {
                            @Override
                            public Pages open(
                                    dev.drydock.catalog.ObjectAddress relation, RowQuery query) {
                                return (rowsMax, job) ->
                                        new Page(
                                                List.of(),
                                                Collections.nCopies(
                                                        rowsMax, new Page.Row(null, List.of())),
                                                false,
                                                new Page.Walk.ByOffset());
                            }

                            @Override
                            public long count(
                                    dev.drydock.catalog.ObjectAddress relation,
                                    RowQuery query,
                                    Job job) {
                                return 0;
                            }
                        });
        endless.load();
        assertThat(endless.limitProperty().get()).isEmpty();
        for (int i = 0; i < TableModel.ROWS_MAX / 100; i++) {
            endless.more();
        }
        assertThat(endless.rows()).hasSize(TableModel.ROWS_MAX);
        assertThat(endless.limitProperty().get())
                .isEqualTo("First 20\u2009000 rows; filter or sort to see others.");
        endless.reload();
        assertThat(endless.limitProperty().get()).isEmpty();
    }

    @Test
    void theRowsAreEstimatedUntilTheyAreCountedOrAllHere() {
        assertThat(model.rowCountProperty().get()).isEqualTo("about 184\u2009300 rows");
        model.count();
        assertThat(model.rowCountProperty().get()).isEqualTo("500 rows");
    }

    @Test
    void aHeaderSortsUpThenDownThenNotAtAll() {
        model.sortBy("name");
        model.sortBy("name");
        model.sortBy("name");
        assertThat(asked.stream().map(RowQuery::sort))
                .containsExactly(
                        List.of(new RowQuery.Sort("name", false)),
                        List.of(new RowQuery.Sort("name", true)),
                        List.of());
    }

    @Test
    void aFilterIsAskedOfTheServerAndCanBeTakenAway() {
        RowQuery.Filter filter = new RowQuery.Filter("vendor", RowQuery.Comparison.IS_NULL, "");
        model.addFilter(filter);
        assertThat(asked.getLast().filters()).containsExactly(filter);
        assertThat(FilterWords.of(filter)).isEqualTo("vendor is null");
        model.removeFilter(filter);
        assertThat(asked.getLast().filters()).isEmpty();
    }

    @Test
    void whatTheServerRefusesIsToldInItsWords() {
        TableModel refused =
                model(
                        new RowSource() {
                            @Override
                            public Pages open(
                                    dev.drydock.catalog.ObjectAddress relation, RowQuery query) {
                                return (rowsMax, job) -> {
                                    throw denied();
                                };
                            }

                            @Override
                            public long count(
                                    dev.drydock.catalog.ObjectAddress relation,
                                    RowQuery query,
                                    Job job) {
                                throw denied();
                            }
                        });
        refused.load();
        assertThat(refused.problemProperty().get()).isNotNull();
        assertThat(refused.problemProperty().get().why())
                .isEqualTo("permission denied for table products (SQLSTATE 42501)");
    }

    private static PgException denied() {
        return new PgException(
                new PgError("42501", "permission denied for table products", null, null, 0, null),
                null);
    }

    @Test
    void theStructureNamesColumnsKeysAndWhoPointsHere() {
        assertThat(model.structure())
                .filteredOn(StructureRow.Heading.class::isInstance)
                .extracting(row -> ((StructureRow.Heading) row).title())
                .containsExactly("Columns", "Constraints", "Referenced by");
    }

    @Test
    void aPageOfNoColumnsIsShown() {
        TableModel empty =
                model(
                        new RowSource() {
                            @Override
                            public Pages open(
                                    dev.drydock.catalog.ObjectAddress relation, RowQuery query) {
                                return (rowsMax, job) ->
                                        new Page(
                                                List.of(),
                                                List.of(),
                                                true,
                                                new Page.Walk.ByPlace());
                            }

                            @Override
                            public long count(
                                    dev.drydock.catalog.ObjectAddress relation,
                                    RowQuery query,
                                    Job job) {
                                return 0;
                            }
                        });
        empty.load();
        assertThat(empty.rows()).isEmpty();
        assertThat(empty.rowCountProperty().get()).isEqualTo("0 rows");
    }
}
