package dev.privacyenforcer.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium without a window, spoken to through its DevTools protocol, with the network off. */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private int last;

    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--window-size=1280,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page(profile), new Listening())
                .get(MOST_SECONDS, TimeUnit.SECONDS);
        call("Page.enable");
        call("Network.enable");
        call("Network.emulateNetworkConditions", """
                {"offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}""");
    }

    private URI page(Path profile) throws Exception {
        Path file = profile.resolve("DevToolsActivePort");
        for (long waited = 0; waited < MOST_SECONDS * 10; waited++) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                return target(Files.readAllLines(file).get(0));
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser did not start");
    }

    private static URI target(String port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode target : JSON.readTree(body)) {
            if (target.get("type").asText().equals("page")) {
                return URI.create(target.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("the browser has no page: " + body);
    }

    JsonNode call(String method) throws Exception {
        return call(method, "{}");
    }

    JsonNode call(String method, String parameters) throws Exception {
        ObjectNode message = JSON.createObjectNode().put("id", ++last).put("method", method);
        message.set("params", JSON.readTree(parameters));
        socket.sendText(message.toString(), true).get(MOST_SECONDS, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = answers.poll(MOST_SECONDS, TimeUnit.SECONDS);
            if (answer == null || answer.has("error")) {
                throw new IOException(method + ": " + answer);
            }
            if (answer.path("id").asInt() == last) {
                return answer.get("result");
            }
        }
    }

    void open(String address) throws Exception {
        call("Page.navigate", JSON.createObjectNode().put("url", "about:blank").toString());
        call("Page.navigate", JSON.createObjectNode().put("url", address).toString());
        for (int i = 0;
                i < 300
                        && !run("document.readyState + location.protocol")
                                .asText()
                                .equals("completefile:");
                i++) {
            Thread.sleep(100);
        }
    }

    /** {@return the value of a script, awaited if it is a promise} */
    JsonNode run(String script) throws Exception {
        ObjectNode parameters = JSON.createObjectNode()
                .put("expression", script)
                .put("returnByValue", true)
                .put("awaitPromise", true);
        JsonNode result = call("Runtime.evaluate", parameters.toString());
        if (result.has("exceptionDetails")) {
            throw new IOException(result.get("exceptionDetails").toString());
        }
        return result.get("result").path("value");
    }

    /** {@return a picture of an element, not higher than so many pixels, as PNG} */
    byte[] picture(String element, int most) throws Exception {
        JsonNode box = run("(function () { var r = " + element + ".getBoundingClientRect();"
                + " return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height}; })()");
        ObjectNode clip = JSON.createObjectNode()
                .put("x", box.get("x").asDouble())
                .put("y", box.get("y").asDouble())
                .put("width", box.get("width").asDouble())
                .put("height", Math.min(most, box.get("height").asDouble()))
                .put("scale", 1);
        ObjectNode parameters = JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true);
        parameters.set("clip", clip);
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", parameters.toString())
                        .get("data")
                        .asText());
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private final class Listening implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                try {
                    answers.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
