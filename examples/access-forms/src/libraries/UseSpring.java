package dev.privacyenforcer.examples.libraries.use;

import java.util.*;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.*;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.util.*;
import org.springframework.web.util.UriComponentsBuilder;

/** Wires a context and evaluates expressions. */
public final class UseSpring implements Callable<String> {

    @Override
    public String call() throws Exception {
        StringBuilder out = new StringBuilder();
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("m", Map.of("size", "3")));
            context.registerBean("one", String.class, () -> "1");
            context.registerBean(Wired.class);
            context.refresh();
            out.append(context.getBean(Wired.class).text).append(context.getEnvironment().getProperty("size", Integer.class));
        }
        out.append(new SpelExpressionParser().parseExpression("{1,2,3,4}.?[#this > 1].![#this * 2]").getValue());
        out.append(new AntPathMatcher().match("/a/**/c", "/a/b/b/c"));
        return out.append(UriComponentsBuilder.fromUriString("http://h/{p}?x={x}").buildAndExpand("a b", 1).encode().toUriString()).toString();
    }

    /** A bean. */
    public static final class Wired {

        final String text;

        public Wired(String one) {
            text = "wired " + one;
        }
    }
}
