package dev.drydock.migration.folder;

/// A file of a folder of DDL.
///
/// @param path from the folder, with slashes
public record DdlFile(String path, String text) {}
