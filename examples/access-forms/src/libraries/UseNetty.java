package dev.privacyenforcer.examples.libraries.use;

import io.netty.buffer.*;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.*;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** Takes a request apart and puts a response together. */
public final class UseNetty implements Callable<String> {

    @Override
    public String call() throws Exception {
        EmbeddedChannel channel = new EmbeddedChannel(new HttpServerCodec(), new HttpObjectAggregator(100));
        channel.writeInbound(Unpooled.copiedBuffer("POST /a?b=c HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nxyz", StandardCharsets.US_ASCII));
        FullHttpRequest request = channel.readInbound();
        QueryStringDecoder query = new QueryStringDecoder(request.uri());
        ByteBuf body = Unpooled.wrappedBuffer("ok".getBytes());
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
        response.headers().set("Content-Length", 2);
        channel.writeOutbound(response);
        ByteBuf written = channel.readOutbound();
        return request.content().toString(StandardCharsets.US_ASCII) + query.parameters() + request.headers().get("host")
                + written.toString(StandardCharsets.US_ASCII);
    }
}
