package dev.drydock.cli;

import dev.drydock.postgres.ConnectionFailure;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.run.Blocker;
import dev.drydock.run.StepEvent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Asks, one by one, whether to end who holds a lock that a run needs. A run stands between two attempts meanwhile, where it holds no
/// lock itself. Anything but "yes" leaves them alone, and nobody is asked about twice.
final class BlockerQuestions implements Consumer<StepEvent> {
    /// Most are gone by then.
    private static final int ATTEMPTS_BEFORE = 3;

    private final Target target;
    private final BufferedReader answers;
    private final PrintWriter out;
    private final Set<String> asked = new HashSet<>();

    BlockerQuestions(Target target, BufferedReader answers, PrintWriter out) {
        this.target = target;
        this.answers = answers;
        this.out = out;
    }

    @Override
    public void accept(StepEvent event) {
        if (event instanceof StepEvent.Retried retried && retried.attempt() >= ATTEMPTS_BEFORE) {
            retried.blockers().stream().filter(Blocker::mayBeAskedAbout).forEach(this::ask);
        }
    }

    private void ask(Blocker blocker) {
        if (!asked.add(blocker.pid() + " " + blocker.started())) {
            return;
        }
        out.println("     In the way: " + blocker.words() + ".");
        if (!blocker.isOursToEnd()) {
            out.println("     You may not end it; ask whose it is.");
            out.flush();
            return;
        }
        out.print(
                blocker.idles()
                        ? "     It runs nothing that could be cancelled. End its session, which"
                                + " undoes its transaction? (yes/no) "
                        : "     Cancel its statement? (yes/no) ");
        out.flush();
        if ("yes".equalsIgnoreCase(answer())) {
            end(blocker);
        } else {
            out.println("     Left alone.");
        }
        out.flush();
    }

    private String answer() {
        try {
            String line = answers.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(Blocker blocker) {
        try (Session session = Session.open(target)) {
            out.println(
                    Blocker.end(session, blocker)
                            ? blocker.idles() ? "     Its session ends." : "     Cancelled."
                            : "     It is no longer in that transaction: nothing was done.");
        } catch (PgException e) {
            out.println("     Not ended: " + ConnectionFailure.of(e, target).words());
        }
    }
}
