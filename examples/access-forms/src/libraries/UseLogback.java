package dev.privacyenforcer.examples.libraries.use;

import ch.qos.logback.classic.*;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.Callable;

/** Formats and writes log lines. */
public final class UseLogback implements Callable<String> {

    @Override
    public String call() throws Exception {
        LoggerContext context = new LoggerContext();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%-5level %logger{8} %replace(%msg){'\\d', '#'} %X{k:-none}%n%ex{0}");
        encoder.start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        Logger logger = context.getLogger("com.acme.shop.Orders");
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
        logger.info("order {} of {}", 42, "ada");
        logger.debug("not this");
        logger.warn("failed", new IllegalStateException("why"));
        context.stop();
        return out.toString();
    }
}
