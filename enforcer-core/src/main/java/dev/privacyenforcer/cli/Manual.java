package dev.privacyenforcer.cli;

import picocli.CommandLine;

/** The look of help: the sections of a page of the manual, the same for every command. */
final class Manual {

    private static final int WIDTH = 110;

    private Manual() {}

    static CommandLine in(CommandLine program) {
        look(program);
        program.getSubcommands().values().forEach(Manual::look);
        return program;
    }

    private static void look(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .width(WIDTH)
                .headerHeading("NAME%n  " + command.getCommandSpec().qualifiedName(" ") + "%n%n")
                .synopsisHeading("SYNOPSIS%n  ")
                .descriptionHeading("%nDESCRIPTION%n")
                .parameterListHeading("%nARGUMENTS%n")
                .optionListHeading("%nOPTIONS%n")
                .commandListHeading("%nCOMMANDS%n")
                .footerHeading("%nNOTES");
    }
}
