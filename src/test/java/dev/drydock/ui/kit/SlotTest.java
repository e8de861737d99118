package dev.drydock.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.ui.Screens;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class SlotTest {
    @Test
    void aNewerJobSupersedesTheOneBefore() throws Exception {
        Screens.start();
        List<String> results = new ArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean told = new AtomicBoolean();
        Slot slot = Background.ofWindow().slot();
        Screens.on(() -> {
            slot.run(
                    "first",
                    job -> {
                        job.onCancel(() -> {
                            told.set(true);
                            never.countDown();
                        });
                        never.await();
                        return "first";
                    },
                    results::add,
                    failure -> results.add("failed"));
            slot.run("second", job -> "second", results::add, failure -> {});
            return 0;
        });
        Screens.await("the second result", () -> !results.isEmpty());
        Screens.await("the first one's end", told::get);
        Screens.settle();
        assertThat(results).containsExactly("second");
        assertThat(slot.isBusy()).isFalse();
    }

    @Test
    void aFailureIsToldOnceAndFreesTheSlot() {
        Slot slot = Background.immediate().slot();
        List<String> told = new ArrayList<>();
        slot.run(
                "fails",
                job -> {
                    throw new IllegalStateException("broken");
                },
                done -> told.add("done"),
                failure -> told.add(failure.getMessage()));
        assertThat(told).containsExactly("broken");
        assertThat(slot.isBusy()).isFalse();
    }
}
