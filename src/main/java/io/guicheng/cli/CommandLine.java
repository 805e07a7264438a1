package io.guicheng.cli;

import io.guicheng.chain.Verify;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** The commands that need no server. */
public final class CommandLine {

    private static final List<Command> COMMANDS = List.of(new VerifyCommand());

    /** Options of all commands that stand alone. */
    private static final Set<String> SWITCHES = Set.of("help", "without-attachments", "consistency");

    private CommandLine() {}

    /** Whether the first word on the command line is a command, and not an option of the server. */
    public static boolean knows(String... arguments) {
        return arguments.length > 0
                && COMMANDS.stream().anyMatch(command -> command.name().equals(arguments[0]));
    }

    /** Runs a command and answers the exit code; {@link #knows} must have said yes. */
    public static int run(String... arguments) {
        return run(Verify.console(), arguments);
    }

    /** The same, with the place to print to. */
    public static int run(PrintStream out, String... arguments) {
        var command = COMMANDS.stream()
                .filter(one -> one.name().equals(arguments[0]))
                .findFirst()
                .orElseThrow();
        try {
            var options = Options.of(List.of(arguments).subList(1, arguments.length), SWITCHES);
            if (options.has("help")) {
                out.println(command.usage());
                return Verify.SOUND;
            }
            return command.run(options, out);
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.println(command.usage());
            return Verify.FAILED;
        }
    }
}
