package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class StatementsTest {
    @Test
    void cutsAtSemicolonsAndDropsNothingButSpaceAndCommentsBetween() {
        String script =
                """
                -- first; comment
                CREATE TABLE a (b int); /* second; /* nested; */ still */
                ;;
                  SELECT 1 -- inside
                  + 2 ;
                SELECT 'last'
                """;
        List<Statement> statements = ready(script);
        assertThat(statements)
                .extracting(Statement::text)
                .containsExactly(
                        "CREATE TABLE a (b int)", "SELECT 1 -- inside\n  + 2", "SELECT 'last'");
        assertThat(statements.get(1).line()).isEqualTo(4);
        assertThat(statements.get(1).column()).isEqualTo(3);
        assertThat(statements).allMatch(each -> script.startsWith(each.text(), each.offset()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO $$ BEGIN; END $$",
                "DO $tag$ a; $$ b; $tag$",
                "SELECT 'it''s; ok', E'a\\'; b', U&'d;\\0061', \"x;\"\"y\", U&\"p;\"",
                "SELECT B'1;', x'a;', N'c;'",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b)",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END;"
                        + " SELECT 2; END",
                "create or replace procedure p() begin atomic; end",
                "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT"
                        + " a; END",
                "SELECT a$b$c, $1, 1.5e-3, 1_000, 0xFF, a::int, b <-- c;\n d",
                "SELECT 'line\none;'\n'line two;'",
                "SELECT 'open; string",
                "SELECT $x$ open; string"
            })
    void keepsOneStatementWhole(String statement) {
        assertThat(ready(statement)).extracting(Statement::text).containsExactly(statement.strip());
        assertThat(concatenated(statement)).isEqualTo(statement);
    }

    @Test
    void goesOnAfterARoutineBody() {
        assertThat(
                        ready(
                                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END; SELECT"
                                        + " 2; BEGIN; COMMIT"))
                .extracting(Statement::text)
                .containsExactly(
                        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END",
                        "SELECT 2",
                        "BEGIN",
                        "COMMIT");
    }

    @Test
    void skipsTheRestrictLinesOfPgDump() {
        assertThat(ready("\\restrict abc\n\nSELECT 1;\n\\unrestrict abc\n"))
                .extracting(Statement::text)
                .containsExactly("SELECT 1");
    }

    @Test
    void refusesOtherCommandsOfPsqlWithTheirPlace() {
        assertThat(Statements.split("SELECT 1;\n  \\connect other\nSELECT 2;"))
                .isInstanceOfSatisfying(
                        Script.Refused.class,
                        refused -> {
                            assertThat(refused.command()).isEqualTo("\\connect other");
                            assertThat(refused.line()).isEqualTo(2);
                            assertThat(refused.column()).isEqualTo(3);
                        });
        assertThat(Statements.split("COPY t (a) FROM stdin;\n1\n\\.\n"))
                .isInstanceOf(Script.Refused.class);
        assertThat(ready("COPY t FROM '/tmp/stdin'")).hasSize(1);
    }

    @Test
    void tellsTokensApart() {
        String sql = "SELECT \"a\", b1, 'x', 1.5, $1, -- c\n <> @> ::text FROM t";
        assertThat(Tokens.of(sql).stream().filter(Token::isSignificant))
                .extracting(token -> token.kind() + " " + token.text(sql))
                .containsExactly(
                        "KEYWORD SELECT",
                        "QUOTED_IDENTIFIER \"a\"",
                        "OPERATOR ,",
                        "IDENTIFIER b1",
                        "OPERATOR ,",
                        "STRING 'x'",
                        "OPERATOR ,",
                        "NUMBER 1.5",
                        "OPERATOR ,",
                        "PARAMETER $1",
                        "OPERATOR ,",
                        "OPERATOR <>",
                        "OPERATOR @>",
                        "OPERATOR ::",
                        "IDENTIFIER text",
                        "KEYWORD FROM",
                        "IDENTIFIER t");
    }

    @Test
    void tokensOfAnyTextAreTheTextAgain() {
        long seed = 20261122;
        var random = new java.util.Random(seed);
        String alphabet = "aeuxE$'\"\\-/*;:()[]. \n1_&%üé😀@<>";
        int[] letters = alphabet.codePoints().toArray();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            assertThat(concatenated(text.toString()))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString());
            Statements.split(text.toString());
        }
    }

    @Test
    void findsLineAndColumnOfAServerPosition() {
        String statement = "SELECT '😀',\n  wrong";
        int offset = Position.offsetOfServerPosition(statement, 15);
        assertThat(statement.substring(offset)).isEqualTo("wrong");
        assertThat(Position.at(statement, offset)).isEqualTo(new Position(2, 3));
    }

    @Test
    void generatedNamesAreCutAsTheServerCutsThem() {
        assertThat(GeneratedName.of("orders", "total", "not_null"))
                .isEqualTo("orders_total_not_null");
        assertThat(GeneratedName.of("a".repeat(60), "b", "not_null"))
                .isEqualTo("a".repeat(52) + "_b_not_null");
    }

    private static String concatenated(String sql) {
        StringBuilder text = new StringBuilder();
        for (Token token : Tokens.of(sql)) {
            assertThat(token.start()).isEqualTo(text.length());
            text.append(token.text(sql));
        }
        return text.toString();
    }

    private static List<Statement> ready(String script) {
        return ((Script.Ready) Statements.split(script)).statements();
    }
}
