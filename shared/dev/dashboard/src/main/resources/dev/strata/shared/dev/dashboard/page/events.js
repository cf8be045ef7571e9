import {h, replace, rows, badge, announce, get, post, toast, clock, date, empty, serviceTag, json} from './dom.js';
import {names} from './store.js';

const PERIOD = 1500;
const state = {text: ''};

export function events(main) {
  const boxes = h('div', {class: 'boxes'});
  const parked = table('Parked', ['Service', 'Event', 'Occurred', 'Error', 'Decide']);
  const waiting = table('Waiting to be published', ['Service', 'Event', 'Occurred']);
  const published = table('', ['Time', 'From', 'Event', 'Key', 'Request']);
  const none = h('div', {});
  const filter = h('input', {id: 'filter', type: 'search', placeholder: 'Filter: type, key or data', value: state.text, 'aria-label': 'Filter events by type, key or data', oninput: () => { state.text = filter.value; draw(); announce(published.body.childElementCount + ' events'); }});
  main.append(h('div', {class: 'head'}, h('h1', {}, 'Events'), h('div', {class: 'tools'}, filter)),
    boxes, parked.element, waiting.element, h('h2', {}, 'Published lately'), none, published.element);
  let data = null;
  let left = false;
  let timer;

  async function load() {
    try {
      data = await get('events');
      draw();
    } catch {
      replace(boxes, empty('No answer.', 'Is -Pup running?'));
    }
    if (!left) timer = setTimeout(load, PERIOD);
  }

  function draw() {
    if (!data || left) return;
    replace(boxes, data.outboxes.map(box));
    const ofAll = kind => data.outboxes.flatMap(outbox => outbox[kind].map(event => ({...event, service: outbox.service})));
    const undecided = ofAll('parked');
    badge('events', undecided.length, 'parked');
    parked.show(undecided, parkedRow);
    waiting.show(ofAll('waiting'), waitingRow);
    const fitting = data.published.filter(event => !state.text || JSON.stringify(event).toLowerCase().includes(state.text.toLowerCase()))
      .sort((one, other) => other.time - one.time);
    published.show(fitting, publishedRow);
    replace(none, fitting.length ? data.problem && h('p', {class: 'error-text'}, data.problem) : nothing(data));
  }

  function box(outbox) {
    const lag = data.lags[outbox.service];
    return h('article', {class: 'card box', 'aria-label': 'Events of ' + outbox.service},
      h('h3', {}, serviceTag(outbox.service, names())),
      outbox.problem ? h('p', {class: 'muted'}, outbox.problem) : h('dl', {},
        figure('In the outbox', outbox.count, outbox.count > 0 ? 'warn' : ''),
        figure('Parked', outbox.parked.length, outbox.parked.length ? 'bad' : ''),
        figure('To take over', lag ?? '–', lag > 0 ? 'warn' : '', lag === undefined ? 'It handles no events, or has not begun to' : 'Events on Kafka that it has not taken over yet')));
  }

  function figure(title, value, kind, hint) {
    return h('div', {class: kind, title: hint}, h('dt', {}, title), h('dd', {}, value));
  }

  function parkedRow(event) {
    return h('tr', {'data-parked': event.id},
      h('td', {}, serviceTag(event.service, names())),
      h('th', {scope: 'row'}, event.type || 'no event', h('p', {class: 'mono muted'}, event.key ?? ''), details(event.data)),
      h('td', {class: 'nowrap'}, date(event.time), h('p', {class: 'muted'}, event.direction === 'INCOMING' ? 'to be handled' : 'to be published')),
      h('td', {class: 'error-text'}, event.error ?? 'Waits behind an earlier event with its key, or to be handled again'),
      h('td', {class: 'nowrap'},
        h('button', {'aria-label': 'Replay ' + event.type, onclick: () => decide(event, 'replay')}, 'Replay'),
        h('button', {'aria-label': 'Discard ' + event.type, class: 'danger', onclick: () => decide(event, 'discard')}, 'Discard')));
  }

  async function decide(event, action) {
    if (action === 'discard' && !confirm('Give this event up? Those behind it follow.')) return;
    try {
      const answer = await post('parked', {service: event.service, id: event.id, action});
      toast(answer.status < 300 ? (action === 'replay' ? 'Replayed' : 'Discarded') : 'The service answered ' + answer.status);
    } catch (problem) {
      toast(problem.message);
    }
  }

  function waitingRow(event) {
    return h('tr', {},
      h('td', {}, serviceTag(event.service, names())),
      h('th', {scope: 'row'}, event.type, h('p', {class: 'mono muted'}, event.key), details(event.data)),
      h('td', {}, date(event.time)));
  }

  function publishedRow(event) {
    return h('tr', {},
      h('td', {class: 'mono muted'}, clock(event.time)),
      h('td', {}, serviceTag(event.topic, names())),
      h('th', {scope: 'row'}, event.type || 'no event', details(event.data)),
      h('td', {class: 'mono muted'}, event.key),
      h('td', {class: 'links'}, event.trace && h('a', {href: '#traces/' + event.trace}, 'Trace'), event.correlation && h('a', {href: '#logs/id/' + event.correlation}, 'Logs')));
  }

  function nothing({published: list, problem}) {
    return problem && !list.length ? empty('Kafka is not available.', problem)
      : list.length ? empty('No matching events.', 'Clear the filter.')
        : empty('No event has been published yet.', 'Place an order on the page Requests: it publishes one, and the catalog answers with another.');
  }

  load();
  return () => {
    left = true;
    clearTimeout(timer);
    // The page counts events only while it is shown.
    badge('events', 0);
  };
}

function table(title, columns) {
  const body = h('tbody', {});
  const element = h('section', {hidden: true},
    title && h('h2', {}, title),
    h('table', {class: 'list'}, h('thead', {}, h('tr', {}, columns.map(each => h('th', {scope: 'col'}, each)))), body));
  return {
    element, body,
    show(items, row) {
      element.hidden = !items.length;
      rows(body, items, row);
    }
  };
}

function details(data) {
  return data !== null && data !== undefined && h('details', {}, h('summary', {}, 'data'), json(data));
}
