/// SQL as text: quoting names, splitting scripts into statements, tokens for colouring. Pure; uses no other room.
/// There is no parser here: the server is the parser. Read `Identifier` first.
@NullMarked
package dev.drydock.sql;

import org.jspecify.annotations.NullMarked;
