// The page of the check of consistency: starts one, follows it, shows what it found.
(function () {
  'use strict';

  const POLL = 1000;
  const root = location.pathname.replace(/\/consistency\/?$/, '');
  const byId = (id) => document.getElementById(id);
  const state = byId('state');
  const progress = byId('progress');
  const start = byId('start');
  let timer = 0;

  function say(text, kind) {
    state.textContent = text;
    state.className = 'message' + (kind ? ' ' + kind : '');
    state.setAttribute('role', kind === 'bad' ? 'alert' : 'status');
  }

  async function ask(method, path, headers) {
    const answer = await fetch(root + path, {
      method,
      credentials: 'same-origin',
      headers: Object.assign({ Accept: 'application/json' }, headers),
    });
    if (answer.redirected || answer.status === 401) throw new Error('登录已过期，请重新登录后再打开本页。');
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(body.detail || '服务器没有完成这次操作（' + answer.status + '），请稍后重试。');
    return body;
  }

  function time(text) {
    return new Date(text).toLocaleString('zh-CN', { hour12: false });
  }

  function row(cells, header) {
    const line = document.createElement('tr');
    cells.forEach((text, i) => {
      const cell = document.createElement(header && i === 0 ? 'th' : 'td');
      if (cell.tagName === 'TH') cell.scope = 'row';
      cell.textContent = text;
      line.append(cell);
    });
    return line;
  }

  function show(check) {
    const running = check.state === 'running';
    start.disabled = running;
    progress.hidden = !running;
    progress.max = check.total || 1;
    progress.value = check.done || 0;
    if (check.state === 'none') {
      say('还没有检查过。');
    } else if (running) {
      say('正在检查（' + check.done + '/' + check.total + '）' + (check.checking ? '：' + check.checking : ''));
    } else if (check.state === 'failed') {
      say(check.failure || '检查没有完成。', 'bad');
    } else {
      const total = check.checks.reduce((sum, one) => sum + one.findings, 0);
      say(
        time(check.finishedAt) + ' 检查完毕：' + (total === 0 ? '全部相符。' : '有 ' + total + ' 处不符。'),
        total === 0 ? 'good' : 'bad',
      );
    }
    byId('result').hidden = check.state !== 'finished';
    if (check.state === 'finished') {
      byId('checks').replaceChildren(
        ...check.checks.map((one) => row([one.title, one.findings === 0 ? '✔ 相符' : '✖ ' + one.findings + ' 处不符'], true)),
      );
      byId('found').hidden = check.findings.length === 0;
      byId('findings').replaceChildren(
        ...check.findings.map((one) => row([one.title, one.caseKey || '—', one.row, one.text])),
      );
    }
    clearTimeout(timer);
    if (running) timer = setTimeout(refresh, POLL);
  }

  async function refresh() {
    try {
      show(await ask('GET', '/api/consistency'));
    } catch (e) {
      say(e.message || '连接不上服务器。', 'bad');
      start.disabled = false;
    }
  }

  start.addEventListener('click', async () => {
    start.disabled = true;
    try {
      const session = await ask('GET', '/api/session');
      const token = session.csrf ? { [session.csrf.header]: session.csrf.token } : {};
      show(await ask('POST', '/api/consistency', token));
    } catch (e) {
      say(e.message || '连接不上服务器。', 'bad');
      start.disabled = false;
    }
  });

  refresh();
})();
