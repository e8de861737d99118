/// Migrations in a user's repository: folders of numbered SQL files, and Drizzle's. What is applied is read from the database's own
/// history table. May use `postgres`, `migration`, `sql`. Read `Project` first.
@NullMarked
package dev.drydock.project;

import org.jspecify.annotations.NullMarked;
