// minisearch, orama and fuse.js at their defaults beside the engine, on the same texts.
//
// Needs Node, a built `ipa`, and the three packages, which are no part of the project:
//     npm install --prefix FOLDER minisearch @orama/orama fuse.js
//     node tests/measuring/searchers.mjs FOLDER [--locked]
// The locked half is run once per release. Prints hit@5 / mean reciprocal rank / AUC of the alarm.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, ...words] = process.argv.slice(2);
if (!folder) throw new Error('call: node tests/measuring/searchers.mjs FOLDER [--locked]');
const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const load = createRequire(join(resolve(folder), 'package.json'));
const MiniSearch = load('minisearch');
const Fuse = load('fuse.js');
const orama = load('@orama/orama');

const json = path => JSON.parse(readFileSync(path, 'utf8'));
const plan = json(join(root, 'public/plans/wbbsi-ipa-2018-2020.json'));
const needs = new Map(plan.needs.map(need => [need.id, need]));
const outputs = one => (one.outputs ?? []).map(o => [o.text ?? '', ...(o.parts ?? [])].join(' ')).join(' ');
const used = new Set(plan.activities.map(activity => activity.need));
const items = [
  ...plan.activities.map(a => ({
    id: a.id, title: a.title,
    text: [...(a.items ?? []), outputs(a), needs.get(a.need)?.text ?? ''].join(' '),
  })),
  ...plan.needs.filter(n => !used.has(n.id)).map(n => ({ id: n.id, title: n.text ?? '', text: outputs(n) })),
];

const mini = new MiniSearch({ fields: ['title', 'text'] });
mini.addAll(items);
const fuse = new Fuse(items, { keys: ['title', 'text'], includeScore: true });
const database = orama.create({ schema: { id: 'string', title: 'string', text: 'string' } });
for (const item of items) await orama.insert(database, item);

// Each gives ids, best first, and what it says of the best one; a greater figure is nearer.
const METHODS = {
  minisearch: async query => {
    const found = mini.search(query);
    return { ids: found.map(one => one.id), alarm: found[0]?.score ?? 0 };
  },
  orama: async query => {
    const found = (await orama.search(database, { term: query, limit: items.length })).hits;
    return { ids: found.map(one => one.document.id), alarm: found[0]?.score ?? 0 };
  },
  'fuse.js': async query => {
    const found = fuse.search(query);
    return { ids: found.map(one => one.item.id), alarm: found.length ? 1 - found[0].score : 0 };
  },
};

// A pair whose end is a number that stands twice is met by either.
const rank = (ids, expected) => ids.findIndex(id => expected.includes(id) || expected.includes(id.split('#')[0]));

async function answers(texts) {
  const keys = ['id', 'title', 'description', 'outputs', 'timeline', 'beneficiaries', 'leads', 'partners'];
  const sent = texts.map(text => Object.fromEntries(keys.filter(key => text[key] != null).map(key => [key, text[key]])));
  const said = JSON.parse(execFileSync(join(target, 'debug/ipa'), ['check', '--all', '--json', '-'],
    { input: JSON.stringify(sent), maxBuffer: 1 << 28 }));
  const all = [];
  for (const [at, text] of texts.entries()) {
    const query = [text.title, text.description, ...(text.outputs ?? [])].join(' ');
    const engine = said[at].findings.filter(f => ['activity', 'need'].includes(f.target.kind)).map(f => f.target.id);
    const found = { engine: { rank: rank(engine, text.expected), alarm: said[at].alarm } };
    for (const [name, method] of Object.entries(METHODS)) {
      const { ids, alarm } = await method(query);
      found[name] = { rank: rank(ids, text.expected), alarm };
    }
    all.push({ label: text.label, found });
  }
  return all;
}

function figures(all, name) {
  const over = all.filter(one => !['new', 'unsure'].includes(one.label)).map(one => one.found[name]);
  const fresh = all.filter(one => one.label === 'new').map(one => one.found[name]);
  const mean = (list, of) => list.reduce((sum, one) => sum + of(one), 0) / Math.max(1, list.length);
  const wins = mean(over, a => mean(fresh, b => (a.alarm > b.alarm ? 1 : a.alarm === b.alarm ? 0.5 : 0)));
  return [mean(over, one => one.rank >= 0 && one.rank < 5), mean(over, one => (one.rank < 0 ? 0 : 1 / (one.rank + 1))), wins];
}

async function show(name, texts) {
  for (const [language, some] of [
    ['English', texts.filter(text => text.language === 'en')],
    ['other languages', texts.filter(text => text.language !== 'en')],
  ]) {
    const all = await answers(some);
    console.log(`## ${name}, ${language} (${some.length})`);
    for (const method of ['engine', ...Object.keys(METHODS)]) {
      console.log(`| ${method} | ${figures(all, method).map(figure => figure.toFixed(2)).join(' / ')} |`);
    }
    console.log();
  }
}

const real = join(root, '../shared/overlap/real-texts.json');
if (existsSync(real)) await show('real texts', json(real).texts);
const gold = json(join(root, 'tests/gold/proposals.json'));
await show('labelled, open half', gold.filter(one => one.half === 'open'));
if (words.includes('--locked')) await show('labelled, locked half', gold.filter(one => one.half === 'locked'));
