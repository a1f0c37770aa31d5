package io.pincast.simulator;

/** The simulator as a program. */
public final class PinterestSimulatorApplication {
    private PinterestSimulatorApplication() {}

    public static void main(String[] args) {
        CommandLine.run(args);
    }
}
