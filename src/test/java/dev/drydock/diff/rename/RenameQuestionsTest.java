package dev.drydock.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;

class RenameQuestionsTest {
    private static Catalog read(String sql) {
        try (Sandbox sandbox = TestServers.of(18).create(sql);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }

    private static RenameQuestions.Found find(String before, String after) {
        return RenameQuestions.between(read(before), read(after), Facts.NONE, Facts.NONE, Set.of());
    }

    /// Each question as `old → new`.
    private static List<String> questions(String before, String after) {
        return find(before, after).questions().stream()
                .map(each -> each.before().words() + " → " + each.after().words())
                .toList();
    }

    private static List<String> certain(String before, String after) {
        return find(before, after).certain().stream()
                .map(each -> each.before() + " → " + each.after().words())
                .toList();
    }

    private static final String ORDERS =
            "(id bigint, customer bigint, total numeric(12,2), note text)";

    @Test
    void whatIsItsDefinitionIsRenamedWhateverItsKind() {
        String before =
                "CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t; CREATE"
                        + " PUBLICATION p FOR TABLE t; CREATE RULE r AS ON DELETE TO t DO INSTEAD"
                        + " NOTHING; CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int)";
        String after =
                before.replace("STATISTICS s", "STATISTICS s2")
                        .replace("PUBLICATION p", "PUBLICATION p2")
                        .replace("RULE r", "RULE r2")
                        .replace("total", "sums");
        assertThat(certain(before, after))
                .containsExactlyInAnyOrder(
                        "statistics object public.s → public.s2",
                        "publication p → p2",
                        "rule public.t.r → public.t.r2",
                        "aggregate public.total(integer) → public.sums(integer)");
        assertThat(certain(before, after.replace("SFUNC = int4pl", "SFUNC = int4mul")))
                .noneMatch(rename -> rename.startsWith("aggregate"));
    }

    // ---- tables ----

    @Test
    void aTableWithEqualColumnsAsks() {
        assertThat(questions("CREATE TABLE orders " + ORDERS, "CREATE TABLE purchases " + ORDERS))
                .containsExactly("public.orders → public.purchases");
    }

    @Test
    void tablesThatHaveNoMoreThanAnIdInCommonDoNotAsk() {
        assertThat(
                        questions(
                                "CREATE TABLE apples (id bigint, colour text)",
                                "CREATE TABLE invoices (id bigint, due date)"))
                .isEmpty();
        assertThat(
                        questions(
                                "CREATE TABLE apples (id bigint)",
                                "CREATE TABLE invoices (id bigint)"))
                .isEmpty();
    }

    @Test
    void columnsThatManyTablesHaveAreNoEvidence() {
        String common = "(id bigint, created timestamptz, updated timestamptz)";
        String others = "";
        for (String name : List.of("a", "b", "c", "d")) {
            others += "CREATE TABLE " + name + " " + common + ";";
        }
        assertThat(
                        questions(
                                others + "CREATE TABLE apples " + common,
                                others + "CREATE TABLE invoices " + common))
                .isEmpty();
        assertThat(
                        questions(
                                others + "CREATE TABLE invoice " + common,
                                others + "CREATE TABLE invoices " + common))
                .containsExactly("public.invoice → public.invoices");
    }

    @Test
    void aTableThatAlsoChangedAsksUnderANearName() {
        assertThat(
                        questions(
                                "CREATE TABLE order_items (id bigint, sku text, amount int)",
                                "CREATE TABLE order_lines (id bigint, sku text, price int, tax"
                                        + " int)"))
                .isEmpty();
        assertThat(
                        questions(
                                "CREATE TABLE order_item (id bigint, sku text, amount int)",
                                "CREATE TABLE order_items (id bigint, sku text, price int)"))
                .containsExactly("public.order_item → public.order_items");
    }

    @Test
    void aTableInAnotherSchemaAsks() {
        assertThat(
                        questions(
                                "CREATE SCHEMA archive; CREATE TABLE orders " + ORDERS,
                                "CREATE SCHEMA archive; CREATE TABLE archive.orders " + ORDERS))
                .containsExactly("public.orders → archive.orders");
    }

    @Test
    void partitionsAskWhenTheirBoundsAreEqual() {
        String parent = "CREATE TABLE m (at date, v int) PARTITION BY RANGE (at);";
        String first = " PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')";
        String second = " PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')";
        assertThat(
                        questions(
                                parent + "CREATE TABLE m25" + first,
                                parent + "CREATE TABLE m_2025" + first))
                .containsExactly("public.m25 → public.m_2025");
        assertThat(
                        questions(
                                parent + "CREATE TABLE m25" + first,
                                parent + "CREATE TABLE m26" + second))
                .isEmpty();
    }

    @Test
    void theSameNumberOfRowsIsEvidence() {
        Catalog from = read("CREATE TABLE a (id bigint, x text, y text, z int)");
        Catalog to = read("CREATE TABLE b (id bigint, x text, y text, q date)");
        Facts rows = facts(ObjectAddress.table("public", "a"), 84_000_000);
        Facts same = facts(ObjectAddress.table("public", "b"), 84_000_000);
        assertThat(RenameQuestions.between(from, to, rows, same, Set.of()).questions()).hasSize(1);
        assertThat(RenameQuestions.between(from, to, rows, Facts.NONE, Set.of()).questions())
                .isEmpty();
    }

    private static Facts facts(ObjectAddress table, long rows) {
        return new Facts(
                new TreeMap<>(java.util.Map.of(table, new Facts.RelationFacts(rows, 1L << 33))));
    }

    @Test
    void eachTableIsInOneQuestionAtMost() {
        assertThat(
                        questions(
                                "CREATE TABLE orders "
                                        + ORDERS
                                        + "; CREATE TABLE returns "
                                        + ORDERS,
                                "CREATE TABLE all_returns "
                                        + ORDERS
                                        + "; CREATE TABLE all_orders "
                                        + ORDERS))
                .containsExactly(
                        "public.orders → public.all_orders", "public.returns → public.all_returns");
    }

    // ---- columns ----

    private static List<String> columns(String before, String after) {
        return questions("CREATE TABLE t (" + before + ")", "CREATE TABLE t (" + after + ")");
    }

    @Test
    void textsInTheSamePlaceUnderNearNamesAsk() {
        assertThat(columns("id int, name text, x int", "id int, full_name text, x int"))
                .containsExactly("public.t.name → public.t.full_name");
    }

    @Test
    void textsUnderUnlikeNamesDoNotAsk() {
        assertThat(columns("id int, colour text, x int", "id int, iban text, x int")).isEmpty();
    }

    @Test
    void aColumnInAnotherPlaceAsksOnlyUnderNearlyOneName() {
        assertThat(columns("colour text, id int", "id int, color text"))
                .containsExactly("public.t.colour → public.t.color");
        assertThat(columns("name text, id int", "id int, full_name text")).isEmpty();
    }

    @Test
    void aTellingPropertyInTheSamePlaceAsksUnderAnyName() {
        assertThat(
                        columns(
                                "id int, owner int DEFAULT 7, x int",
                                "id int, seller int DEFAULT 7, x int"))
                .containsExactly("public.t.owner → public.t.seller");
        assertThat(columns("id int, weight int UNIQUE, x int", "id int, iban int UNIQUE, x int"))
                .containsExactly("public.t.weight → public.t.iban");
    }

    @Test
    void kindredTypesAskUnderNearlyOneNameInTheSamePlace() {
        assertThat(columns("id int, amount int", "id int, amounts bigint"))
                .containsExactly("public.t.amount → public.t.amounts");
        assertThat(columns("id int, amount int", "id int, amounts text")).isEmpty();
    }

    @Test
    void theConsequenceTellsRows() {
        RenameQuestion question =
                RenameQuestions.between(
                                read("CREATE TABLE t (id int, total int)"),
                                read("CREATE TABLE t (id int, total_cents int)"),
                                facts(ObjectAddress.table("public", "t"), 84_000_000),
                                Facts.NONE,
                                Set.of())
                        .questions()
                        .getFirst();
        assertThat(question.words())
                .isEqualTo("Is column public.t.total_cents the old column public.t.total?");
        assertThat(question.consequence())
                .isEqualTo(
                        "If not, the values of public.t.total in about 84\u2009000\u2009000 rows"
                                + " are lost.");
        assertThat(question.atRisk().rows()).isEqualTo(84_000_000);
    }

    @Test
    void whatIsSettledDoesNotAsk() {
        Catalog from = read("CREATE TABLE t (id int, total int)");
        Catalog to = read("CREATE TABLE t (id int, total_cents int)");
        ObjectAddress total = ObjectAddress.table("public", "t").column("total");
        assertThat(
                        RenameQuestions.between(from, to, Facts.NONE, Facts.NONE, Set.of(total))
                                .questions())
                .isEmpty();
    }

    // ---- the rest ----

    @Test
    void labelsInTheSamePlaceAsk() {
        assertThat(
                        questions(
                                "CREATE TYPE s AS ENUM ('new', 'paid', 'sent')",
                                "CREATE TYPE s AS ENUM ('new', 'settled', 'sent')"))
                .containsExactly("public.s.paid → public.s.settled");
        assertThat(
                        questions(
                                "CREATE TYPE s AS ENUM ('new', 'paid', 'sent')",
                                "CREATE TYPE s AS ENUM ('new', 'sent', 'settled')"))
                .isEmpty();
    }

    @Test
    void attributesOfOneTypeAskAndColumnsOfTypedTablesDoNot() {
        String before = "CREATE TYPE price AS (net numeric, tax numeric); CREATE TABLE t OF price";
        assertThat(questions(before, before.replace("tax", "vat")))
                .containsExactly("public.price.tax → public.price.vat");
        assertThat(questions(before, before.replace("tax numeric", "vat text"))).isEmpty();
        assertThat(
                        questions(
                                "CREATE TYPE c AS (a int, b int)",
                                "CREATE TYPE c AS (first int, second int)"))
                .isEmpty();
        assertThat(find(before, before.replace("tax", "vat")).questions())
                .extracting(RenameQuestion::consequence)
                .containsExactly(
                        "If not, the values of public.price.tax are lost in every row that has the"
                                + " type.");
    }

    @Test
    void aSchemaWithEqualTablesAsksAndItsTablesDoNot() {
        String tables = "CREATE TABLE %1$s.orders " + ORDERS + "; CREATE TABLE %1$s.t (id int);";
        assertThat(
                        questions(
                                "CREATE SCHEMA shop;" + tables.formatted("shop"),
                                "CREATE SCHEMA store;" + tables.formatted("store")))
                .containsExactly("shop → store");
    }

    @Test
    void aSequenceOfItsOwnAsksUnderANearName() {
        assertThat(questions("CREATE SEQUENCE ticket", "CREATE SEQUENCE tickets"))
                .containsExactly("public.ticket → public.tickets");
        assertThat(questions("CREATE SEQUENCE ticket", "CREATE SEQUENCE invoices")).isEmpty();
    }

    @Test
    void whatHoldsNoRowsIsRenamedWithoutAQuestion() {
        String before =
                """
                CREATE TABLE t (id int CONSTRAINT a PRIMARY KEY, x int CONSTRAINT b CHECK (x > 0));
                CREATE INDEX c ON t (x);
                CREATE VIEW d AS SELECT x FROM t;
                CREATE FUNCTION e(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                CREATE POLICY h ON t USING (x > 1);
                CREATE TYPE i AS ENUM ('x', 'y');
                """;
        String after = before.replaceAll("\\b([abcdeghi])\\b(?! >)", "new_$1");
        assertThat(find(before, after).questions()).isEmpty();
        assertThat(certain(before, after))
                .containsExactly(
                        "enum type public.i → public.new_i",
                        "routine public.e(integer) → public.new_e(integer)",
                        "constraint public.t.a → public.t.new_a",
                        "constraint public.t.b → public.t.new_b",
                        "index public.c → public.new_c",
                        "view public.d → public.new_d",
                        "trigger public.t.g → public.t.new_g",
                        "policy public.t.h → public.t.new_h");
    }

    @Test
    void otherDefinitionsAreNoRename() {
        assertThat(
                        certain(
                                "CREATE TABLE t (x int, y int); CREATE INDEX a ON t (x)",
                                "CREATE TABLE t (x int, y int); CREATE INDEX b ON t (y)"))
                .isEmpty();
    }
}
