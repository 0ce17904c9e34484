package dev.privacyenforcer.examples.agent.plain;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Careless, as front desks are: each deed lets the data of an owner out in another way, and none has a purpose. */
class FrontDesk {

    private static final System.Logger LOG = System.getLogger("desk");

    private final Path directory;

    FrontDesk(Path directory) {
        this.directory = directory;
    }

    /** To the log, and so to the error stream. */
    void log(Owner owner) {
        LOG.log(Level.WARNING, "no answer from " + owner.getTelephone());
    }

    /** In the message of an exception, which somebody writes down. */
    void fail(Owner owner) throws IOException {
        try {
            throw new IllegalStateException("no room for " + owner.getLastName());
        } catch (IllegalStateException full) {
            Files.writeString(directory.resolve("exception.txt"), full.toString());
        }
    }

    /** In a stream of objects. */
    void serialize(Owner owner) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(directory.resolve("owner.ser")))) {
            out.writeObject(owner);
        }
    }

    /** Field by field, as libraries for JSON do. */
    void dump(Owner owner) throws IOException, IllegalAccessException {
        StringBuilder json = new StringBuilder("{");
        for (Field field : Owner.class.getDeclaredFields()) {
            field.setAccessible(true);
            json.append('"')
                    .append(field.getName())
                    .append("\":\"")
                    .append(field.get(owner))
                    .append("\",");
        }
        Files.writeString(directory.resolve("owner.json"), json.append('}'));
    }

    /** In a report. */
    void report(Owner owner) throws IOException {
        Files.writeString(directory.resolve("report.csv"), "mail\n" + owner.getMail() + "\n");
    }

    /** In the body of a response; what goes wrong there is told to whoever asks, too. */
    void serve(Owner owner) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/owner", exchange -> {
            byte[] body = body(owner).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/owner");
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            Files.writeString(directory.resolve("response.txt"), response.body());
        } finally {
            server.stop(0);
        }
    }

    private static String body(Owner owner) {
        try {
            return owner.getLastName() + ", " + owner.getTelephone() + ", " + owner.getMail();
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Does all of it, whatever goes wrong. */
    static void work(Owner owner, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        FrontDesk desk = new FrontDesk(directory);
        attempt("log", () -> desk.log(owner));
        attempt("fail", () -> desk.fail(owner));
        attempt("serialize", () -> desk.serialize(owner));
        attempt("dump", () -> desk.dump(owner));
        attempt("report", () -> desk.report(owner));
        attempt("serve", () -> desk.serve(owner));
    }

    private interface Deed {
        void run() throws Exception;
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // the front desk would
    private static void attempt(String name, Deed deed) {
        try {
            deed.run();
            System.out.println("desk " + name + " done");
        } catch (Exception refused) {
            System.out.println("desk " + name + " refused");
            refused.printStackTrace();
        }
    }
}
