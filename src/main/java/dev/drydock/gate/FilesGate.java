package dev.drydock.gate;

import dev.drydock.project.Standing;

import java.util.ArrayList;
import java.util.List;

/// Whether what was applied is what the files say.
final class FilesGate {
    private FilesGate() {}

    static Gate judge(Standing standing) {
        List<String> wrong = new ArrayList<>();
        int applied = 0;
        for (Standing.FileStanding file : standing.files()) {
            switch (file.state()) {
                case APPLIED -> applied++;
                case PENDING -> {}
                case EDITED, SKIPPED -> wrong.add(file.file().name() + ": " + file.state().words());
            }
        }
        standing.missing()
                .forEach(
                        name -> wrong.add(name + ": recorded as applied, and no file explains it"));
        String words = applied + " applied, " + standing.pending().size() + " pending";
        return wrong.isEmpty()
                ? Gate.passed("files", words + ".")
                : Gate.failed("files", words + ", " + wrong.size() + " wrong.", wrong);
    }
}
