package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.loop.Background;
import io.pincast.scheduler.loop.Loop;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dispatcher's loops. Any number of replicas run them; none leads. */
@Component
class Dispatcher implements Background {
    private final Sender sender;
    private final List<Loop> untilClaimed;
    private final Loop sending;
    private final Loop marking;

    Dispatcher(LookAhead lookAhead, Claimer claimer, Sender sender, Marker marker, Healer healer) {
        this.sender = sender;
        this.untilClaimed = List.of(lookAhead.loop(), claimer.loop(), healer.loop());
        this.sending = sender.loop();
        this.marking = marker.loop(claimer::isBusy);
    }

    @Override
    public void start() {
        marking.start();
        sending.start();
        untilClaimed.forEach(Background::start);
    }

    /** Claims no more, gives back what was not sent, and lets what was sent be marked. */
    @Override
    public void stop() {
        untilClaimed.forEach(Background::stop);
        sending.stop();
        sender.giveBackAll();
        sender.awaitAcknowledged();
        marking.stop();
    }
}
