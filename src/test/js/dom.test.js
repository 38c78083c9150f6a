import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { el, fact, fill, table } = await import('../../main/resources/static/kit/dom.js');

test('what somebody typed is text', () => {
  const made = el('p', { title: '"><script>' }, '<img src=x onerror=alert(1)>');
  assert.equal(made.children.length, 0);
  assert.equal(made.textContent, '<img src=x onerror=alert(1)>');
});

test('an attribute that would run what stands in it is refused', () => {
  assert.throws(() => el('a', { href: 'javascript:alert(1)' }));
  assert.throws(() => el('a', { href: ' JavaScript:alert(1)' }));
  assert.throws(() => el('p', { onclick: 'alert(1)' }));
  assert.throws(() => el('iframe', { srcdoc: '<script>' }));
});

test('what a condition left out is not there', () => {
  const made = el('p', { hidden: false, title: null, id: undefined, class: 'one' }, false, null, undefined, [0, ['甲']]);
  assert.equal(made.outerHTML, '<p class="one">0甲</p>');
  fill(made, [], false);
  assert.equal(made.textContent, '');
});

test('a term without anything to say is left out', () => {
  assert.equal(fact('续期', ''), null);
  assert.equal(fact('续期', null, false), null);
  assert.equal(fact('续期', 0)?.textContent, '续期0');
});

test('a cell of a table knows the name of its column, also behind one that spans several', () => {
  const made = table('各县区', ['县区', '试点', '省级', '全国', '尚缺'], [
    el('tr', null, el('th', { scope: 'row' }, '汉滨区'), el('td', null, '2 / 2'), el('td', { colspan: 2 }, '都有'), el('td', null, '无')),
  ]);
  assert.deepEqual([...made.querySelectorAll('td')].map(cell => cell.dataset.label), ['试点', undefined, '尚缺']);
});

test('only a table that is wider than a telephone becomes cards', () => {
  const wide = ['县区', '试点', '省级', '全国', '尚缺'];
  assert.ok(table('各县区', wide, []).classList.contains('sc-lines'));
  assert.ok(!table('各县区', wide.slice(1), []).classList.contains('sc-lines'));
});
