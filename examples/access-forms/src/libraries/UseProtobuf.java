package dev.privacyenforcer.examples.libraries.use;

import com.google.protobuf.*;
import java.util.concurrent.Callable;

/** Builds, writes and reads messages. */
public final class UseProtobuf implements Callable<String> {

    @Override
    public String call() throws Exception {
        Struct struct = Struct.newBuilder().putFields("a", Value.newBuilder().setNumberValue(1.5).build())
                .putFields("b", Value.newBuilder().setListValue(ListValue.newBuilder().addValues(Value.newBuilder().setBoolValue(true))).build()).build();
        byte[] bytes = struct.toByteArray();
        Struct read = Struct.parseFrom(bytes);
        DynamicMessage dynamic = DynamicMessage.parseFrom(Struct.getDescriptor(), bytes);
        return bytes.length + " " + read.equals(struct) + read.getFieldsOrThrow("a").getNumberValue() + dynamic.getSerializedSize()
                + TextFormat.printer().printToString(read) + Timestamp.newBuilder().setSeconds(5).build().getSeconds();
    }
}
