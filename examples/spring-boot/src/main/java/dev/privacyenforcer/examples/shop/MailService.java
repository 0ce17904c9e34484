package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.Recipient;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;

/** A company that sends our mail, and learns the address by it. */
@Service
@DataSubject("customer")
class MailService {

    private final AtomicInteger sent = new AtomicInteger();

    @Recipient(value = "processor.mail", categories = "user.contact.email")
    void send(String address, String text) {
        if (!address.isEmpty() && !text.isEmpty()) {
            sent.incrementAndGet();
        }
    }

    int sent() {
        return sent.get();
    }
}
