import {h, svg, replace, announce, post, toast, copy, ago, empty, serviceTag} from './dom.js';
import {store, on, names, forgetErrors} from './store.js';

const WIDTH = 180;
const HEIGHT = 34;

export function services(main) {
  const table = h('div', {class: 'services'});
  const below = h('tbody', {});
  main.append(
    h('div', {class: 'head'},
      h('h1', {}, 'Services'),
      h('div', {class: 'tools'},
        h('span', {class: 'label', id: 'token-label'}, 'Copy an access token of'),
        h('div', {class: 'group', role: 'group', 'aria-labelledby': 'token-label'},
          ['ADMIN', 'CUSTOMER'].map(role => h('button', {onclick: () => copyToken(role)}, role))))),
    table, h('h2', {}, 'Databases and broker'),
    h('table', {class: 'list'},
      h('thead', {}, h('tr', {}, ['What', 'State', 'Address', 'Memory', 'CPU'].map(title => h('th', {scope: 'col'}, title)))),
      below));

  const rows = new Map();
  const databases = new Map();
  const kafka = infrastructure('Kafka', 'Address');
  function showServices() {
    if (!store.services.length) {
      replace(table, empty(store.connected ? 'There is no service yet.' : 'Connecting.',
        'Generate one: ./mvnw -q -Pnew-service -Dname=billing -Dentity=Invoice'));
      return;
    }
    const known = store.services.map(service => service.name).join();
    if (table.dataset.known !== known) {
      table.dataset.known = known;
      rows.clear();
      databases.clear();
      store.services.forEach(({name}) => {
        rows.set(name, row(name));
        databases.set(name, infrastructure(h('span', {class: 'infra'}, 'PostgreSQL of ', serviceTag(name, names())), 'Psql command'));
      });
      replace(table, [...rows.values()].map(each => each.element));
      replace(below, [...databases.values(), kafka].map(each => each.element));
    }
    store.services.forEach(service => {
      const vitals = store.vitals.services[service.name];
      rows.get(service.name).show(service, vitals);
      databases.get(service.name).show(service.psql.includes('psql') ? service.psql : '', vitals?.database);
    });
    kafka.show(store.kafka, store.vitals.kafka);
  }
  const stops = ['everything', 'services', 'vitals', 'errors'].map(kind => on(kind, showServices));
  const clock = setInterval(showServices, 1000);
  showServices();
  return () => {
    stops.forEach(stop => stop());
    clearInterval(clock);
  };
}

async function copyToken(role) {
  try {
    copy((await post('token', {role})).token, 'Token of ' + role);
  } catch (problem) {
    toast(problem.message);
  }
}

/** A row keeps its elements, so that no button disappears under the pointer. */
function row(name) {
  const state = h('p', {class: 'state'});
  const facts = h('p', {class: 'facts'});
  const health = h('ul', {class: 'checks', 'aria-label': 'Health checks of ' + name});
  const curve = h('div', {class: 'curve'});
  const usage = h('dl', {class: 'usage'});
  const note = h('div', {class: 'note'});
  const restart = button('restart', 'Restart', name);
  const stop = button('stop', 'Stop', name);
  const start = button('start', 'Start', name);
  const element = h('article', {class: 'card service-row', 'aria-label': name, 'data-service': name},
    h('div', {class: 'who'}, h('h3', {}, serviceTag(name, names())), state, facts),
    health, curve, usage,
    h('div', {class: 'actions'}, restart, stop, start), note);
  return {
    element,
    show(service, vitals) {
      const isUp = service.state !== 'stopped' && service.state !== 'ended' && service.state !== 'not running';
      const before = element.dataset.state;
      element.dataset.state = service.state.replace(' ', '-');
      if (before && before !== element.dataset.state) announce(name + ' is ' + service.state);
      replace(state, h('i', {class: 'dot'}), h('strong', {}, service.state), ' for ' + ago(service.since));
      replace(facts, facts_(service, vitals));
      replace(health, checks(service, vitals?.health));
      replace(curve, chart(name, vitals?.curve));
      replace(usage, use(vitals, isUp));
      const focused = [restart, stop, start].find(each => each === document.activeElement);
      restart.hidden = stop.hidden = !service.isControlled || !isUp;
      start.hidden = !service.isControlled || isUp;
      if (focused?.hidden) (isUp ? restart : start).focus();
      replace(note, noteOf(service));
    }
  };
}

function button(command, label, service) {
  return h('button', {
    'aria-label': label + ' ' + service,
    async onclick() {
      forgetErrors(service);
      try {
        await post('command', {command, service});
        toast(label + ': ' + service);
      } catch (problem) {
        toast(problem.message);
      }
    }
  }, label);
}

