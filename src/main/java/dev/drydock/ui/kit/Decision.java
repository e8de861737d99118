package dev.drydock.ui.kit;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Lets work outside of the window's thread wait for the user.
public final class Decision {
    private final BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();

    /// Waits for an answer; an interrupt answers no.
    public boolean await() {
        try {
            return answers.take();
        } catch (InterruptedException e) {
            return false;
        }
    }

    public void give(boolean answer) {
        answers.add(answer);
    }
}
