import {h, replace, get, empty, serviceTag} from './dom.js';
import {on, names} from './store.js';

const state = {service: '', text: '', changed: false};

export function configuration(main) {
  const tabs = h('div', {class: 'group', role: 'group', 'aria-label': 'Service'});
  const body = h('div', {});
  const changed = h('input', {type: 'checkbox', id: 'only-changed', onchange: () => { state.changed = changed.checked; draw(); }});
  changed.checked = state.changed;
  const filter = h('input', {id: 'filter', type: 'search', placeholder: 'Filter: name or value', value: state.text, 'aria-label': 'Filter settings by name or value', oninput: () => { state.text = filter.value; draw(); }});
  main.append(h('div', {class: 'head'}, h('h1', {}, 'Configuration'),
    h('div', {class: 'tools'}, h('label', {class: 'check', for: 'only-changed'}, changed, ' Only what differs from the default'), filter)),
  h('div', {class: 'tabs'}, tabs), body);
  let settings = null;

  async function load() {
    if (!names().length) {
      replace(body, empty('There is no service yet.', 'Start one, and its settings appear here.'));
      return;
    }
    state.service = names().includes(state.service) ? state.service : names()[0];
    replace(tabs, names().map(name => h('button', {'aria-pressed': String(name === state.service), onclick: () => { state.service = name; load(); tabs.querySelector('[aria-pressed=true]').focus(); }}, serviceTag(name, names()))));
    try {
      settings = await get('configuration/' + state.service);
      draw();
    } catch (problem) {
      replace(body, empty('Nothing to show.', problem.message));
    }
  }

  function draw() {
    if (!settings) return;
    const variables = settings.variables.filter(fits);
    const properties = settings.properties.filter(fits);
    replace(body,
      variables.length || properties.length ? [
        variables.length > 0 && table('Environment variables', 'Put yours into services/' + state.service + '/.env; the service restarts with them.', variables),
        properties.length > 0 && table('Properties', 'The values that the code reads (MicroProfile Config, profile dev).', properties)
      ] : empty('No matching settings.', 'Clear the filter.'));
  }

  function fits(setting) {
    return (!state.changed || !['default', 'shared/config', 'the service'].includes(setting.source))
      && (!state.text || (setting.name + ' ' + setting.value).toLowerCase().includes(state.text.toLowerCase()));
  }

  const stop = on('everything', load);
  load();
  return stop;
}

function table(title, hint, settings) {
  return h('section', {class: 'settings'},
    h('h2', {}, title, h('small', {}, hint)),
    h('table', {class: 'list'},
      h('thead', {}, h('tr', {}, ['Name', 'Value', 'From'].map(each => h('th', {scope: 'col'}, each)))),
      h('tbody', {}, settings.map(setting => h('tr', {},
        h('th', {scope: 'row'}, h('code', {}, setting.name), setting.description && h('p', {class: 'muted'}, setting.description)),
        h('td', {class: 'value'}, setting.value ? h('code', {}, setting.value) : h('span', {class: 'muted'}, 'empty')),
        h('td', {}, h('span', {class: ['default', 'shared/config', 'the service'].includes(setting.source) ? 'source' : 'source own'}, setting.source)))))));
}
