/// The query plan: editor, the bar that adds up, the tree, the details of a node. Read `PlanModel`, then `PlanView`.
@NullMarked
package dev.drydock.ui.plan;

import org.jspecify.annotations.NullMarked;
