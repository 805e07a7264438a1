/**
 * What Camunda Tasklist shows of our cases: title and deadline light on every card, links to the case page, and the way back
 * to our login page when the session is over. Loaded as it stands (no build), so plain syntax that Chromium 86 knows.
 */
document.documentElement.lang = 'zh-CN';

// On a computer's first visit Tasklist may draw parts of itself before its texts have arrived, and then shows their keys for
// good. It takes texts from its own store when they are there; scripts like this one run before it starts, so put them there.
(function texts() {
  try {
    const root = document.querySelector('base').getAttribute('app-root');
    const bust = window.bust || '7.24.0';
    const key = root + '/app/tasklist/locales/_locales_data_zh_' + bust;
    const store = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    if (store[key]) return;
    const request = new XMLHttpRequest();
    request.open('GET', root + '/app/tasklist/locales/zh.json?bust=' + bust, false);
    request.send();
    if (request.status !== 200) return;
    store[key] = JSON.stringify(JSON.parse(request.responseText));
    localStorage.setItem('camunda-web', JSON.stringify(store));
  } catch (e) {
    // Tasklist fetches its texts itself
  }
})();

const SIGNS = { green: '✔', amber: '▲', red: '✖', held: '❚❚', missing: '○' };
const WORDS = { green: '正常', amber: '临期', red: '逾期', held: '已中止', missing: '无期限' };

// Tasklist's own login view cannot sign in here: the address is asked for again, which leads to our login page
const LEFT = 'guicheng-left-login';
function leaveTasklistLogin() {
  if (location.hash.indexOf('#/login') !== 0) return;
  // who is signed in but has no access to Tasklist would be sent round in circles
  const last = Number(sessionStorage.getItem(LEFT) || 0);
  if (Date.now() - last < 10000) return;
  sessionStorage.setItem(LEFT, String(Date.now()));
  location.href = location.pathname;
}
addEventListener('hashchange', leaveTasklistLogin);
leaveTasklistLogin();

/* One request for all cards that are drawn at about the same time. */
const COLLECT_MS = 30;
const AT_ONCE = 50;
let asked = new Map();
let timer = 0;

function card(taskId) {
  return new Promise((resolve) => {
    const waiting = asked.get(taskId);
    if (waiting) waiting.push(resolve);
    else asked.set(taskId, [resolve]);
    if (!timer) timer = setTimeout(flush, COLLECT_MS);
  });
}

function flush() {
  const batch = asked;
  asked = new Map();
  timer = 0;
  const ids = Array.from(batch.keys());
  for (let i = 0; i < ids.length; i += AT_ONCE) load(ids.slice(i, i + AT_ONCE), batch);
}

async function load(ids, batch) {
  let cards = {};
  try {
    const response = await fetch('/api/cards?ids=' + ids.map(encodeURIComponent).join(','), {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    if (response.ok) cards = await response.json();
  } catch (e) {
    // a card without its case is still a card
  }
  for (const id of ids) for (const resolve of batch.get(id)) resolve(cards[id] || null);
}

function element(tag, className, text) {
  const e = document.createElement(tag);
  e.className = className;
  if (text) e.textContent = text;
  return e;
}

function light(info) {
  const name = SIGNS[info.light] ? info.light : 'missing';
  const mark = element('span', 'gc-light gc-' + name);
  const sign = element('span', '', SIGNS[name] + ' ');
  sign.setAttribute('aria-hidden', 'true');
  mark.append(sign, info.lightText || WORDS[name]);
  return mark;
}

function caseLink(key, text) {
  const a = element('a', 'gc-case-link', text);
  a.href = '/cases/' + encodeURIComponent(key);
  return a;
}

export default [
  {
    id: 'guicheng-card',
    pluginPoint: 'tasklist.card',
    priority: 300,
    render: (node, data) => {
      // the details of a card are folded away by default
      const details = node.closest('.task-card-details');
      if (details) details.classList.add('expanded', 'no-shutter');
      card(data.taskId).then((info) => {
        if (!info || !node.isConnected) return;
        node.textContent = '';
        const line = element('div', 'gc-card');
        line.append(light(info));
        if (info.caseTitle) {
          // many tasks of one case read alike but for whom they are about
          const title = element('span', 'gc-title', [info.subject, info.caseTitle].filter(Boolean).join(' · '));
          title.title = [info.caseKey, info.caseTitle].filter(Boolean).join(' ');
          line.append(title);
        }
        node.append(line);
      });
    },
  },
  {
    id: 'guicheng-case',
    pluginPoint: 'tasklist.task.action',
    priority: 300,
    render: (node, data, scope) => {
      let wanted = null;
      scope.$watch('task.id', (taskId) => {
        wanted = taskId;
        node.textContent = '';
        if (!taskId) return;
        card(taskId).then((info) => {
          // another task may have been opened meanwhile
          if (wanted !== taskId || !info || !info.caseKey) return;
          node.textContent = '';
          const a = caseLink(info.caseKey, '案件页面');
          a.title = [info.caseKey, info.caseTitle].filter(Boolean).join(' ');
          node.append(light(info), a);
        });
      });
    },
  },
  {
    id: 'guicheng-cases',
    pluginPoint: 'tasklist.navbar.action',
    priority: 250,
    render: (node) => {
      const a = element('a', 'gc-nav', '案件');
      a.href = '/cases';
      node.append(a);
    },
  },
  {
    id: 'guicheng-reminders',
    pluginPoint: 'tasklist.navbar.action',
    // an entry of its own: two links in one stand below each other
    priority: 240,
    render: (node) => {
      const reminders = element('a', 'gc-nav', '提醒');
      reminders.href = '/reminders';
      node.append(reminders);
      fetch('/api/reminders', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
        .then((response) => (response.ok ? response.json() : []))
        .then((owed) => {
          if (owed.length) reminders.textContent = '提醒（' + owed.length + '）';
        })
        .catch(() => undefined);
    },
  },
];
