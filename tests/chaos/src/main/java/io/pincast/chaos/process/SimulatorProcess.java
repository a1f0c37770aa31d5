package io.pincast.chaos.process;

import io.pincast.simulator.PinterestSimulatorApplication;

/** The simulator, with its own arguments. */
public final class SimulatorProcess {

    private SimulatorProcess() {}

    public static void main(String[] arguments) {
        ParentWatch.begin();
        PinterestSimulatorApplication.main(arguments);
    }
}
