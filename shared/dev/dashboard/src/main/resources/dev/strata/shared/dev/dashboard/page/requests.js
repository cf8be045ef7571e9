import {h, replace, announce, get, post, copy, duration, empty, serviceTag, method, statusTag, json} from './dom.js';
import {store, on, names} from './store.js';
import {operations, exampleOf} from './openapi.js';

const state = {text: '', chosen: '', found: new Map()};
// Learned from responses: the ids in lists, and the entity tags of what was read.
const ids = new Map();
const tokens = new Map();
// The input and response of each operation, restored when the user returns to the page.
const forms = new Map();
const list = h('div', {class: 'operations', role: 'navigation', 'aria-label': 'Operations'});
let scrolled = 0;
list.addEventListener('scroll', () => { scrolled = list.scrollTop; });

export function requests(main, path) {
  const form = h('div', {class: 'form', tabindex: -1, id: path.length ? 'chosen' : null});
  const filter = h('input', {id: 'filter', type: 'search', placeholder: 'Filter: name, path or service', value: state.text, 'aria-label': 'Filter operations by name, path or service', oninput: () => { state.text = filter.value; draw(); announce(list.querySelectorAll('li').length + ' operations'); }});
  main.append(h('div', {class: 'head'}, h('h1', {}, 'Requests'), h('div', {class: 'tools'}, filter)),
    h('div', {class: 'split'}, list, form));
  if (path.length) state.chosen = path.join('/');

  async function load() {
    const ready = store.services.filter(service => service.state === 'ready' || service.state === 'running');
    const documents = await Promise.all(ready.map(async service => {
      try {
        return [service.name, operations(service.name, await get('openapi/' + service.name))];
      } catch {
        return [service.name, []];
      }
    }));
    state.found = new Map(documents);
    draw();
  }

  function all() {
    return [...state.found.values()].flat();
  }

  function draw() {
    const fitting = all().filter(each => !state.text
      || (each.name + ' ' + each.method + ' ' + each.path + ' ' + each.service + ' ' + each.summary).toLowerCase().includes(state.text.toLowerCase()));
    if (!all().length) {
      replace(list);
      replace(form, empty('There are no operations yet.', 'They come from the OpenAPI documents of the services: as soon as one is ready, its operations appear here.'));
      return;
    }
    replace(list, fitting.length ? names().filter(name => fitting.some(each => each.service === name)).map(name => h('section', {},
      h('h2', {}, serviceTag(name, names())),
      h('ul', {}, fitting.filter(each => each.service === name).sort(parkedLast).map(each => h('li', {}, h('a', {
        href: '#requests/' + encodeURIComponent(each.id),
        'aria-current': each.id === state.chosen ? 'true' : null,
        title: each.summary
      }, method(each.method), h('span', {}, h('b', {}, each.name), h('small', {}, each.path.replace('/api/v1', '')))))))))
      : empty('No matching operations.', 'Clear the filter.'));
    const chosen = all().find(each => each.id === state.chosen);
    if (chosen) {
      const element = formOf(chosen);
      if (form.firstChild !== element) form.replaceChildren(element);
    } else if (!form.childElementCount) {
      replace(form, empty('Choose an operation.', 'The form is filled in from its OpenAPI document: a token, ids that exist, the entity tag, an idempotency key and an example body.'));
    }
  }

  const stops = [on('everything', load), on('services', load)];
  forms.get(state.chosen)?.refresh();
  if (all().length) draw();
  list.scrollTop = scrolled;
  if (path.length && form.getBoundingClientRect().top > innerHeight / 2) form.scrollIntoView();
  load();
  return () => stops.forEach(stop => stop());
}

function formOf(operation) {
  const text = JSON.stringify({...operation, document: null});
  if (forms.get(operation.id)?.text !== text) forms.set(operation.id, {text, ...requestForm(operation)});
  return forms.get(operation.id).element;
}

