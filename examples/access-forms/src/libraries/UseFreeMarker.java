package dev.privacyenforcer.examples.libraries.use;

import freemarker.template.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.Callable;

/** Fills in a template. */
public final class UseFreeMarker implements Callable<String> {

    @Override
    public String call() throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
        Template template = new Template("t", new StringReader("<#list xs?sort as x>${x?index}:${x?upper_case}<#sep>, </#list>"
                + "<#assign n = 1234.5>${n?string('0.00')} <#if m.k??>${m.k + 1}<#else>none</#if>"), configuration);
        StringWriter out = new StringWriter();
        template.process(Map.of("xs", List.of("b", "a", "c"), "m", Map.of("k", 41)), out);
        return out.toString();
    }
}
