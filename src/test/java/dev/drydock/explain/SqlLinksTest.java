package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.Test;

import java.util.List;

class SqlLinksTest {
    private static final String PLAN =
            """
            Limit
              ->  Sort
                    Sort Key: (sum((i.quantity * i.price))) DESC
                    ->  HashAggregate
                          Group Key: c.name
                          ->  Hash Join
                                Hash Cond: (o.customer_id = c.id)
                                ->  Nested Loop
                                      ->  Seq Scan on order_items i
                                            Filter: ((shipped_at > '2026-01-01'::date) AND ((note)::text ~~ 'a%'::text))
                                      ->  Index Scan using orders_pkey on orders o
                                            Index Cond: (id = i.order_id)
                                ->  Hash
                                      ->  Seq Scan on customers c
            """;

    private static final String QUERY =
            """
            SELECT c.name, sum(i.quantity * i.price) AS revenue
            FROM shop.order_items AS i
            JOIN orders o ON o.id = i.order_id
            JOIN customers c ON c.id = o.customer_id
            WHERE i.shipped_at > '2026-01-01' AND i.note LIKE 'a%'
            GROUP BY c.name ORDER BY revenue DESC LIMIT 20
            """;

    private static List<String> fragments(String sql, String plan, String title) {
        Plan read = PlanFile.first(plan);
        SqlLinks links = SqlLinks.of(sql, read);
        int node =
                read.nodes()
                        .filter(each -> each.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return links.of(node).stream()
                .map(link -> sql.substring(link.start(), link.end()))
                .toList();
    }

    @Test
    void tablesConditionsAndKeysAreFoundInTheQuery() {
        assertThat(fragments(QUERY, PLAN, "Seq Scan on order_items i"))
                .containsExactly(
                        "order_items AS i", "i.shipped_at > '2026-01-01'", "i.note LIKE 'a%'");
        assertThat(fragments(QUERY, PLAN, "Index Scan using orders_pkey on orders o"))
                .containsExactly("orders o", "o.id = i.order_id");
        assertThat(fragments(QUERY, PLAN, "Hash Join"))
                .as("the server turned it round")
                .containsExactly("c.id = o.customer_id");
        assertThat(fragments(QUERY, PLAN, "HashAggregate")).containsExactly("c.name");
        assertThat(fragments(QUERY, PLAN, "Sort")).containsExactly("sum(i.quantity * i.price");
        assertThat(fragments(QUERY, PLAN, "Limit")).containsExactly("LIMIT 20");
        assertThat(fragments(QUERY, PLAN, "Hash")).isEmpty();
    }

    @Test
    void aPlaceInTheQueryLeadsToItsNode() {
        Plan plan = PlanFile.first(PLAN);
        SqlLinks links = SqlLinks.of(QUERY, plan);
        assertThat(links.nodeAt(QUERY.indexOf("shipped_at")))
                .map(id -> plan.nodes().toList().get(id).title())
                .contains("Seq Scan on order_items i");
        assertThat(links.nodeAt(QUERY.indexOf("SELECT"))).isEmpty();
    }

    @Test
    void whatIsThereTwiceOrNotAtAllIsLinkedToNothing() {
        String plan = "Seq Scan on t\n  Filter: (a = 1)\n";
        assertThat(fragments("SELECT * FROM t WHERE a = 1", plan, "Seq Scan on t"))
                .containsExactly("t", "a = 1");
        assertThat(fragments("SELECT (a = 1) FROM t WHERE a = 1", plan, "Seq Scan on t"))
                .containsExactly("t");
        assertThat(fragments("SELECT * FROM t WHERE a IN (1)", plan, "Seq Scan on t"))
                .containsExactly("t");
        assertThat(fragments("SELECT * FROM t WHERE b + a = 1", plan, "Seq Scan on t"))
                .as("part of another expression")
                .containsExactly("t");
        assertThat(fragments("SELECT * FROM t x, t y", "Seq Scan on t x\n", "Seq Scan on t x"))
                .containsExactly("t x");
        assertThat(fragments("SELECT 1 FROM t UNION SELECT 2 FROM t", plan, "Seq Scan on t"))
                .isEmpty();
        assertThat(
                        fragments(
                                "SELECT * FROM (SELECT * FROM t LIMIT 5) s WHERE x = 2",
                                "Limit\n  ->  Seq Scan on t\n",
                                "Limit"))
                .containsExactly("LIMIT 5");
    }
}
