package dev.privacyenforcer.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command {@code completion}: a script that teaches a shell the commands and their options. */
@Command(
        name = "completion",
        aliases = "generate-completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script with which bash or zsh completes commands and options.",
        footer = {
            "",
            "It completes the command 'enforcer', for example an alias of java -jar enforcer-core-<version>-all.jar.",
            "",
            "Examples:",
            "  source <(enforcer completion bash)",
            "  enforcer completion zsh > ~/.zsh/completions/_enforcer"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Shells that can be taught. */
    enum Shell {
        BASH,
        ZSH
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            defaultValue = "BASH",
            description = "bash (default) or zsh; the script is the same but for the line by which zsh finds it.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("enforcer", spec.root().commandLine());
        String found = shell == Shell.ZSH ? "#compdef enforcer\n" : "";
        spec.commandLine().getOut().print(found + script);
        spec.commandLine().getOut().flush();
        return Answer.FINE;
    }
}