function facts_(service, vitals) {
  const version = vitals?.version;
  return [
    h('span', {}, service.url.replace('http://', '')),
    h('a', {href: service.url + '/openapi/ui/', target: '_blank', rel: 'noreferrer', 'aria-label': 'OpenAPI page of ' + service.name}, 'OpenAPI ↗'),
    h('span', {class: 'mono'}, version ? version.version + ' · ' + version.commit : '')
  ];
}

function checks(service, health) {
  const list = (health?.checks ?? []).toSorted((one, other) => one.name.localeCompare(other.name));
  if (!list.length) {
    return h('li', {class: 'muted'}, service.state === 'ready' ? 'Checking its health' : 'No health checks now');
  }
  return list.map(check => h('li', {class: check.status === 'UP' ? 'up' : 'down', title: JSON.stringify(check.data ?? {})},
    h('span', {'aria-hidden': 'true'}, check.status === 'UP' ? '✓' : '✕'), check.name, h('span', {class: 'hidden'}, ' ' + check.status),
    check.status !== 'UP' && h('small', {}, Object.values(check.data ?? {}).join(', '))));
}

/** The last minute: a bar for each second, and the part of it that failed. */
function chart(name, curve) {
  const requests = curve?.requests ?? [];
  const errors = curve?.errors ?? [];
  const total = requests.reduce((sum, each) => sum + each, 0);
  const failed = errors.reduce((sum, each) => sum + each, 0);
  const top = Math.max(4, ...requests);
  const step = WIDTH / 60;
  const bars = requests.flatMap((count, second) => count ? [
    bar('rate', second * step, count / top * HEIGHT, step),
    errors[second] ? bar('rate error', second * step, errors[second] / top * HEIGHT, step) : []
  ] : []);
  const text = (total / 60).toFixed(total < 60 ? 2 : 1) + ' requests/s, ' + (failed === 1 ? '1 error' : failed + ' errors');
  return [
    svg('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': 'Last minute of ' + name + ': ' + text},
      svg('line', {x1: 0, x2: WIDTH, y1: HEIGHT - .5, y2: HEIGHT - .5, class: 'base'}), bars.flat()),
    h('p', {class: failed ? 'muted has-errors' : 'muted'}, text)
  ];
}

function bar(kind, x, height, width) {
  return svg('rect', {class: kind, x, y: HEIGHT - height, width: width - .6, height, rx: .8});
}

function use(vitals, isUp) {
  const measured = vitals?.server;
  return [
    h('div', {}, h('dt', {}, 'Memory'), h('dd', {}, measured?.megabytes ? measured.megabytes + ' MB' : '–')),
    h('div', {}, h('dt', {}, 'CPU'), h('dd', {}, processorsOf(measured))),
    h('div', {}, h('dt', {}, 'Heap'), h('dd', {}, isUp && vitals?.heap ? vitals.heap + ' MB' : '–'))
  ];
}

function noteOf(service) {
  const error = store.lastErrors.get(service.name);
  if (error) {
    return [
      h('a', {class: 'error-note', href: '#logs/service/' + service.name + '/ERROR'},
        h('b', {}, error.count === 1 ? '1 error' : error.count + ' errors'), ' ', error.line.text.split('\n')[0]),
      h('button', {class: 'quiet', 'aria-label': 'Dismiss the errors of ' + service.name, onclick: () => forgetErrors(service.name)}, 'Dismiss')
    ];
  }
  if (service.telemetry) {
    return h('span', {}, 'Its logs and traces go to ' + service.telemetry + ', as its settings say, and not here.');
  }
  return h('span', {class: 'muted'}, service.text || (service.isControlled ? '' : 'Not started by this -Pup: it can be watched, but not restarted from here.'));
}

/** Not every operating system reports the memory of a process. */
function processorsOf(measured) {
  return measured?.megabytes || measured?.processors ? Math.round(measured.processors * 100) + ' %' : '–';
}

/** A database or the broker; its row keeps its elements as well. */
function infrastructure(what, kind) {
  const state = h('td', {});
  const place = h('td', {class: 'place'});
  const memory = h('td', {class: 'number'});
  const processors = h('td', {class: 'number'});
  return {
    element: h('tr', {}, h('th', {scope: 'row'}, what), state, place, memory, processors),
    show(address, measured) {
      replace(state, h('span', {class: 'inline-state', 'data-up': Boolean(address)}, h('i', {class: 'dot'}), address ? 'running' : 'not running'));
      replace(place, address && h('div', {class: 'address'},
        h('code', {}, address), h('button', {class: 'quiet', 'aria-label': 'Copy ' + address, onclick: () => copy(address, kind)}, 'Copy')));
      replace(memory, measured?.megabytes ? measured.megabytes + ' MB' : '–');
      replace(processors, processorsOf(measured));
    }
  };
}
