package dev.drydock.migration.play;

/// An online move in words.
///
/// @param name what is changed
/// @param steps what happens, in order
/// @param locks the strongest locks, and for how long
/// @param when when it is chosen rather than the plain statement
/// @param notice what a running application notices
public record OnlineMove(String name, String steps, String locks, String when, String notice) {}
