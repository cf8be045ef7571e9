# ${title} in Kubernetes, on top of server-config/kubernetes/service.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../../server-config/kubernetes/service]
namePrefix: ${name}-
labels:
  - pairs: { app.kubernetes.io/name: ${name} }
    includeSelectors: true
images:
  - { name: service, newName: strata/${name} }
patches:
  - target: { kind: Deployment }
    patch: |-
      - op: replace
        path: /spec/template/spec/volumes/0/secret/secretName
        value: ${name}-secrets
  - target: { kind: HTTPRoute }
    patch: |-
      - op: add
        path: /spec/rules/-
        value:
          backendRefs: [{ name: ${name}-api, port: 80 }]
          matches:
            - path: { type: PathPrefix, value: /api/v1/${path} }
