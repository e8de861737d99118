package dev.drydock.explain.read;

/// A place among the lines at hand.
///
/// @param line index of the line, from 0
/// @param column offset in it, from 0
record Place(int line, int column) {}