function requestForm(operation) {
  const inputs = new Map();
  const answer = h('div', {class: 'answer', 'aria-live': 'polite'});
  const role = h('select', {id: 'role'}, [...new Set(['', 'ADMIN', 'CUSTOMER', ...operation.roles])].map(value => h('option', {value}, value || 'Nobody')));
  role.value = operation.isOpen ? '' : (operation.roles[0] ?? 'ADMIN');
  const hasKey = operation.inHeader.some(each => each.name.toLowerCase() === 'idempotency-key');
  const hasMatch = operation.inHeader.some(each => each.name.toLowerCase() === 'if-match');
  const body = operation.body && h('textarea', {id: 'body', rows: Math.min(16, operation.body.text.split('\n').length + 1), spellcheck: 'false'});
  if (body) body.value = withKnownIds(operation.body.text);

  function field(parameter, value) {
    const id = 'p-' + parameter.in + '-' + parameter.name;
    const input = h('input', {id, value, required: parameter.in === 'path', autocomplete: 'off', spellcheck: 'false', placeholder: parameter.in === 'path' ? 'required' : ''});
    inputs.set(parameter.in + ' ' + parameter.name, input);
    return h('div', {class: 'field'}, h('label', {for: id, title: parameter.description ?? ''}, parameter.name), input);
  }

  const pathFields = operation.inPath.map(each => field(each, ids.get(collection(operation)) ?? exampleOf(operation.document, each)));
  const queryFields = operation.inQuery.map(each => field(each, ''));
  const headerFields = operation.inHeader
    .filter(each => each.name.toLowerCase() !== 'if-none-match')
    .map(each => field(each, each.name.toLowerCase() === 'idempotency-key' ? crypto.randomUUID() : ''));
  const send = h('button', {class: 'primary', type: 'submit'}, 'Send');

  function filledPath() {
    let path = operation.path;
    operation.inPath.forEach(each => { path = path.replace('{' + each.name + '}', encodeURIComponent(inputs.get('path ' + each.name).value.trim())); });
    return path;
  }

  function pathWithQuery() {
    const query = new URLSearchParams();
    operation.inQuery.forEach(each => {
      const value = inputs.get('query ' + each.name).value;
      if (value) query.append(each.name, value);
    });
    return filledPath() + (query.size ? '?' + query : '');
  }

  async function headers() {
    const given = {Accept: 'application/json'};
    operation.inHeader.forEach(each => {
      const input = inputs.get('header ' + each.name);
      if (input?.value) given[each.name] = input.value;
    });
    if (role.value) given.Authorization = 'Bearer ' + await token(role.value);
    if (operation.body) given['Content-Type'] = operation.body.type;
    return given;
  }

  /** Prefills the form with an existing id and the entity tag of that resource. */
  async function prepare() {
    try {
      if (operation.inPath.length === 1 && !ids.has(collection(operation)) && listOf(operation)) {
        await call(operation.service, 'GET', collection(operation) + '?limit=1', {Authorization: 'Bearer ' + await token('ADMIN')});
        const input = inputs.get('path ' + operation.inPath[0].name);
        input.value = ids.get(collection(operation)) ?? input.value;
      }
      if (hasMatch) await fillTag();
      if (body && operation.method === 'POST' && body.value.includes('"productId"')) await fillProduct();
    } catch {
      // The example of the document remains.
    }
  }

  /** The entity tag differs for another resource, or after somebody else has changed this one. */
  function refresh() {
    if (hasMatch) fillTag().catch(() => {});
  }

  async function fillTag() {
    const input = inputs.get('header If-Match');
    const resource = operation.inPath.length ? operation.path.slice(0, operation.path.lastIndexOf('}') + 1) : operation.path;
    const known = state.found.get(operation.service).some(each => each.method === 'GET' && each.path === resource);
    if (!input || !known) return;
    const path = resource === operation.path ? filledPath() : filledPath().split('/').slice(0, resource.split('/').length).join('/');
    const got = await call(operation.service, 'GET', path, {Authorization: 'Bearer ' + await token(role.value || 'ADMIN')});
    input.value = got.headers.etag?.[0] ?? '';
  }

  async function fillProduct() {
    if (!ids.has('/api/v1/products')) await call('catalog', 'GET', '/api/v1/products?minStock=5&limit=1', {});
    body.value = withKnownIds(body.value);
  }

  async function submit(event) {
    event.preventDefault();
    send.disabled = true;
    send.textContent = 'Sending';
    try {
      if (hasMatch && !inputs.get('header If-Match').value) await fillTag();
      const got = await call(operation.service, operation.method, pathWithQuery(), await headers(), body ? body.value : '');
      replace(answer, answerOf(got));
      if (hasKey && got.status < 400) inputs.get('header Idempotency-Key').value = crypto.randomUUID();
      if (hasMatch && got.status < 300) inputs.get('header If-Match').value = got.headers.etag?.[0] ?? '';
    } catch (problem) {
      replace(answer, empty('The request could not be sent.', problem.message));
    }
    send.disabled = false;
    send.textContent = 'Send';
  }

  async function copyAsCurl() {
    const given = await headers();
    const url = store.services.find(each => each.name === operation.service).url + pathWithQuery();
    const quoted = text => "'" + text.replaceAll("'", "'\\''") + "'";
    const parts = ['curl -i -X ' + operation.method, ...Object.entries(given).map(([name, value]) => '-H ' + quoted(name + ': ' + value))];
    if (body) parts.push('-d ' + quoted(body.value));
    copy(parts.join(' ') + ' ' + quoted(url), 'curl command');
  }

  const whole = h('form', {onsubmit: submit, 'aria-label': operation.name},
    h('div', {class: 'form-head'},
      h('h2', {}, method(operation.method), h('code', {}, operation.path)),
      h('p', {class: 'muted'}, operation.summary)),
    h('div', {class: 'fields'},
      h('div', {class: 'field'}, h('label', {for: 'role'}, 'As'), role),
      pathFields, headerFields, queryFields),
    body && h('div', {class: 'field wide'}, h('label', {for: 'body'}, 'Body'), body),
    h('div', {class: 'buttons'}, send, h('button', {type: 'button', onclick: copyAsCurl}, 'Copy as curl'), h('span', {class: 'muted'}, 'Ctrl+Enter sends')),
    answer);
  whole.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) whole.requestSubmit();
  });
  whole.addEventListener('change', event => {
    if (event.target.id.startsWith('p-path-')) refresh();
  });
  prepare();
  return {element: whole, refresh};
}

