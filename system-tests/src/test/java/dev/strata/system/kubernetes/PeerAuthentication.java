package dev.strata.system.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;

/** The kind of Istio that the production overlay uses; Fabric8 has no types for it. */
@JsonDeserialize(using = JsonDeserializer.None.class)
final class PeerAuthentication implements HasMetadata {

    @JsonProperty
    private String apiVersion;

    @JsonProperty
    private String kind;

    @JsonProperty
    private ObjectMeta metadata;

    @JsonProperty
    private Spec spec;

    Spec spec() {
        return spec;
    }

    @Override
    public String getKind() {
        return kind;
    }

    @Override
    public ObjectMeta getMetadata() {
        return metadata;
    }

    @Override
    public void setMetadata(ObjectMeta metadata) {
        this.metadata = metadata;
    }

    @Override
    public String getApiVersion() {
        return apiVersion;
    }

    @Override
    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    record Spec(Tls mtls) {}

    record Tls(String mode) {}
}
