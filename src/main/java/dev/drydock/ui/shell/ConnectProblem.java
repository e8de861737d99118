package dev.drydock.ui.shell;

/// Why a connection could not be made.
///
/// @param what what could not be done
/// @param why in the server's words
/// @param next what to do now
public record ConnectProblem(String what, String why, String next) {}
