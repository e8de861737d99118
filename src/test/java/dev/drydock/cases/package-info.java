/// Golden case folders: every folder under `src/test/cases/diff` is planned, applied and judged on real servers by two judges that
/// share no code with the catalog reader.
@NullMarked
package dev.drydock.cases;

import org.jspecify.annotations.NullMarked;
