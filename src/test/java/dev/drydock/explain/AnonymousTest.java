package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.read.PlanFile;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class AnonymousTest {
    private static final Path PLAN = Path.of("src/test/cases/plans/report.txt");

    private static final String QUERY =
            """
            -- made by Alice
            SELECT c.id, sum(i.quantity * i.price) AS revenue
            FROM order_items i JOIN orders o ON o.id = i.order_id JOIN customers c ON c.id = o.customer_id
            WHERE i.shipped_at > '2026-01-01' AND "Secret Name" = 4711
            GROUP BY c.id ORDER BY revenue DESC LIMIT 20
            """;

    @Test
    void nothingOfTheOriginalIsLeftAndTheShapeStays() throws Exception {
        Plan plan = PlanFile.first(Files.readString(PLAN));
        Anonymous names = new Anonymous();
        Plan hidden = names.plan(plan);
        String sql = names.sql(QUERY);
        Set<String> left = new TreeSet<>(words(sql));
        hidden.nodes()
                .forEach(node -> {
                    left.addAll(words(node.title()));
                    node.details().values().forEach(value -> left.addAll(words(value)));
                });
        assertThat(left)
                .doesNotContain(
                        "order_items",
                        "orders",
                        "customers",
                        "orders_pkey",
                        "shipped_at",
                        "customer_id",
                        "order_id",
                        "quantity",
                        "price",
                        "revenue",
                        "Secret Name",
                        "\"Secret Name\"",
                        "'2026-01-01'",
                        "4711",
                        "i",
                        "o",
                        "c")
                .doesNotContainAnyElementsOf(names.originals());
        assertThat(sql).doesNotContain("Alice").contains("sum(");
        assertThat(hidden.nodes().map(PlanNode::type))
                .containsExactlyElementsOf(plan.nodes().map(PlanNode::type).toList());
        assertThat(Times.of(hidden).waterfall()).isEqualTo(Times.of(plan).waterfall());
    }

    @Test
    void aColumnThatIsCalledLikeATypeIsHiddenToo() {
        Anonymous names = new Anonymous();
        assertThat(names.sql("SELECT c.date, c.name FROM t c WHERE (name)::text = 'x' AND key > 1"))
                .doesNotContain("date", "name", "key")
                .contains("::text");
        assertThat(new Anonymous().sql("SELECT 1 FROM t WHERE (x)::name = 'y' FOR NO KEY UPDATE"))
                .contains("::name", "FOR NO KEY UPDATE");
    }

    @Test
    void theSameNameBecomesTheSameInPlanAndQuery() throws Exception {
        Anonymous names = new Anonymous();
        Plan hidden = names.plan(PlanFile.first(Files.readString(PLAN)));
        String sql = names.sql(QUERY);
        assertThat(SqlLinks.of(sql, hidden).links())
                .as("what was linked is linked under the new names")
                .hasSameSizeAs(SqlLinks.of(QUERY, PlanFile.first(Files.readString(PLAN))).links())
                .isNotEmpty();
    }

    private static List<String> words(String text) {
        return Tokens.of(text).stream()
                .filter(Token::isSignificant)
                .map(token -> token.text(text))
                .toList();
    }
}
