package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.diff.rename.RenameQuestions;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Settles what was renamed between two catalogs: what somebody has answered, and what is the same by its definition. Each rename is
/// made in the sandbox and the catalog read back, because the server rewrites every definition that mentions the name; then the rest is
/// looked at again, as a renamed table brings its columns and a renamed column its indexes.
public final class Renaming {
    /// Schemas, then their tables, then columns, then what stands on columns; one more to see that nothing is left.
    private static final int ROUNDS_MAX = 6;

    private final Workshop workshop;

    public Renaming(Workshop workshop) {
        this.workshop = workshop;
    }

    /// What is settled and what is not.
    ///
    /// @param from where the migration starts, with the renames
    /// @param before facts that know renamed tables by both names
    /// @param questions what nobody has answered, told with the names after the renames
    /// @param unused answers about objects that the catalog does not have, or has several of
    /// @param certain the renames that nobody was asked about
    public record Settled(
            Renamed from,
            Facts before,
            List<RenameQuestion> questions,
            List<RenameAnswer> unused,
            List<Change.Rename> certain) {
        public Settled {
            questions = List.copyOf(questions);
            unused = List.copyOf(unused);
            certain = List.copyOf(certain);
        }
    }

    /// Settles.
    ///
    /// @param before how large the relations of the first catalog are
    /// @param after how large those of the second are
    /// @throws IllegalArgumentException when the server refuses a rename that was answered; the message says why
    public Settled settle(
            Catalog from, Catalog to, Facts before, Facts after, RenameAnswers answers) {
        return new Work(from, to, before, after, answers).settle();
    }

    /// One settling, round by round.
    private final class Work {
        private final Catalog original;
        private final Catalog to;
        private final Facts after;
        private final RenameAnswers answers;
        private final List<Change.Rename> renames = new ArrayList<>();
        private final List<Change.Rename> certain = new ArrayList<>();
        private final List<Change.Rename> refused = new ArrayList<>();
        private final Set<ObjectAddress> gone = new TreeSet<>();
        private Facts before;
        private Catalog catalog;

        Work(Catalog from, Catalog to, Facts before, Facts after, RenameAnswers answers) {
            this.original = from;
            this.catalog = from;
            this.to = to;
            this.before = before;
            this.after = after;
            this.answers = answers;
            this.gone.addAll(answers.gone(from));
        }

        Settled settle() {
            RenameAnswers open = answers;
            List<RenameQuestion> questions = List.of();
            for (int round = 0; round < ROUNDS_MAX; round++) {
                List<Change.Rename> answered = open.renames(catalog);
                open = open.unused(catalog);
                if (!answered.isEmpty()) {
                    demand(answered);
                    continue;
                }
                if (answers.othersAreNew()) {
                    break;
                }
                RenameQuestions.Found found = look();
                questions = found.questions();
                List<Change.Rename> same = new ArrayList<>(found.certain());
                same.removeAll(refused);
                if (same.isEmpty()) {
                    break;
                }
                if (!offer(same)) {
                    same.forEach(rename -> offer(List.of(rename)));
                }
            }
            return new Settled(
                    new Renamed(original, renames, catalog),
                    workshop.tried(catalog, to, before),
                    questions,
                    unused(open),
                    certain);
        }

        private RenameQuestions.Found look() {
            gone.addAll(answers.gone(catalog));
            return RenameQuestions.between(catalog, to, before, after, gone);
        }

        private List<RenameAnswer> unused(RenameAnswers open) {
            return open.answers().stream()
                    .filter(answer -> answer.now() != null || isNowhere(answer))
                    .toList();
        }

        private boolean isNowhere(RenameAnswer answer) {
            return answer.find(original).isEmpty() && answer.find(catalog).isEmpty();
        }

        private void demand(List<Change.Rename> answered) {
            switch (evaluate(answered)) {
                case Evaluation.Evaluated(Catalog read) -> accept(answered, read);
                case Evaluation.Refused no ->
                        throw new IllegalArgumentException(no.sql() + ": " + no.error().message());
                case Evaluation.NotCopied _ ->
                        throw new IllegalArgumentException(
                                "the schema can't be copied to the sandbox");
            }
        }

        /// A rename that nobody asked for must not be a reason to fail, nor a copy that lacks something a reason to create it.
        ///
        /// @return whether the renames were made
        private boolean offer(List<Change.Rename> offered) {
            if (evaluate(offered) instanceof Evaluation.Evaluated(Catalog read)
                    && read.objects().size() == original.objects().size()) {
                accept(offered, read);
                certain.addAll(offered);
                return true;
            }
            if (offered.size() == 1) {
                refused.addAll(offered);
            }
            return false;
        }

        private Evaluation evaluate(List<Change.Rename> more) {
            List<Change.Rename> all = new ArrayList<>(renames);
            all.addAll(more);
            return workshop.evaluate(
                    original, Renamed.steps(original, all).stream().map(Step::sql).toList());
        }

        private void accept(List<Change.Rename> made, Catalog read) {
            catalog = read;
            for (Change.Rename rename : made) {
                renames.add(rename);
                before = before.alsoAs(rename.before(), rename.after());
                List.copyOf(gone).forEach(each -> gone.add(moved(each, rename)));
            }
        }

        /// A part of a renamed relation, as it is called now.
        private static ObjectAddress moved(ObjectAddress address, Change.Rename rename) {
            ObjectAddress whole = rename.before();
            return address.kind().isPart()
                            && !whole.kind().isPart()
                            && address.relation(whole.kind()).equals(whole)
                    ? new ObjectAddress(
                            address.kind(),
                            rename.after().schema(),
                            rename.after().name(),
                            address.part())
                    : address;
        }
    }
}
