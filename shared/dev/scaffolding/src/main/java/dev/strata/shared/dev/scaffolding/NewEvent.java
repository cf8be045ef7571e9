package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./mvnw -Pnew-event -Dservice=billing -Devent=InvoicePaid [-Dfields="invoiceId:uuid, amount:money"]}: an event that
 * a service publishes, with its place in the AsyncAPI document and a test.
 */
public final class NewEvent {

    private final Checkout checkout;
    private final String service;
    private final String event;
    private final String fields;

    NewEvent(Checkout checkout, String service, String event, String fields) {
        this.checkout = checkout;
        this.service = service;
        this.event = event;
        this.fields = fields;
    }

    /**
     * Creates the event, or with {@code -DdryRun} prints what it would create.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments) {
        Command.run(() -> {
            String service = Command.option("service");
            String event = Command.option("event");
            NewEvent command =
                    new NewEvent(new Checkout(Path.of(arguments[0])), service, event, System.getProperty("fields"));
            Command.apply(
                    command.changes(),
                    Command.nextSteps(
                            service,
                            "outbox.publish(new " + event
                                    + "(...)) in the transaction of the work, with an injected Outbox"));
        });
    }

    Changes changes() throws IOException {
        checkout.requireService("service", service);
        String type = ServiceEvents.type(service, event);
        List<Field> members = members();
        Map<String, Object> model = new HashMap<>();
        model.put("service", Words.ofPath(service).packageName());
        model.put("Event", event);
        model.put("Prose", Words.ofType(event).title());
        model.put("type", type);
        model.put("fields", members);
        model.put("key", members.get(0));
        Map<String, String> files = new Templates("event").render(model);
        if (files.toString().contains("." + event + ";")) {
            throw new ScaffoldingException("Choose another -Devent than %s: its code uses a type of this name.", event);
        }
        Changes changes = new Changes(checkout.root());
        changes.create("services/" + service + "/", files, """
                choose another -Devent, or for a change that breaks readers its next version, such as InvoicePaidV2.""");
        ServiceEvents events = new ServiceEvents(checkout, service);
        events.published().put(type, EventSchema.of(members));
        events.write(changes);
        return changes;
    }

    private List<Field> members() {
        String[] declared = (fields == null ? defaultKey() : fields).strip().split("\\s*,\\s*", -1);
        List<Field> members = Arrays.stream(declared).map(Field::ofEvent).toList();
        FieldType key = members.get(0).kind();
        if (key != FieldType.UUID && key != FieldType.STRING) {
            throw new ScaffoldingException(
                    "Begin -Dfields with the uuid or string that says what the event is about, such as %s, not '%s':"
                            + " events with the same value keep their order.",
                    defaultKey(), declared[0]);
        }
        Set<String> names = new HashSet<>();
        for (Field member : members) {
            if (!names.add(member.name())) {
                throw new ScaffoldingException("Choose other names in -Dfields: '%s' is there twice.", member.name());
            }
        }
        return members;
    }

    /** {@code invoiceId:uuid} for {@code InvoicePaid}. */
    private String defaultKey() {
        return Words.ofType(event).subject().variable() + "Id:uuid";
    }
}
