package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// An object of a kind that has no record of its own (an operator, a rule, a publication): whoever reads it also says which statements
/// make it, so that nothing above the reader has to know the kind.
///
/// @param target how ALTER, COMMENT ON and DROP name it, such as `CAST (integer AS text)`
/// @param definition the statement that creates it
/// @param fixed what no ALTER changes; objects that differ in it must be replaced or rebuilt
/// @param signature objects of equal signature may be replaced by running the definition again (`CREATE OR REPLACE`); null when they
///     may not
/// @param settings what ALTER changes, by name
/// @param relations the tables and views that it is about, which its statements lock
/// @param places what only one object can have at a time, beside its name: the operators and functions of an operator family, and a type's
///     default operator class
public record ScriptedObject(
        ObjectAddress address,
        String target,
        String definition,
        String fixed,
        @Nullable String signature,
        SortedMap<String, Setting> settings,
        List<ObjectAddress> relations,
        List<String> places,
        @Nullable String comment)
        implements DbObject {
    public ScriptedObject {
        if (!address.kind().isScripted()) {
            throw new IllegalArgumentException(address + " has a record of its own");
        }
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        relations = List.copyOf(relations);
        places = List.copyOf(places);
    }

    /// A part of the object that can be changed in place.
    ///
    /// @param set the statement that gives an existing object this part
    /// @param unset the statement that takes it away again, or null when it can't be without
    /// @param replaces whether `set` may run while there is another value; else `unset` comes first
    /// @param inDefinition whether the object's definition says it already
    /// @param once whether `set` belongs to the creation, so that another text of it is no difference
    /// @param relation the table that the statements lock, or null
    public record Setting(
            String set,
            @Nullable String unset,
            boolean replaces,
            boolean inDefinition,
            boolean once,
            @Nullable ObjectAddress relation) {}

    /// The definition is made of the other parts; its layout is no difference.
    @Override
    public DbObject essence() {
        return new ScriptedObject(
                address, target, "", fixed, signature, settings, relations, List.of(), comment);
    }
}
