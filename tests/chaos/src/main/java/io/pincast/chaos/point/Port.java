package io.pincast.chaos.point;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Stands in front of a port, whatever methods it has. */
public final class Port {

    private Port() {}

    /** Something that has all interfaces of {@code target}, and hands each call to {@code way}, which may let it pass. */
    public static Object around(Object target, Way way) {
        var type = target.getClass();
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                ClassUtils.getAllInterfacesForClass(type),
                (proxy, method, arguments) ->
                        way.take(new Call(target, method, arguments == null ? new Object[0] : arguments)));
    }

    /** What is done with a call. */
    @FunctionalInterface
    public interface Way {
        @Nullable
        Object take(Call call) throws Throwable;
    }

    /** A call of the port. */
    public static final class Call {
        private final Object target;
        private final Method method;
        private final @Nullable Object[] arguments;

        Call(Object target, Method method, @Nullable Object[] arguments) {
            this.target = target;
            this.method = method;
            this.arguments = arguments;
        }

        public String name() {
            return method.getName();
        }

        /** Lets it pass. */
        public @Nullable Object proceed() throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        /** The first argument of that type. */
        public <T> T argument(Class<T> type) {
            return Stream.of(arguments)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(method + " takes no " + type.getSimpleName()));
        }

        /** The same call with another argument in place of the one of that type. */
        public <T> Call with(Class<T> type, UnaryOperator<T> change) {
            var changed = Arrays.copyOf(arguments, arguments.length);
            for (var i = 0; i < changed.length; i++) {
                if (type.isInstance(changed[i])) {
                    changed[i] = change.apply(type.cast(changed[i]));
                }
            }
            return new Call(target, method, changed);
        }
    }
}
