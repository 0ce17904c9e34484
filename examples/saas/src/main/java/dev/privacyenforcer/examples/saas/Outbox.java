package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.examples.saas.wire.Wire;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A wire that leads nowhere: keeps what was sent, so that one can look. */
final class Outbox implements Wire {

    record Message(String to, String body) {}

    private final Queue<Message> sent = new ConcurrentLinkedQueue<>();

    @Override
    public void send(String to, String body) {
        sent.add(new Message(to, body));
    }

    List<Message> sent() {
        return List.copyOf(sent);
    }
}
