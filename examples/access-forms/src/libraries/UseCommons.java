package dev.privacyenforcer.examples.libraries.use;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.collections4.map.LRUMap;
import org.apache.commons.csv.*;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.text.*;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Commons CSV, Text, Lang, Collections, Codec, IO. */
public final class UseCommons implements Callable<String> {

    @Override
    public String call() throws Exception {
        StringBuilder out = new StringBuilder();
        for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().build().parse(new StringReader("a,b\r\n1,\"x,\"\"y\"\r\n2,z"))) {
            out.append(row.get("b")).append(row.getRecordNumber());
        }
        out.append(new StringSubstitutor(Map.of("who", "Ada")).replace("Hello ${who} ${x:-nobody}"));
        out.append(new LevenshteinDistance().apply("kitten", "sitting")).append(StringEscapeUtils.escapeHtml4("<é&>"));
        out.append(DurationFormatUtils.formatDurationWords(3_723_000, true, true)).append(StringUtils.abbreviate("abcdefghij", 6));
        LRUMap<String, Integer> lru = new LRUMap<>(2);
        for (String key : "abacd".split("")) {
            lru.merge(key, 1, Integer::sum);
        }
        out.append(lru.keySet()).append(DigestUtils.sha256Hex("x").substring(0, 8));
        InputStream bounded = BoundedInputStream.builder().setInputStream(new ByteArrayInputStream(new byte[100])).setMaxCount(7).get();
        return out.append(IOUtils.toByteArray(bounded).length).toString();
    }
}
