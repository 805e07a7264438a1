package io.guicheng.cli;

import java.io.PrintStream;

/** One command. */
interface Command {

    /** The first word on the command line. */
    String name();

    /** How it is used, in Chinese; several lines. */
    String usage();

    /**
     * Does it.
     *
     * @return exit code: 0 all is well, 1 something was found, 2 it could not be done
     * @throws UsageException when an option is missing, unknown or impossible
     */
    int run(Options options, PrintStream out);
}
