import {badge} from './dom.js';
import {store, on, connect} from './store.js';
import {services} from './services.js';
import {logs} from './logs.js';
import {traces} from './traces.js';
import {events} from './events.js';
import {requests} from './requests.js';
import {configuration} from './configuration.js';

const PAGES = {services, logs, traces, events, requests, configuration};
const NAMES = Object.keys(PAGES);
const main = document.getElementById('main');
let leave = () => {};
let shown = '';

/** A page is a function that fills an element and returns a function to call when the user leaves it. */
function show() {
  const [name, ...rest] = decoded(location.hash.slice(1)).split('/');
  if (name === 'main') return;
  const page = PAGES[name] ? name : 'services';
  leave();
  main.replaceChildren();
  leave = PAGES[page](main, rest) ?? (() => {});
  document.title = page[0].toUpperCase() + page.slice(1) + ' · Strata';
  document.querySelectorAll('nav a').forEach(link => {
    if (link.hash === '#' + page) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  main.setAttribute('aria-label', page);
  // The clicked element is gone, so the focus moves to the start of the new content.
  if (shown && shown !== location.hash) (document.getElementById('chosen') ?? main).focus({preventScroll: true});
  shown = location.hash || '#services';
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isTyping(target) {
  return target.matches('input:not([type=checkbox]), textarea, select');
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const filter = document.getElementById('filter');
  if (event.key === 'Escape' && event.target === filter) {
    filter.value = '';
    filter.dispatchEvent(new Event('input'));
    filter.blur();
  } else if (isTyping(event.target)) {
    return;
  } else if (event.key === '/' && filter) {
    event.preventDefault();
    filter.focus();
    filter.select();
  } else if (NAMES[event.key - 1]) {
    location.hash = NAMES[event.key - 1];
  }
});

function showLink() {
  const link = document.getElementById('link');
  link.classList.toggle('on', store.connected);
  link.querySelector('span').textContent = store.connected ? 'Live' : 'Not connected: this is the last known state. Start -Pup and open the address that it prints.';
}

function showBadge() {
  const errors = [...store.lastErrors.values()].reduce((sum, each) => sum + each.count, 0);
  badge('logs', errors, errors === 1 ? 'error' : 'errors');
}

on('connected', showLink);
on('everything', showBadge);
on('errors', showBadge);
on('services', showBadge);
addEventListener('hashchange', show);
connect();
show();
