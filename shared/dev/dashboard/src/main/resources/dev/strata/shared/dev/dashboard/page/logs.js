import {h, replace, announce, clock, empty, serviceTag} from './dom.js';
import {store, on, names, clearLines} from './store.js';

const ORDER = {DEBUG: 0, INFO: 1, WARN: 2, ERROR: 3};
const SHOWN = 1500;

// Kept while other pages are shown.
const state = {service: '', level: 'INFO', text: '', id: '', paused: false, lines: null};

export function logs(main, path) {
  if (path[0] === 'service') {
    Object.assign(state, {service: path[1], level: path[2] ?? 'INFO', id: '', text: ''});
  } else if (path[0] === 'id') {
    Object.assign(state, {service: '', id: path[1], text: ''});
  } else {
    state.id = '';
  }
  const list = h('div', {class: 'lines', role: 'log', 'aria-label': 'Log lines', 'aria-live': 'off', tabindex: 0});
  const scope = h('div', {class: 'scope'});
  const count = h('span', {class: 'muted count'});
  const service = h('select', {id: 'log-service', onchange: () => { state.service = service.value; filtered(); }});
  const level = h('select', {id: 'log-level', onchange: () => { state.level = level.value; filtered(); }},
    Object.entries({DEBUG: 'Everything', INFO: 'Info and above', WARN: 'Warnings and errors', ERROR: 'Errors only'})
      .map(([value, title]) => h('option', {value}, title)));
  const filter = h('input', {id: 'filter', type: 'search', placeholder: 'Filter: text, logger or id', value: state.text, 'aria-label': 'Filter lines by text, logger or id', oninput: () => { state.text = filter.value; filtered(); }});
  const pause = h('button', {'aria-pressed': 'false', onclick: () => {
    state.paused = !state.paused;
    state.lines = state.paused ? [...store.lines] : null;
    draw();
  }}, 'Pause');
  main.append(
    h('div', {class: 'head'}, h('h1', {}, 'Logs'),
      h('div', {class: 'tools'},
        count,
        h('label', {class: 'hidden', for: 'log-service'}, 'Service'), service,
        h('label', {class: 'hidden', for: 'log-level'}, 'Level'), level,
        filter, pause,
        h('button', {onclick: () => { clearLines(); state.lines = state.paused ? [] : null; draw(); }}, 'Clear'))),
    scope, list);
  level.value = state.level;

  function fits(line) {
    return (!state.service || line.service === state.service)
      && (state.id || ORDER[line.level] >= ORDER[state.level])
      && (!state.id || ids.has(line.correlation) || ids.has(line.trace))
      && (!state.text || [line.text, line.logger, line.stack, line.correlation, line.trace].join(' ').toLowerCase().includes(state.text.toLowerCase()));
  }

  let ids = new Set();
  /** A request has a correlation id and a trace id, and not every line contains both. */
  function collectIds(lines) {
    ids = new Set([state.id]);
    if (!state.id) return;
    lines.filter(line => line.correlation === state.id || line.trace === state.id).forEach(line => {
      if (line.correlation) ids.add(line.correlation);
      if (line.trace) ids.add(line.trace);
    });
  }

  function isAtEnd() {
    return list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  }

  function draw() {
    replace(service, h('option', {value: ''}, 'All services'), names().map(name => h('option', {value: name}, name)));
    service.value = state.service;
    pause.setAttribute('aria-pressed', String(state.paused));
    pause.textContent = state.paused ? 'Resume' : 'Pause';
    const source = state.lines ?? store.lines;
    collectIds(source);
    const lines = source.filter(fits);
    lines.sort(byTime);
    replace(scope, state.id && [
      h('span', {}, 'One request, in all services: ', h('code', {}, state.id)),
      h('button', {class: 'quiet', onclick: leaveScope}, 'Show all lines')]);
    showCount(lines.length);
    if (!lines.length) {
      replace(list, nothing(source));
      return;
    }
    replace(list, lines.slice(-SHOWN).map(line => element(line)));
    list.scrollTop = list.scrollHeight;
  }

  function showCount(lines) {
    count.textContent = lines === 1 ? '1 line' : lines + ' lines';
  }

  function filtered() {
    draw();
    announce(count.textContent);
  }

  function leaveScope() {
    location.hash = 'logs';
  }

  function nothing(source) {
    return source.length
      ? empty('No matching lines.', 'Choose another service or level, or clear the filter.')
      : empty('Nothing has been logged yet.', 'Lines appear here as soon as a service starts or answers. Send a request on the page Requests to see some.');
  }

  function element(line) {
    const [first, ...rest] = line.text.split('\n');
    const more = [...rest, line.stack].filter(text => text).join('\n');
    return h('div', {class: 'line ' + line.level.toLowerCase(), 'data-time': line.time},
      h('time', {}, clock(line.time)),
      h('span', {class: 'level'}, line.level),
      serviceTag(line.service, names()),
      h('div', {class: 'what'},
        h('span', {class: 'logger', title: line.logger}, short(line.logger)), ' ', first,
        line.correlation && id(line.correlation, 'correlation id'),
        line.trace && !line.correlation && id(line.trace, 'trace id'),
        more && h('details', {}, h('summary', {}, 'stack trace'), h('pre', {}, more))));
  }

  function id(value, kind) {
    return h('button', {class: 'id', title: 'Every line of this request: ' + kind + ' ' + value, onclick: () => { location.hash = 'logs/id/' + value; }}, value.slice(0, 8));
  }

  /** Each service sends its lines together, after others that are later. */
  function insert(line) {
    let after = list.lastElementChild;
    while (after && after.dataset.time > line.time) after = after.previousElementSibling;
    if (after) after.after(element(line));
    else list.prepend(element(line));
  }

  function add(data) {
    if (state.paused) return;
    const fitting = data.filter(fits);
    if (!fitting.length) return;
    if (state.id || !list.querySelector('.line')) {
      draw();
      return;
    }
    const follows = isAtEnd();
    fitting.sort(byTime).forEach(insert);
    while (list.childElementCount > SHOWN) list.firstElementChild.remove();
    showCount(store.lines.filter(fits).length);
    if (follows) list.scrollTop = list.scrollHeight;
  }

  const stops = [on('everything', ({goesOn, fresh}) => goesOn ? add(fresh) : draw()), on('lines', add), on('services', () => {
    if (service.options.length !== names().length + 1) draw();
  })];
  draw();
  return () => stops.forEach(stop => stop());
}

function byTime(one, other) {
  return one.time - other.time;
}

function short(logger) {
  return logger.split('.').pop();
}
