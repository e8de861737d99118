package dev.drydock.explain.read;

/// Where a plan stops making sense, and why, in a sentence.
record Fault(String problem, Place at) {}
