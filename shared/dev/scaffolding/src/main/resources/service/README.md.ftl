# ${name}

${Many}: ${access.sentence()}.

## Run it alone

```
./mvnw -Pup -Dservices=${name}
```

serves <http://localhost:${port}> and keeps its data in `.dev/${name}`. Ctrl-C stops it. Without `users`,
`./mvnw -q -Ptoken -Drole=ADMIN` prints an access token; `-Drole=CUSTOMER` one of a customer.

## Endpoints

[openapi.yaml](openapi.yaml) describes them and [authorisation.csv](authorisation.csv) lists who may call which. While
the service runs: <http://localhost:${port}/openapi/ui> and <http://localhost:${port}/health>.

## Settings

[.env.example](.env.example) lists each environment variable with its meaning, unit and default.
