/// What would a change do to the application's queries? Tried in a lab of the database before anybody builds anything.
@NullMarked
package dev.drydock.ui.whatif;

import org.jspecify.annotations.NullMarked;
