// What the server has told so far. Pages subscribe to what they show.
const LINES = 3000;

export const store = {
  services: [],
  kafka: '',
  vitals: {services: {}, kafka: null},
  lines: [],
  traces: new Map(),
  lastErrors: new Map(),
  connected: false
};

const listeners = new Map();
let lastLine = 0;

/** Calls a function whenever something of a kind arrives; returns what ends that. */
export function on(kind, listener) {
  if (!listeners.has(kind)) listeners.set(kind, new Set());
  listeners.get(kind).add(listener);
  return () => listeners.get(kind).delete(listener);
}

function tell(kind, data) {
  listeners.get(kind)?.forEach(listener => listener(data));
}

export function names() {
  return store.services.map(service => service.name);
}

function noteErrors(lines) {
  lines.filter(line => line.level === 'ERROR').forEach(line => {
    const earlier = store.lastErrors.get(line.service);
    store.lastErrors.set(line.service, {line, count: (earlier?.count ?? 0) + 1});
  });
}

export function forgetErrors(service) {
  if (service) store.lastErrors.delete(service);
  else store.lastErrors.clear();
  tell('errors');
}

export function clearLines() {
  store.lines = [];
  forgetErrors();
}

export function connect() {
  const source = new EventSource('/api/live');
  const take = (event, apply) => source.addEventListener(event, message => {
    const data = JSON.parse(message.data);
    // What is left of it, if a part was known already.
    tell(event, apply(data) ?? data);
  });
  take('everything', data => {
    store.services = data.services;
    store.kafka = data.kafka;
    store.lines = data.lines;
    lastLine = data.lines.at(-1)?.number ?? 0;
    store.traces = new Map(data.traces.map(trace => [trace.id, trace]));
    store.lastErrors.clear();
    noteErrors(data.lines.filter(line => line.time >= (since(line.service) ?? 0)));
    store.connected = true;
    tell('connected');
  });
  take('services', data => {
    data.services.forEach(service => {
      const before = store.services.find(each => each.name === service.name);
      // A fresh start or reload is a fresh look.
      if (service.state === 'ready' && before?.state !== 'ready') store.lastErrors.delete(service.name);
    });
    store.services = data.services;
    store.kafka = data.kafka;
  });
  take('vitals', data => { store.vitals = data; });
  take('lines', data => {
    const fresh = data.filter(line => line.number > lastLine);
    lastLine = Math.max(lastLine, data.at(-1).number);
    store.lines.push(...fresh);
    if (store.lines.length > LINES) store.lines.splice(0, store.lines.length - LINES);
    noteErrors(fresh);
    tell('errors');
    return fresh;
  });
  take('traces', data => {
    data.forEach(trace => {
      store.traces.delete(trace.id);
      store.traces.set(trace.id, trace);
    });
    while (store.traces.size > 500) store.traces.delete(store.traces.keys().next().value);
  });
  source.addEventListener('error', () => {
    store.connected = false;
    tell('connected');
  });
}

function since(name) {
  return store.services.find(service => service.name === name)?.since;
}
