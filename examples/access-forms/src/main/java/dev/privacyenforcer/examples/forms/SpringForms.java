package dev.privacyenforcer.examples.forms;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.List;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.FixedValue;
import org.springframework.cglib.proxy.MethodInterceptor;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.util.ReflectionUtils;

/** Spring: bean properties, expressions, proxies. */
final class SpringForms {

    private SpringForms() {}

    static List<Form> all() {
        return List.of(
                Form.of("spring.bean-wrapper", "a BeanWrapper", Bean::new, SpringForms::wrapped),
                Form.of("spring.copy-properties", "BeanUtils.copyProperties", Bean::new, SpringForms::copied),
                Form.of("spring.expression", "an expression", Bean::new, SpringForms::expressed),
                Form.of("spring.direct-field", "a DirectFieldAccessor", Bean::new, SpringForms::direct)
                        .residual(Residual.REFLECTION),
                Form.of("spring.reflection-utils", "ReflectionUtils.getField", Bean::new, SpringForms::reflected)
                        .residual(Residual.REFLECTION),
                Form.of("spring.cglib-proxy", "a CGLIB proxy", Bean::new, SpringForms::proxied),
                Form.of(
                        "spring.cglib-enhancer",
                        "a CGLIB subclass that calls super",
                        SpringForms::enhanced,
                        Bean::getEmail),
                Form.of(
                                "spring.cglib-fixed",
                                "a CGLIB subclass that returns a value of its own",
                                SpringForms::fixed,
                                Bean::getEmail)
                        .residual(Residual.UNLABELLED));
    }

    private static Object wrapped(Bean bean) {
        return PropertyAccessorFactory.forBeanPropertyAccess(bean).getPropertyValue("email");
    }

    private static Object copied(Bean bean) {
        Copy copy = new Copy();
        BeanUtils.copyProperties(bean, copy);
        return copy.getEmail();
    }

    private static Object expressed(Bean bean) {
        return new SpelExpressionParser().parseExpression("email").getValue(bean);
    }

    private static Object direct(Bean bean) {
        return PropertyAccessorFactory.forDirectFieldAccess(bean).getPropertyValue("email");
    }

    private static Object reflected(Bean bean) {
        var field = ReflectionUtils.findField(Bean.class, "email");
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, bean);
    }

    private static Object proxied(Bean bean) {
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        return ((Bean) factory.getProxy()).getEmail();
    }

    private static Bean enhanced(Object value) {
        MethodInterceptor callsSuper = (self, method, arguments, proxy) -> proxy.invokeSuper(self, arguments);
        Bean bean = (Bean) Enhancer.create(Bean.class, callsSuper);
        bean.setEmail(value);
        return bean;
    }

    private static Bean fixed(Object value) {
        return (Bean) Enhancer.create(Bean.class, (FixedValue) () -> value);
    }

    /** Public and open, as proxies want it. */
    @DataSubject("customer")
    public static class Bean {

        @PersonalData("user.contact.email")
        private Object email = "";

        /** For proxies. */
        public Bean() {}

        Bean(Object email) {
            this.email = email;
        }

        /** {@return the value} */
        public Object getEmail() {
            return email;
        }

        /** Sets the value. */
        public void setEmail(Object email) {
            this.email = email;
        }
    }

    /** A transfer object. */
    public static final class Copy {

        private Object email = "";

        /** {@return the value} */
        public Object getEmail() {
            return email;
        }

        /** Sets the value. */
        public void setEmail(Object email) {
            this.email = email;
        }
    }
}
