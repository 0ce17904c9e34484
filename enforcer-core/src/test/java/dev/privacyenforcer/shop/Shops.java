package dev.privacyenforcer.shop;

import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.BindingsReader;
import dev.privacyenforcer.weave.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.bytebuddy.dynamic.ClassFileLocator;

/** Opens shops whose classes are woven. */
public final class Shops extends ClassLoader {

    private static final Set<String> WOVEN = Set.of(
            Customer.class.getName(),
            Address.class.getName(),
            Newsletter.class.getName(),
            Visitor.class.getName(),
            Desk.class.getName(),
            Parcel.class.getName(),
            BoundParcel.class.getName(),
            BoundParcels.class.getName(),
            Parcels.class.getName());
    private final Weaver weaver;

    private Shops() {
        this(Bindings.NONE);
    }

    private Shops(Bindings bindings) {
        super(Shops.class.getClassLoader());
        this.weaver = Weaver.reading(ClassFileLocator.ForClassLoader.of(Shops.class.getClassLoader()))
                .binding(bindings);
    }

    /** {@return the newsletter of a new shop} */
    public static Campaign newsletter() throws ReflectiveOperationException {
        Class<?> woven = new Shops().loadClass(Newsletter.class.getName());
        return (Campaign) woven.getDeclaredConstructor().newInstance();
    }

    /** {@return the office of a new shop} */
    public static Office office() throws ReflectiveOperationException {
        Class<?> woven = new Shops().loadClass(Desk.class.getName());
        return (Office) woven.getDeclaredConstructor().newInstance();
    }

    /** {@return the warehouse of a new shop} */
    public static Warehouse warehouse() throws ReflectiveOperationException {
        Class<?> woven = new Shops().loadClass(Parcels.class.getName());
        return (Warehouse) woven.getDeclaredConstructor().newInstance();
    }

    /** {@return the warehouse of a new shop whose parcels are labelled by bindings alone} */
    public static Warehouse boundWarehouse() throws ReflectiveOperationException {
        Bindings bindings =
                BindingsReader.read(BoundParcels.BINDINGS.getBytes(StandardCharsets.UTF_8), "bindings.json");
        Class<?> woven = new Shops(bindings).loadClass(BoundParcels.class.getName());
        return (Warehouse) woven.getDeclaredConstructor().newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : WOVEN.contains(name) ? woven(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> woven(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] woven = weaver.weave(file.readAllBytes()).orElseThrow();
            return defineClass(name, woven, 0, woven.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
