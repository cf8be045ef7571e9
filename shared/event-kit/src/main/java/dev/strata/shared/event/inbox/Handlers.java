package dev.strata.shared.event.inbox;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventTypes;
import dev.strata.shared.event.broker.EventMessage;

/** The handlers of the service, by the type of event that each handles. */
@ApplicationScoped
public class Handlers {

    private final Map<String, Handler<?>> byType = new HashMap<>();
    // Tolerant by default: members that a record does not have are ignored.
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    Handlers(@Any Instance<EventHandler<?>> handlers) {
        for (Instance.Handle<EventHandler<?>> handle : handlers.handles()) {
            Handler<?> handler = Handler.of(handle);
            if (byType.put(EventTypes.of(handler.event()), handler) != null) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "Two handlers for %s; a type has only one", handler.event()));
            }
        }
    }

    Set<String> publishers() {
        return byType.keySet().stream().map(EventTypes::publisherOf).collect(Collectors.toUnmodifiableSet());
    }

    boolean isHandled(String type) {
        return byType.containsKey(type);
    }

    /** @throws UnreadableEventException when nobody handles it, or the data are not what the handler reads */
    void handle(EventMessage message) {
        if (!message.isEvent()) {
            throw new UnreadableEventException("Not a CloudEvent", null);
        }
        Handler<?> handler = byType.get(message.type());
        if (handler == null) {
            // It was parked by an earlier version of the service.
            throw new UnreadableEventException("Nobody handles " + message.type(), null);
        }
        handler.handle(message.data(), json);
    }

    /** A handler bean and the event that it handles. */
    private record Handler<E>(Class<E> event, Instance.Handle<EventHandler<E>> bean) {

        @SuppressWarnings("unchecked")
        private static <E> Handler<E> of(Instance.Handle<? extends EventHandler<?>> bean) {
            Class<E> event = (Class<E>) eventOf(bean.getBean().getBeanClass());
            return new Handler<>(event, (Instance.Handle<EventHandler<E>>) bean);
        }

        private static Type eventOf(Class<?> handler) {
            return Arrays.stream(handler.getGenericInterfaces())
                    .filter(type -> type instanceof ParameterizedType implemented
                            && implemented.getRawType() == EventHandler.class)
                    .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(String.format(
                            Locale.ROOT, "%s must implement EventHandler of its event itself", handler.getName())));
        }

        private void handle(String data, Jsonb json) {
            E read = read(data, json);
            try {
                bean.get().handle(read);
            } catch (AssertionError | LinkageError | StackOverflowError e) {
                // Of this event only. An error would end the delivery of all.
                throw new IllegalStateException(e);
            }
        }

        private E read(String data, Jsonb json) {
            try {
                E read = json.fromJson(data, event);
                if (read != null) {
                    return read;
                }
            } catch (RuntimeException | StackOverflowError e) {
                // Not only JsonbException: deep nesting and long numbers make the parser throw others.
                throw new UnreadableEventException("Not a " + event.getSimpleName(), e);
            }
            throw new UnreadableEventException("Not a " + event.getSimpleName(), null);
        }
    }
}
