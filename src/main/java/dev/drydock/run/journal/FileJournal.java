package dev.drydock.run.journal;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A journal in a file, for databases in which no schema may be made. The file is written anew as a whole, so that it is never half a
/// file.
///
/// A transaction can't write into a file. Instead its number is written before the commit; afterwards the server knows what became of it.
public final class FileJournal implements Journal {
    private static final TypeReference<Content> CONTENT = new TypeReference<>() {};

    /// A transaction that is being committed.
    private record Committing(int unit, String transaction) {}

    private record Content(int format, List<RunRecord> runs, @Nullable Committing committing) {
        Content {
            runs = List.copyOf(runs);
        }
    }

    private final Path file;
    private final Session watch;
    private Content content;

    /// @throws JournalUnreadable when there is a file that is no journal
    FileJournal(Path file, Session watch) {
        this.file = file;
        this.watch = watch;
        this.content = load(file);
    }

    private static Content load(Path file) {
        if (!Files.exists(file)) {
            return new Content(FORMAT, List.of(), null);
        }
        try {
            Content content = JournalJson.read(Files.readString(file), CONTENT);
            if (content.format() != FORMAT) {
                throw new JournalUnreadable(
                        file + " was written by another version of Drydock: use that version.");
            }
            return content;
        } catch (IOException e) {
            throw new JournalUnreadable(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private void save(List<RunRecord> runs, @Nullable Committing committing) {
        content = new Content(FORMAT, runs, committing);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel =
                    FileChannel.open(
                            next,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes =
                        ByteBuffer.wrap(
                                JournalJson.write(content, CONTENT)
                                        .getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new JournalUnreadable(
                    "The journal " + file + " can't be written: " + e.getMessage(), e);
        }
    }

    /// Changes the latest run.
    private void change(RunRecord changed, @Nullable Committing committing) {
        List<RunRecord> runs = new ArrayList<>(content.runs());
        runs.set(0, changed);
        save(runs, committing);
    }

    private RunRecord latest() {
        return content.runs().getFirst();
    }

    @Override
    public @Nullable RunRecord latest(Predicate<RunRecord> wanted) {
        return content.runs().stream().filter(wanted).findFirst().orElse(null);
    }

    @Override
    public @Nullable RunRecord unfinished() {
        return content.runs().isEmpty() || !latest().state().isUnfinished() ? null : latest();
    }

    @Override
    public RunRecord begin(Undertaking undertaking, RunnerRecord runner) {
        RunRecord begun = RunRecord.begun(content.runs().size() + 1L, undertaking, runner, now());
        List<RunRecord> runs = new ArrayList<>();
        runs.add(begun);
        for (RunRecord run : content.runs()) {
            boolean undone = Long.valueOf(run.id()).equals(undertaking.undoes());
            runs.add(undone ? run.with(RunRecord.State.ROLLING_BACK, null, null) : run);
        }
        save(runs, null);
        return begun;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public RunRecord claim(long run, RunnerRecord runner) {
        RunRecord claimed = latest().with(RunRecord.State.RUNNING, null, null).with(runner);
        Committing committing = content.committing();
        if (committing != null && tookPlace(committing.transaction())) {
            Unit unit = claimed.undertaking().units().get(committing.unit());
            claimed = claimed.with(unit, StepRecord::done, now());
        }
        change(claimed, null);
        return claimed;
    }

    /// What the server knows of a transaction. When it has forgotten, the catalog tells whether it took place.
    private boolean tookPlace(String transaction) {
        return watch.queryOne(
                "SELECT coalesce(pg_xact_status(?::xid8) = 'committed', false)",
                row -> row.bool(1),
                transaction);
    }

    @Override
    public boolean fence(Session worker, RunnerRecord runner) {
        return runner.watch().isThere(worker);
    }

    @Override
    public void begun(Unit unit) {
        change(latest().with(unit, StepRecord::begun, now()), null);
    }

    @Override
    public void doneInside(Session worker, Unit unit) {
        String transaction =
                worker.queryOne("SELECT pg_current_xact_id()::text", row -> row.string(1));
        change(latest(), new Committing(unit.number(), transaction));
    }

    @Override
    public void done(Unit unit) {
        change(latest().with(unit, StepRecord::done, now()), null);
    }

    @Override
    public void failed(int step, String error) {
        List<StepRecord> steps = new ArrayList<>(latest().steps());
        steps.set(step, steps.get(step).failed(error));
        change(latest().withSteps(steps), null);
    }

    @Override
    public BackfillRecord backfill(int step) {
        return latest().backfills().getOrDefault(step, BackfillRecord.START);
    }

    @Override
    public void batchInside(Session worker, int step, BackfillRecord progress) {
        // Rows that are filled no longer meet the condition, so that a batch of which nobody wrote
        // does nothing the second time.
    }

    @Override
    public void batchDone(int step, BackfillRecord progress) {
        SortedMap<Integer, BackfillRecord> backfills = new TreeMap<>(latest().backfills());
        backfills.put(step, progress);
        change(latest().withBackfills(backfills), null);
    }

    @Override
    public void ended(RunRecord.State state, @Nullable String note) {
        RunRecord ended = latest().with(state, note, state.isUnfinished() ? null : now());
        List<RunRecord> runs = new ArrayList<>(content.runs());
        runs.set(0, ended);
        Long undoes = ended.undertaking().undoes();
        for (int i = 1; i < runs.size(); i++) {
            if (state == RunRecord.State.DONE && Long.valueOf(runs.get(i).id()).equals(undoes)) {
                runs.set(i, runs.get(i).with(RunRecord.State.ROLLED_BACK, null, now()));
            }
        }
        save(runs, null);
    }

    @Override
    public void giveUp(long run) {
        ended(RunRecord.State.GIVEN_UP, null);
    }
}