/** Sorts operations that every service has after those of this one. */
function parkedLast(one, other) {
  return one.path.includes('/events/parked') - other.path.includes('/events/parked');
}

/** The path of the list that contains the resource of an operation. */
function collection(operation) {
  return operation.path.split('/{')[0];
}

function listOf(operation) {
  return state.found.get(operation.service).some(each => each.method === 'GET' && each.path === collection(operation));
}

function withKnownIds(text) {
  const product = ids.get('/api/v1/products');
  return product ? text.replace(/("productId"\s*:\s*")[^"]*"/g, '$1' + product + '"') : text;
}

async function token(role) {
  const known = tokens.get(role);
  if (known && known.until > Date.now()) return known.value;
  const value = (await post('token', {role})).token;
  tokens.set(role, {value, until: Date.now() + 60 * 60 * 1000});
  return value;
}

async function call(service, verb, path, headers, body = '') {
  const got = await post('request', {service, method: verb, path, headers, body});
  learn(path, got);
  return got;
}

function learn(path, got) {
  try {
    const content = JSON.parse(got.body);
    const [where] = path.split('?');
    const first = content.items?.[0];
    if (first?.id) ids.set(where, first.id);
    else if (content.id && got.status === 201) ids.set(where, content.id);
  } catch {
    // Not every response is JSON.
  }
}

function answerOf(got) {
  const correlation = got.headers['x-correlation-id']?.[0];
  let content;
  try {
    content = got.body ? json(JSON.parse(got.body)) : h('p', {class: 'muted'}, 'No body.');
  } catch {
    content = h('pre', {class: 'json', tabindex: 0}, got.body);
  }
  return [
    h('div', {class: 'answer-head'}, h('h3', {}, 'Answer'), statusTag(got.status), h('span', {class: 'muted'}, duration(got.millis)),
      h('span', {class: 'links'},
        h('a', {href: '#traces/' + got.trace}, 'Trace'),
        correlation && h('a', {href: '#logs/id/' + correlation}, 'Logs'),
        h('button', {type: 'button', class: 'quiet', onclick: () => copy(got.body, 'Body')}, 'Copy body'))),
    content,
    h('details', {}, h('summary', {}, Object.keys(got.headers).length + ' headers'),
      h('dl', {class: 'headers'}, Object.entries(got.headers).map(([name, values]) => h('div', {}, h('dt', {}, name), h('dd', {}, values.join(', '))))))
  ];
}
