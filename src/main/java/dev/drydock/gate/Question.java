package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.project.Project;
import dev.drydock.project.Standing;

import java.nio.file.Path;
import java.util.List;

/// What is to be judged.
///
/// @param standing how the project's files stand to the source
/// @param source what the pending files are meant for
/// @param facts of the source; `Facts.NONE` when it is no live database
/// @param live whether the source is a live database, which may have drifted from its migrations
/// @param code files and folders of the application
/// @param queries files and folders with `.sql` files of the application's queries
/// @param renames what somebody has said of objects that are dropped and made anew
public record Question(
        Project project,
        Standing standing,
        Catalog source,
        Facts facts,
        boolean live,
        List<Path> code,
        List<Path> queries,
        Limits limits,
        RenameAnswers renames) {
    public Question {
        code = List.copyOf(code);
        queries = List.copyOf(queries);
    }

    /// A question to which nobody has said anything about renames.
    public Question(
            Project project,
            Standing standing,
            Catalog source,
            Facts facts,
            boolean live,
            List<Path> code,
            List<Path> queries,
            Limits limits) {
        this(project, standing, source, facts, live, code, queries, limits, RenameAnswers.NONE);
    }
}
