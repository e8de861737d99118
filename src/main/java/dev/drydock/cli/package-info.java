/// The command line: one command per file. Reads arguments, asks the engine, writes reports; decides nothing about schemas.
/// May use everything but `ui`. Read `Cli` first.
@NullMarked
package dev.drydock.cli;

import org.jspecify.annotations.NullMarked;
