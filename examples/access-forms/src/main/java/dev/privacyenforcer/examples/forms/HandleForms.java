package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.runtime.ObjectMethods;
import java.util.List;
import java.util.function.Function;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Method and variable handles, and classes made at run time. */
final class HandleForms {

    private HandleForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("handle.find-virtual", "a handle to the getter", Person::new, Person::byMethodHandle),
                Form.of(
                        "handle.lambda-factory",
                        "a lambda made at run time of the getter",
                        Person::new,
                        Person::byLambdaFactory),
                Form.of("handle.proxy", "an interface made of a handle to the getter", Person::new, Person::byProxy),
                Form.of("handle.find-getter", "Lookup.findGetter", Person::new, Person::byGetter)
                        .residual(Residual.REFLECTION),
                Form.of("handle.find-static-getter", "Lookup.findStaticGetter", Person::new, Person::byStaticGetter)
                        .residual(Residual.REFLECTION),
                Form.of("handle.unreflect", "Lookup.unreflectGetter", Person::new, Person::byUnreflected)
                        .residual(Residual.REFLECTION),
                Form.of(
                                "handle.private-lookup",
                                "a getter of another class's private lookup",
                                Person::new,
                                HandleForms::byPrivateLookup)
                        .residual(Residual.REFLECTION),
                Form.of("handle.var-get", "VarHandle.get", Person::new, person -> person.handle()
                                .get(person))
                        .residual(Residual.REFLECTION),
                Form.of("handle.var-volatile", "VarHandle.getVolatile", Person::new, person -> person.handle()
                                .getVolatile(person))
                        .residual(Residual.REFLECTION),
                Form.of("handle.var-exchange", "VarHandle.getAndSet", Person::new, person -> person.handle()
                                .getAndSet(person, "gone"))
                        .residual(Residual.REFLECTION),
                Form.of("handle.object-methods", "a record's toString made by hand", Contact::new, Contact::printed)
                        .residual(Residual.REFLECTION),
                Form.of("handle.hidden-class", "a hidden class of the same nest", Person::new, Person::byHiddenClass)
                        .residual(Residual.REFLECTION));
    }

    private static Object byPrivateLookup(Person person) throws Throwable {
        return MethodHandles.privateLookupIn(Person.class, MethodHandles.lookup())
                .findGetter(Person.class, "email", Object.class)
                .invoke(person);
    }

    @DataSubject("customer")
    static final class Person {

        @PersonalData("user.contact.email")
        private static Object last;

        @PersonalData("user.contact.email")
        private Object email;

        Person(Object email) {
            this.email = email;
            last = email;
        }

        Object getEmail() {
            return email;
        }

        private static MethodHandle getter() throws ReflectiveOperationException {
            return MethodHandles.lookup().findVirtual(Person.class, "getEmail", MethodType.methodType(Object.class));
        }

        Object byMethodHandle() throws Throwable {
            return (Object) getter().invokeExact(this);
        }

        @SuppressWarnings("unchecked")
        Object byLambdaFactory() throws Throwable {
            var made = LambdaMetafactory.metafactory(
                    MethodHandles.lookup(),
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    getter(),
                    MethodType.methodType(Object.class, Person.class));
            return ((Function<Object, Object>) made.getTarget().invoke()).apply(this);
        }

        @SuppressWarnings("unchecked")
        Object byProxy() throws ReflectiveOperationException {
            return MethodHandleProxies.asInterfaceInstance(Function.class, getter())
                    .apply(this);
        }

        Object byGetter() throws Throwable {
            return MethodHandles.lookup()
                    .findGetter(Person.class, "email", Object.class)
                    .invoke(this);
        }

        Object byStaticGetter() throws Throwable {
            return MethodHandles.lookup()
                    .findStaticGetter(Person.class, "last", Object.class)
                    .invoke();
        }

        Object byUnreflected() throws Throwable {
            return MethodHandles.lookup()
                    .unreflectGetter(Person.class.getDeclaredField("email"))
                    .invoke(this);
        }

        VarHandle handle() throws ReflectiveOperationException {
            return MethodHandles.lookup().findVarHandle(Person.class, "email", Object.class);
        }

        Object byHiddenClass() throws Throwable {
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClass(reader(), true, MethodHandles.Lookup.ClassOption.NESTMATE);
            return hidden.findStatic(hidden.lookupClass(), "read", MethodType.methodType(Object.class, Person.class))
                    .invoke(this);
        }
    }

    /** {@return a class with a method that reads the field} */
    private static byte[] reader() {
        String person = Type.getInternalName(Person.class);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, person + "Reader", null, "java/lang/Object", null);
        MethodVisitor read =
                writer.visitMethod(Opcodes.ACC_STATIC, "read", "(L" + person + ";)Ljava/lang/Object;", null, null);
        read.visitCode();
        read.visitVarInsn(Opcodes.ALOAD, 0);
        read.visitFieldInsn(Opcodes.GETFIELD, person, "email", "Ljava/lang/Object;");
        read.visitInsn(Opcodes.ARETURN);
        read.visitMaxs(0, 0);
        read.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email) {

        Object printed() throws Throwable {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            var made = (java.lang.invoke.CallSite) ObjectMethods.bootstrap(
                    lookup,
                    "toString",
                    MethodType.methodType(String.class, Contact.class),
                    Contact.class,
                    "email",
                    lookup.findGetter(Contact.class, "email", Object.class));
            return made.getTarget().invoke(this);
        }
    }
}
