package dev.drydock.explain;

/// What was written to the write-ahead log.
///
/// @param fullPageImages pages that had to be logged whole, as it was their first change after a checkpoint
/// @param buffersFull how often the log's buffers had to be written to make room; since PostgreSQL 18
public record Wal(long records, long fullPageImages, long bytes, long buffersFull) {}
