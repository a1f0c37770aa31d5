package io.pincast.standalone.keys;

import picocli.CommandLine.Command;

/** {@code pincast keys}: what there is to do with master keys. */
@Command(
        name = "keys",
        description = "Looks after the master key, under which every app secret and token lies.",
        mixinStandardHelpOptions = true,
        subcommands = RotateCommand.class)
public class KeysCommand {}
