package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

/// What was found at the beginning of some lines.
///
/// @param tree what could be read, however much of it that was
/// @param fault where it stopped making sense, or null
/// @param lines how many lines it took
record Found(Tree tree, @Nullable Fault fault, int lines) {}
