package dev.strata.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The resources that the tests have created, to delete them from services that keep running. */
public final class CreatedResources {

    private static final Queue<Created> CREATED = new ConcurrentLinkedQueue<>();
    private static final int STATUS = 201;

    private CreatedResources() {}

    /** Records the resource that a response has created, if any. */
    public static void record(URI request, int status, String location, String body) {
        if (status == STATUS && location != null) {
            CREATED.add(new Created(request.resolve(location), body));
        }
    }

    /** Takes all recorded resources, the latest first. */
    public static List<Created> takeAll() {
        List<Created> all = new ArrayList<>();
        for (Created next = CREATED.poll(); next != null; next = CREATED.poll()) {
            all.add(0, next);
        }
        return all;
    }

    /**
     * A resource.
     *
     * @param uri its address
     * @param body the response that created it
     */
    public record Created(URI uri, String body) {}
}
