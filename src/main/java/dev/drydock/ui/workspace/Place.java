package dev.drydock.ui.workspace;

/// Where the window is connected to.
///
/// @param host the server's host, with the port where it is not 5432
/// @param version the server's version as people say it: `18.6`
/// @param readOnly whether the server refuses writes, as a standby does
public record Place(
        Environment environment,
        String database,
        String host,
        String user,
        String version,
        boolean readOnly,
        String timeZone,
        String encoding) {}
