package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonTest {
    @Test
    void allFortyTwoNodesHaveALessonInFullSentences() {
        assertThat(Lesson.types()).hasSize(42);
        for (String type : Lesson.types()) {
            Lesson lesson = Lesson.of(type).orElseThrow();
            assertThat(lesson.does()).as(type).endsWith(".");
            assertThat(lesson.chosen()).as(type).endsWith(".");
            assertThat(lesson.hurts()).as(type).endsWith(".");
        }
    }
}
