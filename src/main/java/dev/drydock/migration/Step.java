package dev.drydock.migration;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

import java.util.ArrayList;
import java.util.List;

/// One statement of a migration, or one loop of batches, with what is known about it before it is rehearsed.
public sealed interface Step {
    /// The SQL as a reader should see it, formatted, without closing semicolon.
    String sql();

    /// What the step is for, as one short sentence without a full stop.
    String purpose();

    Phase phase();

    /// The objects whose change this step serves, for linking a step to its change.
    List<ObjectAddress> serves();

    /// The locks it is expected to take on existing relations.
    List<ExpectedLock> locks();

    /// What it says it may do with all of an existing relation.
    List<ExpectedWork> works();

    /// The transaction that it shares with its neighbours of the same number; 0 when it must run outside of a transaction
    /// block. Numbers rise from 1 in the order of the steps.
    int transaction();

    /// Whether it destroys data that no later step can bring back.
    boolean destroysData();

    /// Whether there is no way back once it is done: it destroys data, or adds a value to an enum type, which no statement takes away.
    default boolean endsTheWayBack() {
        return destroysData() || AddsValue.PATTERN.matcher(sql()).find();
    }

    Step inTransaction(int number);

    /// The same step with other expected locks.
    Step withLocks(List<ExpectedLock> newLocks);

    /// The same step with other expected work.
    Step withWorks(List<ExpectedWork> newWorks);

    /// The same steps, with the statements among them in the contract phase.
    static List<Step> inContract(List<Step> steps) {
        return steps.stream()
                .map(step -> step instanceof Ddl ddl ? ddl.in(Phase.CONTRACT) : step)
                .toList();
    }

    /// A DDL statement.
    record Ddl(
            String sql,
            String purpose,
            Phase phase,
            List<ObjectAddress> serves,
            List<ExpectedLock> locks,
            List<ExpectedWork> works,
            int transaction,
            boolean destroysData)
            implements Step {
        public Ddl {
            serves = List.copyOf(serves);
            locks = List.copyOf(locks);
            works = List.copyOf(works);
        }

        /// A statement that does nothing with all of a relation, as far as is known.
        public Ddl(
                String sql,
                String purpose,
                Phase phase,
                List<ObjectAddress> serves,
                List<ExpectedLock> locks,
                int transaction,
                boolean destroysData) {
            this(sql, purpose, phase, serves, locks, List.of(), transaction, destroysData);
        }

        /// A step of the expand phase that runs in a transaction and takes no lock worth telling.
        public static Ddl of(ObjectAddress serves, String sql, String purpose) {
            return new Ddl(sql, purpose, Phase.EXPAND, List.of(serves), List.of(), 1, false);
        }

        public Ddl in(Phase newPhase) {
            return new Ddl(sql, purpose, newPhase, serves, locks, works, transaction, destroysData);
        }

        /// The same step, known to lock one more relation.
        public Ddl locking(ObjectAddress relation, LockMode mode) {
            List<ExpectedLock> more = new ArrayList<>(locks);
            more.add(new ExpectedLock(relation, mode));
            return new Ddl(sql, purpose, phase, serves, more, works, transaction, destroysData);
        }

        /// The same step, known to do something with all of one more relation.
        public Ddl doing(ObjectAddress relation, Work work) {
            List<ExpectedWork> more = new ArrayList<>(works);
            more.add(new ExpectedWork(relation, work));
            return withWorks(more);
        }

        /// The same step, for the sake of another object.
        public Ddl serving(ObjectAddress object) {
            return new Ddl(
                    sql, purpose, phase, List.of(object), locks, works, transaction, destroysData);
        }

        /// The same step, for another purpose.
        public Ddl withPurpose(String other) {
            return new Ddl(sql, other, phase, serves, locks, works, transaction, destroysData);
        }

        /// The same step, which must not run inside a transaction block.
        public Ddl outside() {
            return inTransaction(0);
        }

        /// The same step, which destroys data when told so.
        public Ddl destroying(boolean destroys) {
            return destroys ? destroying() : this;
        }

        public Ddl destroying() {
            return new Ddl(sql, purpose, phase, serves, locks, works, transaction, true);
        }

        @Override
        public Ddl inTransaction(int number) {
            return new Ddl(sql, purpose, phase, serves, locks, works, number, destroysData);
        }

        @Override
        public Ddl withLocks(List<ExpectedLock> newLocks) {
            return new Ddl(sql, purpose, phase, serves, newLocks, works, transaction, destroysData);
        }

        @Override
        public Ddl withWorks(List<ExpectedWork> newWorks) {
            return new Ddl(sql, purpose, phase, serves, locks, newWorks, transaction, destroysData);
        }
    }

