/// The tab of a folder of migrations: its files, how they stand to the database, their SQL. Read `ProjectModel`, then `ProjectView`.
@NullMarked
package dev.drydock.ui.project;

import org.jspecify.annotations.NullMarked;
