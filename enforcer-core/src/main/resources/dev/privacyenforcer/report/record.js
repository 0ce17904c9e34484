(function () {
  'use strict';
  var doc = document, root = doc.documentElement, tools = doc.getElementById('tools');
  var q = doc.getElementById('q'), shown = doc.getElementById('shown'), theme = doc.getElementById('theme');
  var selects = Array.from(tools.querySelectorAll('select'));
  var tables = Array.from(doc.querySelectorAll('table.rows'));
  var rows = [];

  function values(cell) {
    var parts = Array.from(cell.querySelectorAll(':scope > div'));
    return (parts.length ? parts : [cell]).map(function (part) {
      var copy = part.cloneNode(true);
      copy.querySelectorAll('code, .n, .whose, .outer').forEach(function (extra) { extra.remove(); });
      return copy.textContent.replace(/\s+/g, ' ').trim();
    }).filter(function (text) { return text.length > 0; });
  }

  function read(table) {
    var columns = Array.from(table.tHead.rows[0].cells).map(function (th) { return th.dataset.column || ''; });
    Array.from(table.tBodies).forEach(function (body) {
      var group = null, facts = {};
      Array.from(body.rows).forEach(function (tr) {
        if (tr.classList.contains('group')) {
          group = tr;
          facts = { purpose: values(tr.cells[0]), status: [tr.cells[0].dataset.status] };
          return;
        }
        var own = Object.assign({}, facts);
        Array.from(tr.cells).forEach(function (cell, i) { if (columns[i]) { own[columns[i]] = values(cell); } });
        rows.push({ tr: tr, body: body, group: group, facts: own, text: null });
      });
    });
  }

  function fill(select) {
    var found = new Set();
    rows.forEach(function (row) { (row.facts[select.dataset.facet] || []).forEach(function (v) { found.add(v); }); });
    select.add(new Option(tools.dataset.all, ''));
    Array.from(found).sort().forEach(function (v) { select.add(new Option(v, v)); });
  }

  function text(row) {
    if (row.text === null) {
      row.text = (row.tr.textContent + ' ' + (row.group ? row.group.textContent : '')).toLowerCase();
    }
    return row.text;
  }

  function matches(row, words, picked) {
    return words.every(function (word) { return text(row).includes(word); }) ? picked.every(function (select) {
      return (row.facts[select.dataset.facet] || []).includes(select.value);
    }) : false;
  }

  function apply() {
    var words = q.value.toLowerCase().split(/\s+/).filter(Boolean);
    var picked = selects.filter(function (select) { return select.value; });
    var count = 0, groups = new Map();
    rows.forEach(function (row) {
      var visible = matches(row, words, picked);
      row.tr.hidden = !visible;
      count += visible ? 1 : 0;
      if (row.group) { groups.set(row.group, groups.get(row.group) || visible); }
    });
    groups.forEach(function (visible, group) { group.hidden = !visible; });
    doc.querySelectorAll('article.activity').forEach(function (article) {
      var all = article.textContent.toLowerCase();
      article.hidden = !words.every(function (word) { return all.includes(word); });
    });
    var filtered = words.length + picked.length > 0;
    root.classList.toggle('filtered', filtered);
    shown.textContent = filtered ? tools.dataset.shown.replace('{0}', count).replace('{1}', rows.length) : '';
  }

  function state(to) {
    var params = new URLSearchParams();
    if (q.value) { params.set('q', q.value); }
    selects.forEach(function (select) { if (select.value) { params.set(select.dataset.facet, select.value); } });
    if (root.dataset.theme) { params.set('theme', root.dataset.theme); }
    if (to) { params.set('to', to); }
    return params.toString();
  }

  function remember(to) {
    var hash = state(to);
    history.replaceState(null, '', hash ? '#?' + hash : location.pathname + location.search);
  }

  function dark(on) {
    root.dataset.theme = on ? 'dark' : 'light';
    theme.setAttribute('aria-pressed', String(on));
  }

  function show(id) {
    var target = doc.getElementById(id);
    if (target) {
      var closed = target.closest('details');
      if (closed) { closed.open = true; }
      doc.querySelectorAll('.target').forEach(function (old) { old.classList.remove('target'); });
      target.classList.add('target');
      target.hidden = false;
      target.scrollIntoView();
      if (!target.hasAttribute('tabindex')) { target.setAttribute('tabindex', '-1'); }
      target.focus({ preventScroll: true });
    }
  }

  function restore() {
    if (location.hash.indexOf('#?') !== 0) {
      if (location.hash) { show(decodeURIComponent(location.hash.slice(1))); }
      return;
    }
    var params = new URLSearchParams(location.hash.slice(2));
    q.value = params.get('q') || '';
    selects.forEach(function (select) { select.value = params.get(select.dataset.facet) || ''; });
    if (params.get('theme')) { dark(params.get('theme') === 'dark'); }
    apply();
    if (params.get('to')) { show(params.get('to')); }
  }

  function number(text) {
    return /^[^0-9]*[0-9][0-9.,\s\u202f%]*$/.test(text) ? Number(text.replace(/[^0-9]/g, '')) : null;
  }

  function compare(a, b) {
    var x = number(a), y = number(b);
    return x !== null ? (y !== null ? x - y : -1) : (y !== null ? 1 : a.localeCompare(b));
  }

  function sort(table, column, th) {
    var down = th.getAttribute('aria-sort') === 'ascending';
    Array.from(table.tHead.rows[0].cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
    th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    Array.from(table.tBodies).forEach(function (body) {
      Array.from(body.rows).filter(function (tr) { return !tr.classList.contains('group'); }).sort(function (a, b) {
        var order = compare(a.cells[column].textContent.trim(), b.cells[column].textContent.trim());
        return down ? -order : order;
      }).forEach(function (tr) { body.appendChild(tr); });
    });
  }

  tables.forEach(function (table) {
    read(table);
    Array.from(table.tHead.rows[0].cells).forEach(function (th, column) {
      var button = doc.createElement('button');
      button.type = 'button';
      button.title = tools.dataset.sort + ' ' + th.textContent;
      button.textContent = th.textContent;
      button.addEventListener('click', function () { sort(table, column, th); });
      th.replaceChildren(button);
    });
  });
  selects.forEach(fill);
  tools.hidden = false;
  root.classList.add('live');
  q.addEventListener('input', function () { apply(); remember(); });
  tools.addEventListener('submit', function (event) { event.preventDefault(); });
  tools.addEventListener('change', function () { apply(); remember(); });
  tools.addEventListener('reset', function () { setTimeout(function () { apply(); remember(); }, 0); });
  theme.addEventListener('click', function () { dark(theme.getAttribute('aria-pressed') !== 'true'); remember(); });
  theme.setAttribute('aria-pressed', String(matchMedia('(prefers-color-scheme: dark)').matches));
  doc.addEventListener('keydown', function (event) {
    if (event.key === '/' ? event.target.tagName !== 'INPUT' : false) { event.preventDefault(); q.focus(); }
    if (event.key === 'Escape' ? event.target === q : false) { q.value = ''; apply(); remember(); }
  });
  doc.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    if (link) {
      event.preventDefault();
      var id = link.getAttribute('href').slice(1);
      if (state()) { remember(id); } else { history.pushState(null, '', '#' + id); }
      show(id);
    }
  });
  addEventListener('hashchange', restore);
  addEventListener('popstate', restore);
  addEventListener('beforeprint', function () { doc.querySelectorAll('details').forEach(function (d) { d.open = true; }); });
  restore();
}());
