package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `--style`, for all, for a table, and for a step of one.
class StyleOptionTest {
    private static final String SCHEMA =
            """
            CREATE TABLE items (id bigint PRIMARY KEY, name text, qty int);
            INSERT INTO items SELECT i, 'n', 1 FROM generate_series(1, 20) i;
            ANALYZE items;
            """;
    private static final String WANTED =
            """
            CREATE TABLE items (id bigint PRIMARY KEY, name text NOT NULL, qty int, CONSTRAINT qty CHECK (qty > 0));
            CREATE INDEX items_name ON items (name);
            """;

    private static Sandbox live;
    private static Terminal terminal;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        live = TestServers.of(18).create(SCHEMA);
        terminal = new Terminal(live);
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private Terminal.Result diff(String... options) throws Exception {
        return run("diff", live, WANTED, options);
    }

    private Terminal.Result run(String command, Sandbox database, String wanted, String... options)
            throws Exception {
        List<Object> words = new ArrayList<>(List.of(command, database));
        words.add(Files.writeString(folder.resolve("wanted.sql"), wanted));
        words.addAll(List.of("--sandbox", Terminal.url(live)));
        words.addAll(List.of(options));
        return terminal.run(words.toArray());
    }

    @Test
    void aStepIsPlainWhereItsTableIsOnline() throws Exception {
        Terminal.Result said =
                diff("--style", "online", "--style", "public.items.name=direct").ends(0);
        assertThat(said.out())
                .contains("ADD CONSTRAINT items_name_not_null NOT NULL name\n")
                .contains("CREATE INDEX CONCURRENTLY items_name")
                .contains("ADD CONSTRAINT qty CHECK ((qty > 0)) NOT VALID")
                .contains("public.items.name: plain, as you asked")
                .doesNotContain("NOT NULL name NOT VALID");
    }

    @Test
    void aSmallTablesTypeChangesOnlineWhereTheColumnIsNamed() throws Exception {
        String wanted = "CREATE TABLE items (id bigint PRIMARY KEY, name text, qty bigint);";
        assertThat(run("diff", live, wanted).ends(0).out())
                .contains("ALTER COLUMN qty TYPE bigint");
        assertThat(run("diff", live, wanted, "--style", "public.items.qty=online").ends(0).out())
                .contains("ADD COLUMN qty_drydock_new bigint")
                .doesNotContain("ALTER COLUMN qty TYPE bigint");
    }

    @Test
    void aConstraintIsChosenByItsName() throws Exception {
        assertThat(diff("--style", "direct", "--style", "public.items.qty=online").ends(0).out())
                .contains("ADD CONSTRAINT qty CHECK ((qty > 0)) NOT VALID")
                .contains("public.items.qty: online, as you asked")
                .contains("CREATE INDEX items_name");
    }

    @Test
    void aNameThatCantBeChosenIsRefusedWithThoseThatCan() throws Exception {
        diff("--style", "public.items.nmae=direct")
                .ends(2)
                .says(
                        "--style public.items.nmae: the source has no such table",
                        "one of public.items.name, public.items.qty, public.items_name.");
    }

    @Test
    void aNameOfTwoThingsIsAskedForWithItsKind() throws Exception {
        String both =
                "CREATE TABLE items (id bigint PRIMARY KEY, name text, qty int NOT NULL, CONSTRAINT"
                        + " qty CHECK (qty > 0))";
        run("diff", live, both, "--style", "public.items.qty=direct")
                .ends(2)
                .says("may be column public.items.qty or constraint public.items.qty");
        assertThat(
                        run(
                                        "diff",
                                        live,
                                        both,
                                        "--style",
                                        "online",
                                        "--style",
                                        "column public.items.qty=direct")
                                .ends(0)
                                .out())
                .contains("ADD CONSTRAINT items_qty_not_null NOT NULL qty\n")
                .contains("CHECK ((qty > 0)) NOT VALID");
    }

    @Test
    void aStepOfARenamedTableIsFoundByEitherName() throws Exception {
        String renamed = WANTED.replace("items", "goods");
        assertThat(
                        run(
                                        "diff",
                                        live,
                                        renamed,
                                        "--rename",
                                        "public.items=goods",
                                        "--style",
                                        "online",
                                        "--style",
                                        "public.items.name=direct",
                                        "--style",
                                        "public.goods.qty=direct")
                                .ends(0)
                                .out())
                .contains("public.goods.name: plain, as you asked")
                .contains("public.goods.qty: plain, as you asked")
                .contains("ADD CONSTRAINT goods_name_not_null NOT NULL name\n");
    }

    @Test
    void aMixedTableReachesWhatIsWanted() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            run(
                            "apply",
                            database,
                            WANTED,
                            "--style",
                            "direct",
                            "--style",
                            "public.items_name=online",
                            "--confirm",
                            database.target().database())
                    .ends(0)
                    .says("CREATE INDEX CONCURRENTLY items_name");
            run("diff", database, WANTED, "--exit-code").ends(0);
        }
    }
}
