'use strict';

const words = {UP: 'up', NOT_READY: 'not ready', AWAY: 'does not answer'};
const list = document.getElementById('parts');
const summary = document.getElementById('summary');

// The page's own address without a trailing slash is where the API is.
const base = new URL('.', location.href).href.replace(/\/$/, '');
document.querySelectorAll('.base').forEach((place) => { place.textContent = base; });

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function line(part) {
  const item = element('li', part.state.toLowerCase().replace('_', '-'), '');
  const dot = element('span', 'dot', '');
  dot.setAttribute('aria-hidden', 'true');
  const causes = part.causes.length ? ': ' + part.causes.join(', ') : '';
  item.append(dot, element('span', 'name', part.name), element('span', 'state', words[part.state] + causes));
  return item;
}

function show(parts) {
  const gateway = {name: 'gateway', state: 'UP', causes: []};
  list.replaceChildren(...[gateway, ...parts].map(line));
}

async function ask() {
  try {
    const answer = await fetch('api/v1/status', {headers: {Accept: 'application/json'}});
    if (!answer.ok) throw new Error('status ' + answer.status);
    const status = await answer.json();
    show(status.parts);
    const sentence = status.ready ? 'Everything is up.' : 'Something is not up.';
    if (summary.textContent !== sentence) summary.textContent = sentence;
  } catch {
    summary.textContent = 'The gateway does not answer.';
  }
}

ask();
setInterval(() => { if (!document.hidden) ask(); }, 5000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(); });
