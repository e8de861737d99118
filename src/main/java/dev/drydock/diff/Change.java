package dev.drydock.diff;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;

/// One difference between two catalogs.
public sealed interface Change {
    /// The object the change is about, as it is called after the change, or before it for a drop.
    ObjectAddress address();

    /// The object is only in the wanted catalog.
    record Create(DbObject object) implements Change {
        @Override
        public ObjectAddress address() {
            return object.address();
        }
    }

    /// The object is only in the present catalog.
    record Drop(DbObject object) implements Change {
        @Override
        public ObjectAddress address() {
            return object.address();
        }
    }

    /// The object is in both, with different content.
    record Alter(DbObject before, DbObject after) implements Change {
        @Override
        public ObjectAddress address() {
            return after.address();
        }
    }

    /// The object is in both and has another owner, other privileges or other security labels.
    record AlterAccess(ObjectAddress address, Access before, Access after) implements Change {}

    /// The object keeps its content under another name. Only a person, or the draft where the rename was made, can say so.
    record Rename(ObjectAddress before, ObjectAddress after) implements Change {
        @Override
        public ObjectAddress address() {
            return after;
        }

        /// The rename that takes this one back.
        public Rename reversed() {
            return new Rename(/* before= */ after, /* after= */ before);
        }
    }
}
