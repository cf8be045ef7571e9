// Elements without a framework: h('p', {class: 'x', onclick}, 'text', child).
const LONGEST_COLOURED = 200_000;
const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...shown(children));
  return element;
}

function shown(children) {
  return children.flat(3).filter(child => child !== undefined && child !== null && child !== false && child !== '');
}

export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Fills an element but keeps equal children: replacing them would lose focus, selection and clicks in progress. */
export function replace(element, ...children) {
  const fresh = document.createDocumentFragment();
  fresh.append(...shown(children));
  const wanted = [...fresh.childNodes];
  wanted.forEach((child, place) => {
    const before = element.childNodes[place];
    if (!before) element.append(child);
    else if (!before.isEqualNode(child)) before.replaceWith(child);
  });
  while (element.childNodes.length > wanted.length) element.lastChild.remove();
}

const drawn = new WeakMap();
/** Fills a table, and for the same reason keeps the row of an item as long as the item exists. */
export function rows(body, items, row) {
  const before = drawn.get(body) ?? new Map();
  const now = new Map(items.map(item => [JSON.stringify(item), item]));
  now.forEach((item, key) => now.set(key, before.get(key) ?? row(item)));
  before.forEach((element, key) => { if (!now.has(key)) element.remove(); });
  [...now.values()].forEach((element, place) => {
    if (body.children[place] !== element) body.insertBefore(element, body.children[place] ?? null);
  });
  drawn.set(body, now);
}

export async function get(path) {
  return answer(await fetch('/api/' + path));
}

export async function post(path, body) {
  return answer(await fetch('/api/' + path, {
    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)
  }));
}

async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.problem ?? 'The dashboard answered ' + response.status);
  return body;
}

/** Shows a number beside the name of a page, or nothing for zero. */
export function badge(page, number, meaning) {
  replace(document.getElementById(page + '-badge'), number > 0 && [number > 99 ? '99+' : number, h('span', {class: 'hidden'}, ' ' + meaning)]);
}

/** Announces a visible change to screen readers. */
export function announce(text) {
  document.getElementById('announcement').textContent = text;
}

let fading;
export function toast(text) {
  const element = document.getElementById('toast');
  element.textContent = text;
  element.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => element.classList.remove('shown'), 3500);
}

export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    toast(what + ' copied');
  } catch {
    toast('The browser does not allow copying: ' + text);
  }
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', second: '2-digit'});

export function clock(time) {
  return CLOCK.format(time) + '.' + String(Math.floor(time) % 1000).padStart(3, '0');
}

export function date(time) {
  return new Date(time).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'medium'});
}

export function ago(time) {
  const seconds = Math.max(0, Math.round((Date.now() - time) / 1000));
  if (seconds < 60) return seconds + ' s';
  if (seconds < 3600) return Math.floor(seconds / 60) + ' min';
  return Math.floor(seconds / 3600) + ' h ' + Math.floor(seconds % 3600 / 60) + ' min';
}

export function duration(millis) {
  if (millis >= 1000) return (millis / 1000).toFixed(2) + ' s';
  return (millis >= 10 ? millis.toFixed(0) : millis.toFixed(1)) + ' ms';
}

export function empty(title, ...sentences) {
  return h('div', {class: 'empty'}, h('p', {class: 'empty-title'}, title), sentences.map(text => h('p', {}, text)));
}

/** The service's name with its colour, the same everywhere. */
export function serviceTag(name, names) {
  const place = names.indexOf(name);
  return h('span', {class: place < 0 ? 'service' : 'service s' + place % 8}, h('i', {}), name);
}

export function method(name) {
  return h('span', {class: 'method ' + name.toLowerCase()}, name);
}

export function statusTag(status) {
  const kind = status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good';
  return h('span', {class: 'status ' + kind}, status || '–');
}

export function json(value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  if (text.length > LONGEST_COLOURED) return h('pre', {class: 'json', tabindex: 0}, text);
  const pre = h('pre', {class: 'json', tabindex: 0});
  const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  let end = 0;
  for (const match of text.matchAll(token)) {
    pre.append(text.slice(end, match.index));
    const kind = match[2] !== undefined ? 'key' : match[1] ? 'text' : match[3] ? 'word' : 'number';
    pre.append(h('span', {class: 'j-' + kind}, match[1] ?? match[0]), match[2] ?? '');
    end = match.index + match[0].length;
  }
  pre.append(text.slice(end));
  return pre;
}
