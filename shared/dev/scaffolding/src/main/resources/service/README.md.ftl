# ${name}

${Many}: ${access.sentence()}.

## Run it alone

```
./mvnw -pl services/${name} -am liberty:dev
```

It answers at <http://localhost:${port}> and keeps its data in `.dev/${name}`. `q` and Enter, or Ctrl-C, stops it.
Without `users`, a token comes from `./mvnw -q -Ptoken -Drole=ADMIN`, or `-Drole=CUSTOMER`.

## Endpoints

[openapi.yaml](openapi.yaml); with the service running: <http://localhost:${port}/openapi/ui>. Health: <http://localhost:${port}/health>.

## Settings

[.env.example](.env.example) lists each environment variable with its meaning, unit and default.
