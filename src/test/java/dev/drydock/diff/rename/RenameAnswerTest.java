package dev.drydock.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Schema;
import dev.drydock.diff.Change;

import org.junit.jupiter.api.Test;

import java.util.List;

class RenameAnswerTest {
    private static final ObjectAddress ENUM = ObjectAddress.of(ObjectKind.ENUM_TYPE, "a b", "s=t");
    private static final Catalog CATALOG =
            Catalog.of(
                    180000,
                    List.of(
                            new Schema(ObjectAddress.schema("a b"), null),
                            new EnumType(ENUM, List.of("none", "x.y"), null)),
                    List.of(),
                    List.of());

    @Test
    void anAnswerIsReadAsItIsWritten() {
        for (String label : List.of("none", "x.y")) {
            Change.Rename rename =
                    new Change.Rename(
                            ENUM.part(ObjectKind.ENUM_TYPE, label),
                            ENUM.part(ObjectKind.ENUM_TYPE, "none"));
            RenameAnswer answer = RenameAnswer.yes(rename, CATALOG);
            assertThat(RenameAnswer.parse(answer.text())).contains(answer);
            assertThat(answer.find(CATALOG)).containsExactly(rename.before());
            assertThat(answer.rename(rename.before())).isEqualTo(rename);
            RenameAnswer no = RenameAnswer.no(rename, CATALOG);
            assertThat(RenameAnswer.parse(no.text())).contains(no);
            assertThat(no.now()).isNull();
        }
    }

    @Test
    void aTypeIsRenamedIntoAnotherSchema() {
        Change.Rename rename =
                new Change.Rename(ENUM, ObjectAddress.of(ObjectKind.ENUM_TYPE, "C", "s"));
        RenameAnswer answer = RenameAnswer.yes(rename, CATALOG);
        assertThat(answer.text()).isEqualTo("\"a b\".\"s=t\"=\"C\".s");
        assertThat(answer.rename(ENUM)).isEqualTo(rename);
    }

    @Test
    void theKindInFrontCounts() {
        assertThat(RenameAnswer.parse("type \"a b\".\"s=t\"=s").orElseThrow().find(CATALOG))
                .containsExactly(ENUM);
        assertThat(RenameAnswer.parse("table \"a b\".\"s=t\"=s").orElseThrow().find(CATALOG))
                .isEmpty();
        RenameAnswer routine =
                RenameAnswer.parse("function shop.f(integer, double precision)=g").orElseThrow();
        assertThat(routine.kind()).isEqualTo("function");
        assertThat(routine.old()).isEqualTo("shop.f(integer, double precision)");
    }

    @Test
    void whatIsNoAnswerIsNotRead() {
        assertThat(RenameAnswer.parse("x")).isEmpty();
        assertThat(RenameAnswer.parse("x=")).isEmpty();
        assertThat(RenameAnswer.parse("=x")).isEmpty();
        assertThat(RenameAnswer.parse("a=b=c")).isEmpty();
    }
}
