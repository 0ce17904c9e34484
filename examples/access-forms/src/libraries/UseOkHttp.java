package dev.privacyenforcer.examples.libraries.use;

import java.util.concurrent.Callable;
import okhttp3.*;
import okio.*;

/** Addresses, headers, cookies, bytes; compiled by Kotlin. */
public final class UseOkHttp implements Callable<String> {

    @Override
    public String call() throws Exception {
        HttpUrl url = HttpUrl.get("https://Ada@example.com:8443/a/%20b/?q=1&q=2#f").newBuilder().addQueryParameter("é", "ü").build();
        Buffer buffer = new Buffer().writeUtf8("hello").writeLong(42).writeDecimalLong(-7);
        Headers headers = new Headers.Builder().add("A", "1").add("a", "2").build();
        Cookie cookie = Cookie.parse(url, "k=v; Path=/a; Secure; Max-Age=0");
        Request request = new Request.Builder().url(url).post(RequestBody.create("x=1", MediaType.get("text/plain; charset=utf-8"))).build();
        GzipSink gzip = new GzipSink(new Buffer());
        gzip.close();
        return url.encodedQuery() + url.pathSegments() + buffer.readByteString().sha256().hex() + headers.values("a")
                + cookie.value() + cookie.secure() + request.body().contentLength() + kotlin.text.StringsKt.padStart("7", 3, '0')
                + kotlin.collections.CollectionsKt.windowed(java.util.List.of(1, 2, 3, 4), 2, 1, false);
    }
}
