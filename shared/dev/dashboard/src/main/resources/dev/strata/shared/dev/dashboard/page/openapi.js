// The operations of an OpenAPI document, with example requests.
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export function operations(service, document) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter(method => item[method]).map(method => {
      const operation = item[method];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(each => resolve(document, each));
      return {
        id: service + ' ' + method + ' ' + path,
        service, path, document,
        method: method.toUpperCase(),
        name: operation.operationId ?? '',
        summary: operation.summary ?? operation.description ?? '',
        roles: operation['x-roles'] ?? [],
        isOpen: (operation.security ?? document.security ?? []).length === 0,
        inPath: parameters.filter(each => each.in === 'path'),
        inQuery: parameters.filter(each => each.in === 'query'),
        inHeader: parameters.filter(each => each.in === 'header'),
        body: body(document, operation)
      };
    }));
}

function resolve(document, value) {
  return value?.$ref ? value.$ref.slice(2).split('/').reduce((at, name) => at[name.replace(/~1/g, '/').replace(/~0/g, '~')], document) : value;
}

function body(document, operation) {
  const content = resolve(document, operation.requestBody)?.content;
  if (!content) return null;
  const [type, media] = Object.entries(content)[0];
  const named = Object.values(media.examples ?? {})[0];
  const example = media.example ?? resolve(document, named)?.value ?? sample(document, media.schema);
  return {type, text: typeof example === 'string' ? example : JSON.stringify(example, null, 2)};
}

/** The example of a schema, or one assembled from its parts. */
export function sample(document, given, depth = 0) {
  const schema = resolve(document, given) ?? {};
  const own = schema.example ?? schema.examples?.[0] ?? schema.default ?? schema.enum?.[0] ?? schema.const;
  if (own !== undefined) return own;
  if (depth > 8) return null;
  const parts = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  if (parts) return sample(document, parts.find(part => part.type !== 'null') ?? parts[0], depth + 1);
  const type = Array.isArray(schema.type) ? schema.type.find(each => each !== 'null') : schema.type;
  if (type === 'array') return [sample(document, schema.items, depth + 1)];
  if (type === 'object' || schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, sample(document, part, depth + 1)]));
  }
  return {integer: schema.minimum ?? 1, number: 1, boolean: true}[type] ?? 'text';
}

export function exampleOf(document, parameter) {
  const value = parameter.example ?? Object.values(parameter.examples ?? {})[0]?.value;
  if (value !== undefined) return String(value);
  const own = resolve(document, parameter.schema) ?? {};
  return String(own.example ?? own.examples?.[0] ?? '');
}
