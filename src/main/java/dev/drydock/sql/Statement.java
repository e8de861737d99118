package dev.drydock.sql;

/// One statement of a script.
///
/// @param text from its first to its last word, without the semicolon; comments inside are kept
/// @param offset where the text begins in the script, in `char`s
/// @param line the line where it begins, from 1
/// @param column the column where it begins, from 1
public record Statement(String text, int offset, int line, int column) {}
