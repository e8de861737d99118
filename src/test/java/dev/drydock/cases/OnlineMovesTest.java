package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import dev.drydock.migration.play.OnlineMove;
import dev.drydock.migration.play.Playbook;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps the table of `docs/online-moves.md` true. `-Ddrydock.golden=write` writes it.
class OnlineMovesTest {
    private static final Path PAGE = Path.of("docs/online-moves.md");
    private static final String HEAD =
            """
            | what changes | steps | locks | chosen when | what the application notices |
            |---|---|---|---|---|
            """;

    @Test
    void thePageTellsEveryMove() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD);
        int end = page.indexOf("\n\n", start) + 1;
        String wanted =
                page.substring(0, start)
                        + HEAD
                        + Playbook.moves().stream().map(OnlineMovesTest::row).collect(joining())
                        + page.substring(end);
        if ("write".equals(System.getProperty("drydock.golden"))) {
            Files.writeString(PAGE, wanted);
            return;
        }
        assertThat(page).isEqualTo(wanted);
    }

    @Test
    void everyMoveIsBrokenOffByTheCrashTests() {
        assertThat(Playbook.moves())
                .extracting(OnlineMove::name)
                .containsExactlyInAnyOrderElementsOf(CrashScenario.MOVES.keySet());
    }

    private static String row(OnlineMove move) {
        return "| "
                + String.join(
                        " | ", move.name(), move.steps(), move.locks(), move.when(), move.notice())
                + " |\n";
    }
}
