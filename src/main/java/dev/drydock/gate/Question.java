package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.NamedQuery;
import dev.drydock.lint.Obstacle;
import dev.drydock.project.Project;
import dev.drydock.project.Standing;
import dev.drydock.rehearsal.RowDemand;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// What is to be judged.
///
/// @param standing how the project's files stand to the source
/// @param source what the pending files are meant for
/// @param facts of the source; `Facts.NONE` when it is no live database
/// @param live whether the source is a live database, which may have drifted from its migrations
/// @param code files and folders of the application
/// @param queries files and folders with `.sql` files of the application's queries
/// @param renames what somebody has said of objects that are dropped and made anew
/// @param content the source's statistics, to plan as it would; null when there are none
/// @param workload the application's queries, to be planned before and after
/// @param rows looks which rows of the source are in the way; finds none where it has none
public record Question(
        Project project,
        Standing standing,
        Catalog source,
        Facts facts,
        boolean live,
        List<Path> code,
        List<Path> queries,
        Limits limits,
        RenameAnswers renames,
        @Nullable LabContent content,
        List<NamedQuery> workload,
        Function<List<RowDemand>, List<Obstacle>> rows) {
    public Question {
        code = List.copyOf(code);
        queries = List.copyOf(queries);
        workload = List.copyOf(workload);
    }

    /// A question without statistics.
    public Question(
            Project project,
            Standing standing,
            Catalog source,
            Facts facts,
            boolean live,
            List<Path> code,
            List<Path> queries,
            Limits limits,
            RenameAnswers renames) {
        this(
                project,
                standing,
                source,
                facts,
                live,
                code,
                queries,
                limits,
                renames,
                null,
                List.of(),
                demands -> List.of());
    }

    /// The same question about queries that are planned as the source would.
    public Question with(LabContent statistics, List<NamedQuery> planned) {
        return new Question(
                project,
                standing,
                source,
                facts,
                live,
                code,
                queries,
                limits,
                renames,
                statistics,
                planned,
                rows);
    }

    /// The same question about a source that has rows.
    public Question with(Function<List<RowDemand>, List<Obstacle>> looking) {
        return new Question(
                project, standing, source, facts, live, code, queries, limits, renames, content,
                workload, looking);
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