    /// A check of existing rows under a weak lock (`VALIDATE CONSTRAINT`); may take long, blocks nobody.
    record Validate(
            String sql,
            String purpose,
            List<ObjectAddress> serves,
            List<ExpectedLock> locks,
            int transaction)
            implements Step {
        public Validate {
            serves = List.copyOf(serves);
            locks = List.copyOf(locks);
        }

        @Override
        public Phase phase() {
            return Phase.CONTRACT;
        }

        @Override
        public boolean destroysData() {
            return false;
        }

        @Override
        public Validate inTransaction(int number) {
            return new Validate(sql, purpose, serves, locks, number);
        }

        @Override
        public Validate withLocks(List<ExpectedLock> newLocks) {
            return new Validate(sql, purpose, serves, newLocks, transaction);
        }

        /// It reads every table that it locks.
        @Override
        public List<ExpectedWork> works() {
            return locks.stream()
                    .map(lock -> new ExpectedWork(lock.relation(), Work.SCAN))
                    .toList();
        }

        @Override
        public Validate withWorks(List<ExpectedWork> newWorks) {
            return this;
        }
    }

    /// Sets columns of existing rows in batches, each in a transaction of its own.
    ///
    /// @param table the table to fill
    /// @param key the columns of a unique, NOT NULL key to walk along; empty means by `ctid` ranges, with sweeps until none is left
    /// @param assignments what stands after SET
    /// @param condition what stands after WHERE to find rows that still need the value
    record Backfill(
            ObjectAddress table,
            List<String> key,
            String assignments,
            String condition,
            String purpose,
            List<ObjectAddress> serves,
            List<ExpectedLock> locks)
            implements Step {
        public Backfill {
            key = List.copyOf(key);
            serves = List.copyOf(serves);
            locks = List.copyOf(locks);
        }

        @Override
        public String sql() {
            return "UPDATE " + table.sql() + "\nSET " + assignments + "\nWHERE " + condition;
        }

        @Override
        public Phase phase() {
            return Phase.BACKFILL;
        }

        @Override
        public int transaction() {
            return 0;
        }

        @Override
        public boolean destroysData() {
            return false;
        }

        @Override
        public Backfill inTransaction(int number) {
            return this;
        }

        @Override
        public Backfill withLocks(List<ExpectedLock> newLocks) {
            return new Backfill(table, key, assignments, condition, purpose, serves, newLocks);
        }

        @Override
        public List<ExpectedWork> works() {
            return List.of(new ExpectedWork(table, Work.SCAN));
        }

        @Override
        public Backfill withWorks(List<ExpectedWork> newWorks) {
            return this;
        }
    }

    /// A point where the application must be deployed before the migration goes on.
    ///
    /// @param purpose what has to happen before somebody continues
    record Pause(String purpose, List<ObjectAddress> serves) implements Step {
        public Pause {
            serves = List.copyOf(serves);
        }

        @Override
        public String sql() {
            return "-- pause: " + purpose;
        }

        @Override
        public Phase phase() {
            return Phase.CONTRACT;
        }

        @Override
        public List<ExpectedLock> locks() {
            return List.of();
        }

        @Override
        public int transaction() {
            return 0;
        }

        @Override
        public boolean destroysData() {
            return false;
        }

        @Override
        public Pause inTransaction(int number) {
            return this;
        }

        @Override
        public Pause withLocks(List<ExpectedLock> newLocks) {
            return this;
        }

        @Override
        public List<ExpectedWork> works() {
            return List.of();
        }

        @Override
        public Pause withWorks(List<ExpectedWork> newWorks) {
            return this;
        }
    }
}
