package dev.drydock.ui.apply;

/// What a run asks before it goes on.
///
/// @param what what it waits for
/// @param why what has to happen first, or what comes otherwise
/// @param yes the verb on the button that lets it go on
record Question(String what, String why, String yes) {}
