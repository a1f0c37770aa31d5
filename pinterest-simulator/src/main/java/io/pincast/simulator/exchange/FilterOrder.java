package io.pincast.simulator.exchange;

/** In which order a request passes the filters. */
public final class FilterOrder {
    static final int EXCHANGE = 10;
    public static final int AUTHENTICATION = 20;
    /** Faults strike before access and limits are looked at, and after everything is done. */
    public static final int FAULTS = 30;

    public static final int ACCESS = 40;
    public static final int LIMITS = 50;

    private FilterOrder() {}
}
