// What the server has sent so far. Pages subscribe to what they show.
const LINES = 3000;
const RECONNECT = 3000;

export const store = {
  run: 0,
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

/** Calls a function whenever something of a kind arrives; returns a function that unsubscribes. */
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

let source;
// A browser opens at most six connections to a server, so only visible tabs keep one.
document.addEventListener('visibilitychange', connect);

export function connect() {
  source?.close();
  if (document.hidden) return;
  const own = new EventSource('/api/live');
  source = own;
  const take = (event, apply) => own.addEventListener(event, message => {
    const data = JSON.parse(message.data);
    // Only the part that is not known yet.
    tell(event, apply(data) ?? data);
  });
  take('everything', data => {
    // After an interruption, whatever was read, cleared or dismissed stays so.
    const goesOn = data.run === store.run;
    const fresh = goesOn ? data.lines.filter(line => line.number > lastLine) : data.lines;
    store.run = data.run;
    store.services = data.services;
    store.kafka = data.kafka;
    store.lines = goesOn ? [...store.lines, ...fresh].slice(-LINES) : fresh;
    lastLine = data.lines.at(-1)?.number ?? 0;
    store.traces = new Map(data.traces.map(trace => [trace.id, trace]));
    if (!goesOn) store.lastErrors.clear();
    noteErrors(fresh.filter(line => line.time >= (since(line.service) ?? 0)));
    store.connected = true;
    tell('connected');
    return {goesOn, fresh};
  });
  take('services', data => {
    data.services.forEach(service => {
      const before = store.services.find(each => each.name === service.name);
      // A start or reload shows what was dismissed again.
      if (service.state === 'ready' && before?.state !== 'ready') store.lastErrors.delete(service.name);
    });
    store.services = data.services;
  });
  take('vitals', data => {
    store.vitals = data;
    store.kafka = data.kafkaAddress;
  });
  take('lines', data => {
    const fresh = data.filter(line => line.number > lastLine);
    lastLine = Math.max(lastLine, data.at(-1).number);
    store.lines.push(...fresh);
    if (store.lines.length > LINES) store.lines.splice(0, store.lines.length - LINES);
    noteErrors(fresh);
    fresh.filter(line => line.logger === 'dev mode' && line.text === 'compiles again')
      .forEach(line => store.lastErrors.delete(line.service));
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
  own.addEventListener('error', () => {
    store.connected = false;
    tell('connected');
    // The browser stops retrying once something else has answered on the port.
    if (own.readyState === EventSource.CLOSED) setTimeout(() => { if (source === own) connect(); }, RECONNECT);
  });
}

function since(name) {
  return store.services.find(service => service.name === name)?.since;
}
