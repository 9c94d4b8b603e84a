// Plain JavaScript, on purpose: what is kept can be got out even when the program is dead or never came.
//
// window.ipamRescue(message) shows a box with everything that this browser keeps under `ipam1:` and in the
// journal, and one button that downloads it all. It is called by the program when it breaks down, and here
// when the program cannot start, or when the address says #/rescue. Reads only; text is only ever set as text.
(() => {
  'use strict';
  const PREFIX = 'ipam1:', DATABASE = 'ipam1', JOURNAL = 'journal', ADDRESS = '#/rescue';
  let started = false, shown = null;

  // The words, from the same catalogue as all others.
  const catalogue = document.getElementById('ipam-messages-en');
  function say(id, args = {}) {
    const text = catalogue ? catalogue.textContent : '';
    const line = text.split('\n').find(line => line.startsWith(id + ' ='));
    return line === undefined ? id : line.slice(id.length + 2).trim()
      .replace(/\{ *\$(\w+) *\}/g, (_, name) => String(args[name]));
  }

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  }

  // Everything in local storage, as text; `error` where the browser refuses.
  function stored() {
    try {
      const found = {};
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (key.startsWith(PREFIX)) found[key] = localStorage.getItem(key);
      }
      return { found };
    } catch (error) { return { found: {}, error: String(error) }; }
  }

  // Every record of the journal. Opening makes a database where there is none: that is undone.
  function journal() {
    return new Promise(resolve => {
      const fail = error => resolve({ found: [], error: String(error) });
      try {
        const opening = indexedDB.open(DATABASE);
        let absent = false;
        opening.onupgradeneeded = () => { absent = true; opening.transaction.abort(); };
        opening.onblocked = () => fail('blocked');
        opening.onerror = () => absent ? resolve({ found: [] }) : fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(JOURNAL)) { database.close(); resolve({ found: [] }); return; }
          const found = [];
          const walk = database.transaction(JOURNAL).objectStore(JOURNAL).openCursor();
          walk.onerror = () => fail(walk.error);
          walk.onsuccess = () => {
            const at = walk.result;
            if (!at) { database.close(); resolve({ found }); return; }
            found.push({ key: at.key, value: at.value });
            at.continue();
          };
        };
      } catch (error) { fail(error); }
    });
  }

  // What stands in the fields of a page that died, in case the last words were not saved yet.
  function fields() {
    return Array.from(document.querySelectorAll('#app textarea, #app input'), field => ({
      name: field.labels && field.labels[0] ? field.labels[0].textContent : field.name || field.id,
      value: field.value,
    })).filter(field => field.value);
  }

  // A title out of whatever is kept, without knowing its format.
  function title(text) {
    const found = /"title"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text);
    try { return (found && JSON.parse(found[1]).trim()) || say('rescue-untitled'); } catch { return say('rescue-untitled'); }
  }

  function titles(kept) {
    const isProposal = key => String(key).includes('proposal:');
    const found = new Map();
    for (const { key, value } of kept.journal.found) {
      const text = typeof value === 'string' ? value : JSON.stringify(value) || '';
      const proposal = /proposal:[0-9A-Za-z-]+/.exec(String(key) + ' ' + text);
      if (proposal) found.set(proposal[0], title(typeof value === 'string' ? value : inner(value)));
    }
    for (const key in kept.localStorage.found) {
      const proposal = /proposal:[0-9A-Za-z-]+/.exec(key);
      if (isProposal(key) && proposal) found.set(proposal[0], title(kept.localStorage.found[key]));
    }
    return Array.from(found.values());
  }

  // A record may hold its text as a member.
  function inner(record) {
    const texts = Object.values(record).filter(value => typeof value === 'string');
    return texts.find(text => text.includes('"title"')) || JSON.stringify(record);
  }

  async function gather(message) {
    const kept = { localStorage: stored(), journal: await journal() };
    const file = {
      format: 'ipa-rescue', version: 1, made: new Date().toISOString(), reason: message,
      browser: navigator.userAgent, fields: fields(),
      localStorage: kept.localStorage.found, journal: kept.journal.found,
      errors: { localStorage: kept.localStorage.error || null, journal: kept.journal.error || null },
    };
    return { kept, file };
  }

  function download(file) {
    const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
    const stamp = file.made.slice(0, 19).replace(/[:T]/g, '-');
    make('a', { href: address, download: 'ipa-matrix-rescue-' + stamp + '.json' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  // The plan as plain text, so that a browser without the program still shows it.
  function plan() {
    const section = make('section', { class: 'rescue-plan', 'aria-labelledby': 'rescue-plan' });
    let bundle;
    try { bundle = JSON.parse(document.getElementById('ipam-plan').textContent); } catch { return section; }
    section.append(make('h2', { id: 'rescue-plan' }, say('rescue-plan')));
    const list = name => Array.isArray(bundle[name]) ? bundle[name] : [];
    const names = new Map(list('organisations').map(o => [o.id, o.name]));
    const parties = all => (all || []).map(p => names.get(p.organisation) || p.organisation).join(', ');
    const add = (tag, text, attributes = {}) => text && section.append(make(tag, attributes, text));
    const details = item => {
      for (const [id, text] of [
        ['rescue-outputs', (item.outputs || []).map(o => o.text).join('; ')], ['rescue-timeline', item.timeline],
        ['rescue-leads', parties(item.leads)], ['rescue-partners', parties(item.partners)],
      ]) if (text) add('p', say(id, { text }));
    };
    for (const goal of list('goals')) {
      add('h3', goal.id + ' ' + (goal.name || goal.text));
      for (const field of list('fields').filter(f => f.goal === goal.id)) {
        if (field.name !== '/') add('h4', field.id + ' ' + field.name);
        for (const need of list('needs').filter(n => n.field === field.id)) {
          add('h5', need.id + ' ' + (need.text || ''));
          details(need);
          for (const activity of list('activities').filter(a => a.need === need.id)) {
            add('p', activity.id + ' ' + activity.title, { class: 'what' });
            details(activity);
          }
        }
      }
    }
    return section;
  }

  async function show(kind, why, message) {
    if (shown && shown.kind === 'stopped') return;
    hide();
    const button = make('button', { type: 'button', class: 'button', 'data-kind': 'primary' }, say('rescue-download'));
    const again = make('button', { type: 'button', class: 'button' }, say('rescue-reload'));
    again.addEventListener('click', () => { if (location.hash === ADDRESS) location.hash = ''; location.reload(); });
    const list = make('p', {}, say('rescue-looking'));
    const heading = make('h2', { id: 'rescue-title', tabindex: '-1' }, say('rescue-title-' + kind));
    const box = make('section', { class: 'rescue', id: 'rescue', 'aria-labelledby': 'rescue-title' },
      heading, make('p', {}, say('rescue-why-' + why)), list, make('div', { class: 'rescue-tools' }, button, again));
    if (message) box.append(make('details', {}, make('summary', {}, say('rescue-details')), make('pre', {}, message)));
    shown = { kind, parts: [box] };
    if (!started && kind !== 'asked') {
      shown.parts.push(plan());
      document.documentElement.dataset.at = 'closed';
      const opening = document.getElementById('opening');
      if (opening) opening.hidden = true;
    }
    const app = document.getElementById('app');
    if (kind === 'asked' && app) app.hidden = true;
    // After the plan's title where the program never came, before everything where it died.
    if (kind === 'closed' && app) app.after(...shown.parts); else document.body.prepend(...shown.parts);
    if (kind !== 'closed') heading.focus();
    const { kept, file } = await gather(message || kind);
    button.addEventListener('click', () => download(file));
    const found = titles(kept);
    list.textContent = found.length ? say('rescue-kept', { count: found.length }) : say('rescue-nothing');
    if (found.length) list.after(make('ul', {}, ...found.map(title => make('li', {}, title))));
    for (const [place, error] of [['local storage', kept.localStorage.error], ['IndexedDB', kept.journal.error]]) {
      if (error) button.parentNode.before(make('p', { role: 'alert' }, say('rescue-failed', { place: place + ': ' + error })));
    }
  }

  function hide() {
    if (!shown) return;
    for (const part of shown.parts) part.remove();
    shown = null;
    const app = document.getElementById('app');
    if (app) app.hidden = false;
  }

  // The program calls this with its last words.
  window.ipamRescue = message => { show('stopped', 'stopped', String(message || '')); };

  addEventListener('TrunkApplicationStarted', () => {
    started = true;
    if (shown && shown.kind === 'closed') hide();
  });
  const failed = message => { if (!started && !shown) show('closed', 'closed', message); };
  // Capturing, since a script that does not load tells only those who listen on the way down.
  addEventListener('error', event => {
    const element = event.target instanceof Element ? event.target : null;
    // Other people's scripts, such as a browser's add-ons put in, and missing pictures do not stop the program.
    if (element ? element.tagName !== 'SCRIPT' : /^\w+-extension:/.test(event.filename)) return;
    failed(element ? element.src : String(event.message));
  }, true);
  addEventListener('unhandledrejection', event => failed(String(event.reason)));
  const asked = () => {
    if (location.hash === ADDRESS) { if (!shown) show('asked', 'asked'); } else if (shown && shown.kind === 'asked') hide();
  };
  addEventListener('hashchange', asked);

  if (typeof WebAssembly === 'undefined') show('closed', 'no-wasm');
  else if (typeof DecompressionStream === 'undefined' && document.getElementById('ipam-wasm')) show('closed', 'no-unpack');
  else asked();
})();
