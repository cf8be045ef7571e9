package dev.strata.shared.dev.scaffolding;

import java.io.IOException;

/** Something that reads or writes files. */
interface Action {

    /**
     * Does it.
     *
     * @throws IOException when a file can't be read or written
     */
    void run() throws IOException;
}
