package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code ./mvnw -Pnew-handler -Dservice=orders -Dof=billing -Devent=InvoicePaid}: what a service does when another one
 * publishes an event, with its place in the AsyncAPI document, the right to read the topic, and a test.
 */
public final class NewHandler {

    private final Checkout checkout;
    private final String service;
    private final String publisher;
    private final String event;

    NewHandler(Checkout checkout, String service, String publisher, String event) {
        this.checkout = checkout;
        this.service = service;
        this.publisher = publisher;
        this.event = event;
    }

    /**
     * Creates the handler, or with {@code -DdryRun} prints what it would create.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            String service = Command.option("service");
            String event = Command.option("event");
            NewHandler command =
                    new NewHandler(new Checkout(Path.of(arguments[0])), service, Command.option("of"), event);
            Command.apply(
                    command.changes(),
                    Command.nextSteps(
                            service,
                            "call a service of " + service + " in " + event
                                    + "Handler, which only logs the event yet"));
        });
    }

    Changes changes() throws IOException {
        checkout.requireService("service", service);
        checkout.requireService("of", publisher);
        if (service.equals(publisher)) {
            throw new ScaffoldingException("Name two services: %s does not handle its own events.", service);
        }
        String type = ServiceEvents.type(publisher, event);
        Map<String, Object> schema = schema(type);
        Map<String, Object> model = new HashMap<>();
        model.put("service", Words.ofPath(service).packageName());
        model.put("publisher", publisher);
        model.put("Event", event);
        model.put("prose", Words.ofType(event).prose());
        model.put("Prose", Words.ofType(event).title());
        model.put("type", type);
        model.put("first", Yaml.map(schema, "properties").keySet().iterator().next());
        model.put("record", EventSchema.record(event, schema));
        model.put("example", EventSchema.example(schema));
        Changes changes = new Changes(checkout.root());
        changes.create(
                "services/" + service + "/",
                new Templates("handler").render(model),
                "a service has one handler for each event.");
        ServiceEvents events = new ServiceEvents(checkout, service);
        events.handled().put(type, schema);
        events.write(changes);
        return changes;
    }

    private Map<String, Object> schema(String type) throws IOException {
        ServiceEvents events = new ServiceEvents(checkout, publisher);
        if (events.published().isEmpty()) {
            throw new ScaffoldingException("Let %s publish events first, with -Pnew-event.", publisher);
        }
        if (!events.published().containsKey(type)) {
            throw new ScaffoldingException(
                    "Name an event of %s with -Devent, one of %s, not '%s'.",
                    publisher, events.publishedNames(), event);
        }
        return events.published().get(type);
    }
}
