import {h, replace, rows, announce, get, clock, duration, empty, serviceTag, statusTag, method} from './dom.js';
import {store, on, names} from './store.js';

const SLOW = 500;
const SHOWN = 300;
const state = {service: '', text: '', status: '', slow: '0', background: false};

export function traces(main, path) {
  return path[0] ? waterfall(main, path[0]) : list(main);
}

function list(main) {
  const count = h('span', {class: 'muted count'});
  const none = h('div', {});
  const body = h('tbody', {});
  const table = h('table', {class: 'list traces'},
    h('thead', {}, h('tr', {}, ['Time', 'Request', 'Status', 'Services', 'Spans', 'Duration'].map(title => h('th', {scope: 'col'}, title)))),
    body);
  const service = h('select', {id: 'trace-service', onchange: () => { state.service = service.value; filtered(); }});
  const status = select('trace-status', {'': 'Any status', 2: '2xx', 3: '3xx', 4: '4xx', 5: '5xx', failed: 'Failed'}, state.status, value => { state.status = value; filtered(); });
  const slow = select('trace-duration', {0: 'Any duration', 100: 'Over 100 ms', 500: 'Over 500 ms', 1000: 'Over 1 s'}, state.slow, value => { state.slow = value; filtered(); });
  const background = h('input', {type: 'checkbox', id: 'trace-background', onchange: () => { state.background = background.checked; filtered(); }});
  background.checked = state.background;
  const filter = h('input', {id: 'filter', type: 'search', placeholder: 'Filter: path or trace id', value: state.text, 'aria-label': 'Filter traces by path or trace id', oninput: () => { state.text = filter.value; filtered(); }});
  main.append(
    h('div', {class: 'head'}, h('h1', {}, 'Traces'),
      h('div', {class: 'tools'}, count,
        h('label', {class: 'check', for: 'trace-background'}, background, ' Probes and jobs'),
        h('label', {class: 'hidden', for: 'trace-service'}, 'Service'), service,
        h('label', {class: 'hidden', for: 'trace-status'}, 'Status'), status,
        h('label', {class: 'hidden', for: 'trace-duration'}, 'Duration'), slow, filter)),
    none, table);

  function fits(trace) {
    return (state.background || !trace.background)
      && (!state.service || trace.services.includes(state.service))
      && (!state.status || (state.status === 'failed' ? trace.failed : Math.floor(trace.status / 100) === Number(state.status)))
      && trace.millis >= Number(state.slow)
      && (!state.text || (trace.name + ' ' + trace.id).toLowerCase().includes(state.text.toLowerCase()));
  }

  function draw() {
    replace(service, h('option', {value: ''}, 'All services'), names().map(name => h('option', {value: name}, name)));
    service.value = state.service;
    const all = [...store.traces.values()];
    const fitting = all.filter(fits).sort((one, other) => other.start - one.start).slice(0, SHOWN);
    count.textContent = fitting.length === 1 ? '1 trace' : fitting.length + ' traces';
    table.hidden = !fitting.length;
    replace(none, !fitting.length && (all.some(trace => !trace.background)
      ? empty('No matching traces.', 'Clear the filter, or choose another service, status or duration.')
      : empty('No request has been traced yet.', 'Send one on the page Requests, or with curl, and it appears here within a second.')));
    rows(body, fitting, row);
    // A single long one would make dots of all others.
    const full = Math.min(2 * SLOW, Math.max(...fitting.map(trace => trace.millis)));
    fitting.forEach((trace, place) => {
      body.children[place].querySelector('.meter i').style.width = Math.min(100, Math.max(1, trace.millis / full * 100)) + '%';
    });
  }

  function filtered() {
    draw();
    announce(count.textContent);
  }

  const stops = ['everything', 'traces', 'services'].map(kind => on(kind, draw));
  draw();
  return () => stops.forEach(stop => stop());
}

function select(id, options, value, change) {
  const element = h('select', {id, onchange: () => change(element.value)},
    Object.entries(options).map(([key, title]) => h('option', {value: key}, title)));
  element.value = value;
  return element;
}

function row(trace) {
  return h('tr', {class: (trace.failed ? 'failed ' : '') + (trace.millis >= SLOW ? 'slow' : ''), 'data-trace': trace.id},
    h('td', {class: 'mono muted'}, clock(trace.start)),
    h('th', {scope: 'row'}, h('a', {href: '#traces/' + trace.id, title: trace.name}, title(short(trace.name)))),
    h('td', {}, trace.status ? statusTag(trace.status) : h('span', {class: 'status ' + (trace.failed ? 'bad' : 'good')}, trace.failed ? 'failed' : 'ok')),
    h('td', {}, h('div', {class: 'tags'}, trace.services.map(name => serviceTag(name, names())))),
    h('td', {class: 'number'}, trace.spans),
    h('td', {class: 'took'}, h('span', {}, duration(trace.millis)), h('span', {class: 'meter', 'aria-hidden': 'true'}, h('i', {}))));
}

/** The end of an id, because all ids of a day begin alike. */
function short(name) {
  return name.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}([0-9a-f]{6})/gi, '…$1');
}

function title(name) {
  const [verb, ...rest] = name.split(' ');
  return /^[A-Z]+$/.test(verb) && rest.length ? [method(verb), ' ', rest.join(' ')] : name;
}

