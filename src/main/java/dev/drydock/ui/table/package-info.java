/// The tab of one relation: its rows, its structure, its definition. Read `TableModel`, then `RelationView`.
@NullMarked
package dev.drydock.ui.table;

import org.jspecify.annotations.NullMarked;
