import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import './page.js';

const { CLAUSES, clausesOf, sign } = await import('../../main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/clauses.js');

test('every clause that a model carries has its words, and no other', () => {
  const carried = readdirSync('bpmn').filter(file => file.endsWith('.bpmn'))
    .flatMap(file => [...readFileSync(`bpmn/${file}`, 'utf8').matchAll(/name="clause" value="([^"]+)"/g)])
    .flatMap(found => String(found[1]).split(' '));
  assert.ok(carried.length > 100);
  assert.deepEqual([...new Set(carried)].sort(), Object.keys(CLAUSES).sort());
});

test('the clauses of an element are read with and without a description of its properties', () => {
  /** @param {any} part */
  const element = part => ({ businessObject: { extensionElements: { values: [part] } } });
  assert.deepEqual(clausesOf(element({ $type: 'camunda:Properties', values: [{ name: 'clause', value: '3-national 3-provincial' }] })), ['3-national', '3-provincial']);
  assert.deepEqual(clausesOf(element({ $type: 'camunda:properties', $children: [{ name: 'clause', value: '4-phase1' }, { name: 'other', value: 'x' }] })), ['4-phase1']);
  assert.deepEqual(clausesOf({ businessObject: {} }), []);
});

test('a sign shows the clause and leads to the notice', () => {
  const made = /** @type {HTMLAnchorElement} */ (sign(['3-national', 'unknown'], '/library/documents/ankang-2013-8'));
  assert.equal(made.textContent, '三·国');
  assert.equal(made.title, '三、申报程序：全国安全社区');
  assert.equal(made.getAttribute('href'), '/library/documents/ankang-2013-8');
  assert.equal(sign(['unknown'], '/'), null);
});