function waterfall(main, id) {
  const body = h('div', {});
  main.append(
    h('div', {class: 'head'},
      h('h1', {}, h('a', {href: '#traces'}, 'Traces'), h('span', {class: 'muted'}, ' / '), h('code', {}, id.slice(0, 8))),
      h('div', {class: 'tools'}, h('a', {class: 'button', href: '#logs/id/' + id}, 'Logs of this trace'))),
    body);
  let drawn = 0;

  async function load() {
    try {
      const [recorded, published] = await Promise.all([get('traces/' + id), get('published')]);
      const spans = withEvents(recorded, published.filter(event => event.trace === id));
      if (spans.length !== drawn) {
        drawn = spans.length;
        draw(spans);
      }
    } catch (problem) {
      if (!drawn) replace(body, empty('Not here.', problem.message));
    }
  }

  function draw(spans) {
    const start = Math.min(...spans.map(span => span.startNanos));
    const end = Math.max(...spans.map(span => span.endNanos));
    const total = Math.max(1, end - start);
    const ordered = tree(spans);
    const involved = [...new Set(spans.map(span => span.service))];
    replace(body,
      h('p', {class: 'sum'},
        ordered[0] && h('strong', {}, label(ordered[0].span)),
        h('span', {class: 'tags'}, involved.map(name => serviceTag(name, names()))),
        h('span', {class: 'muted'}, clock(start / 1e6) + ' · ' + spans.length + ' spans · ' + duration(total / 1e6))),
      h('div', {class: 'waterfall', role: 'table', 'aria-label': 'Spans'},
        h('div', {class: 'axis', role: 'row'},
          h('span', {role: 'columnheader'}, 'Span'),
          h('span', {class: 'ticks', role: 'columnheader'}, [0, .25, .5, .75, 1].map(part => h('span', {}, duration(total * part / 1e6))))),
        ordered.map(({span, depth}) => spanRow(span, depth, start, total))));
  }

  const stop = on('traces', data => { if (data.some(trace => trace.id === id)) load(); });
  load();
  return stop;
}

/** Nothing runs while an event is in the outbox or on Kafka, so there is no span for it, only timestamps. */
function withEvents(spans, published) {
  const waits = published.flatMap(event => {
    const handler = spans.find(span => span.kind === 'CONSUMER' && span.name.endsWith(event.type));
    const part = (kind, from, to) => ({
      service: event.topic, kind, name: event.type, spanId: kind + event.topic + event.offset, parentId: handler?.parentId ?? '',
      startNanos: from, endNanos: Math.max(from, to), isFailed: false, attributes: {key: event.key, offset: event.offset}
    });
    return [
      part('OUTBOX', event.occurred * 1e6, event.time * 1e6),
      handler && part('BROKER', event.time * 1e6, handler.startNanos)
    ].filter(each => each);
  });
  return [...spans, ...waits];
}

/** Parents before children, ordered by time. */
function tree(spans) {
  const known = new Set(spans.map(span => span.spanId));
  const children = new Map();
  spans.forEach(span => {
    const parent = known.has(span.parentId) ? span.parentId : '';
    children.set(parent, [...(children.get(parent) ?? []), span]);
  });
  const ordered = [];
  (function add(parent, depth) {
    (children.get(parent) ?? []).sort((one, other) => one.startNanos - other.startNanos).forEach(span => {
      ordered.push({span, depth});
      add(span.spanId, depth + 1);
    });
  })('', 0);
  return ordered;
}

function kind(span) {
  if (span.attributes['db.system.name'] ?? span.attributes['db.system']) return 'database';
  return {SERVER: 'request', CLIENT: 'call', PRODUCER: 'publish', CONSUMER: 'handle', OUTBOX: 'outbox', BROKER: 'broker'}[span.kind] ?? 'inside';
}

function label(span) {
  const path = span.attributes['url.path'];
  const verb = span.attributes['http.request.method'];
  if (path && verb) return verb + ' ' + path;
  const full = span.attributes['url.full'];
  if (full && verb) return verb + ' ' + full.replace(/^https?:\/\//, '');
  return span.name;
}

function spanRow(span, depth, start, total) {
  const isWait = span.kind === 'OUTBOX' || span.kind === 'BROKER';
  const bar = h('i', {class: (isWait ? 'wait ' : '') + 's' + Math.max(0, names().indexOf(span.service)) % 8});
  bar.style.left = (span.startNanos - start) / total * 100 + '%';
  bar.style.width = Math.max(.3, (span.endNanos - span.startNanos) / total * 100) + '%';
  const time = h('em', {}, duration((span.endNanos - span.startNanos) / 1e6));
  const isLate = (span.startNanos - start) / total > .7;
  time.style[isLate ? 'right' : 'left'] = isLate ? (1 - (span.startNanos - start) / total) * 100 + '%' : (span.endNanos - start) / total * 100 + '%';
  const attributes = h('dl', {class: 'attributes', hidden: true},
    Object.entries({service: span.service, kind: span.kind, span: span.spanId, ...span.attributes}).map(([name, value]) =>
      h('div', {}, h('dt', {}, name), h('dd', {}, value))));
  const name = h('button', {
    class: 'span-name', 'aria-expanded': 'false', title: label(span), onclick: () => {
      attributes.hidden = !attributes.hidden;
      name.setAttribute('aria-expanded', String(!attributes.hidden));
    }
  }, serviceTag(span.service, names()), h('span', {class: 'kind ' + kind(span)}, kind(span)), h('span', {class: 'span-label'}, label(span)));
  name.style.paddingLeft = 8 + depth * 14 + 'px';
  return h('div', {class: span.isFailed ? 'span failed' : 'span', role: 'row', 'data-service': span.service, 'data-kind': kind(span)},
    h('div', {role: 'cell', class: 'name-cell'}, name),
    h('div', {role: 'cell', class: 'bar-cell'}, bar, time, span.isFailed && h('span', {class: 'hidden'}, 'failed')),
    h('div', {role: 'cell', class: 'attribute-cell'}, attributes));
}
