package io.pincast.chaos;

import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.point.Passing;
import io.pincast.chaos.point.Reply;
import io.pincast.chaos.storm.PointServer;

/** Before the storm everything may go on. */
record UntilReady(Cluster cluster) implements PointServer.Listener {

    @Override
    public void ready(String replica) {
        cluster.node(replica).ready();
    }

    @Override
    public Reply asked(String replica, Passing passing) {
        return Reply.GO;
    }

    @Override
    public void told(String replica, Passing passing) {}
}
