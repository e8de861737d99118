/// What a database's planner goes by: sizes, statistics and settings, without a row of any table. May use `catalog` and `sql`. Read
/// `Statistics` first.
@NullMarked
package dev.drydock.catalog.statistics;

import org.jspecify.annotations.NullMarked;
