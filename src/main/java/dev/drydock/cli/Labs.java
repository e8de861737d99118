package dev.drydock.cli;

import dev.drydock.lab.Lab;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.LabFile;
import dev.drydock.postgres.Session;

import java.nio.file.Path;

/// Opens labs that `lab export` wrote.
final class Labs {
    private static final String ENDING = ".lab";

    private Labs() {}

    /// Whether a source is such a file.
    static boolean isLab(String source) {
        return source.endsWith(ENDING);
    }

    static LabContent read(String file) {
        return switch (LabFile.read(Sources.text(Path.of(file)))) {
            case LabFile.Reading.Read read -> read.content();
            case LabFile.Reading.Refused refused ->
                    throw CliException.badUse(
                            file
                                    + (refused.line() > 0
                                            ? ", line "
                                                    + refused.line()
                                                    + ", column "
                                                    + refused.column()
                                            : "")
                                    + ": "
                                    + refused.problem());
        };
    }

    /// What a lab of a source is made of: a file, or a live database that is read.
    static LabContent content(Engine engine, String source) {
        if (isLab(source)) {
            return read(source);
        }
        try (Session session = Application.session(Application.target(engine, source))) {
            return LabContent.read(session);
        }
    }

    /// Opens one, and says in what it differs from the database that it was read from.
    static Lab open(Engine engine, LabContent content) {
        Lab lab = Lab.open(content);
        lab.deviations().forEach(deviation -> engine.err().println("Not as there: " + deviation));
        engine.err().flush();
        return lab;
    }
}
