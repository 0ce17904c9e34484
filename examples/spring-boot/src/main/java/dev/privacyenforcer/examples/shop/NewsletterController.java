package dev.privacyenforcer.examples.shop;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody in marketing presses a button. */
@RestController
class NewsletterController {

    private final Newsletter newsletter;

    NewsletterController(Newsletter newsletter) {
        this.newsletter = newsletter;
    }

    @PostMapping("/newsletters")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send() {
        newsletter.send();
    }
}
