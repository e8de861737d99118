/// Writes DDL: one file per object kind, each with `create`, `drop` and `alter`. Pure. Read `ObjectDdl` first.
@NullMarked
package dev.drydock.migration.ddl;

import org.jspecify.annotations.NullMarked;
