/// The window as an application: starts the toolkit, joins shell and engine. Read `Window`.
@NullMarked
package dev.drydock.ui;

import org.jspecify.annotations.NullMarked;
