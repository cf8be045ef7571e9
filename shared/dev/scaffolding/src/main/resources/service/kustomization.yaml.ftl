# ${title} in Kubernetes, on top of server-config/kubernetes/service.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../../server-config/kubernetes/service]
namePrefix: ${name}-
labels:
  - pairs: { app.kubernetes.io/name: ${name} }
    includeSelectors: true
images:
  - { name: service, newName: localhost/strata/${name}, newTag: dev }
patches:
  - target: { kind: KafkaTopic }
    patch: |-
      - { op: add, path: /spec/topicName, value: ${name} }
  - target: { kind: KafkaUser }
    patch: |-
      - op: add
        path: /spec/authorization/acls
        value:
          - { resource: { type: topic, name: ${name} }, operations: [Describe, Write] }
  - target: { kind: Deployment }
    patch: |-
      - op: replace
        path: /spec/template/spec/volumes/0/secret/secretName
        value: ${name}-secrets
      - op: replace
        path: /spec/template/spec/volumes/1/secret/secretName
        value: ${name}-api
  - target: { kind: HTTPRoute }
    patch: |-
      - op: add
        path: /spec/rules/0/backendRefs
        value: [{ name: ${name}-api, port: 80 }]
      - op: add
        path: /spec/rules/0/matches
        value:
          - path: { type: PathPrefix, value: /api/v1/${path} }
