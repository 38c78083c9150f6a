import assert from 'node:assert/strict';
import { test } from 'node:test';

await import('./page.js');
const { FROM, begin, merged } = await import('../../main/resources/static/kit/differences.js');

/** @param {any} content */
function slot(content) {
  let kept = content;
  return { read: () => kept, keep: (/** @type {any} */ values) => { kept = values; }, drop: () => { kept = null; }, take: () => { const had = kept; kept = null; return had; } };
}

test('what was left alone here is what the other one has saved, and what was typed here stays', () => {
  const { value, moved } = merged({ plan: '', upkeep: '旧' }, { plan: '防火', upkeep: '旧' }, { plan: '', upkeep: '新' });
  assert.deepEqual(value, { plan: '防火', upkeep: '新' });
  assert.deepEqual(moved, [{ path: ['upkeep'], before: '旧', now: '新', both: false }]);
});

test('where both have written the own one stays and is told', () => {
  const { value, moved } = merged({ plan: null }, { plan: '防火' }, { plan: '防溺水' });
  assert.deepEqual(value, { plan: '防火' });
  assert.deepEqual(moved, [{ path: ['plan'], before: null, now: '防溺水', both: true }]);
  assert.deepEqual(merged({ plan: '' }, { plan: '防火' }, { plan: '防火' }).moved, [], 'both have written the same');
});

test('lines with an id are met by it, others by what they say', () => {
  const base = { findings: [{ id: 1, verdict: null }, { text: '甲' }, { text: '乙' }] };
  const own = { findings: [{ id: 1, verdict: 'settle' }, { text: '甲' }, { text: '丙' }] };
  const theirs = { findings: [{ id: 1, verdict: 'reopen' }, { text: '乙' }, { text: '丁' }] };
  const { value, moved } = merged(base, own, theirs);
  assert.deepEqual(value, { findings: [{ id: 1, verdict: 'settle' }, { text: '丁' }, { text: '丙' }] });
  assert.deepEqual(moved, [
    { path: ['findings', '1', 'verdict'], before: null, now: 'reopen', both: true },
    { path: ['findings', '+0'], before: null, now: { text: '丁' }, both: false },
    { path: ['findings'], before: { text: '甲' }, now: null, both: false }]);
});

test('a form begins with what is on the server, or with what was typed from that very state', () => {
  assert.deepEqual(begin(slot(null), { plan: '甲' }, 's1'), { now: { plan: '甲' }, moved: [] });
  assert.deepEqual(begin(slot({ plan: '乙', [FROM]: { seen: 's1', known: { plan: '' } } }), { plan: '' }, 's1'), { now: { plan: '乙' }, moved: [] });
});

test('what was typed from an older state meets what stands there now, and is kept with the state of now', () => {
  const kept = slot({ plan: '乙', upkeep: '', [FROM]: { seen: 's1', known: { plan: '', upkeep: '' } } });
  const known = { plan: '', upkeep: '新' };
  assert.deepEqual(begin(kept, known, 's2').now, { plan: '乙', upkeep: '新' });
  assert.deepEqual(kept.read(), { plan: '乙', upkeep: '新', [FROM]: { seen: 's2', known } });
});

test('the answer to an own save that was lost is nobody else’s change', () => {
  const kept = slot({ plan: '甲乙', [FROM]: { seen: 's1', known: { plan: '' }, tried: { plan: '甲' } } });
  assert.deepEqual(begin(kept, { plan: '甲' }, 's2'), { now: { plan: '甲乙' }, moved: [] });
});

test('nothing is kept when nothing was typed here', () => {
  const kept = slot({ plan: '', [FROM]: { seen: 's1', known: { plan: '' } } });
  assert.equal(begin(kept, { plan: '新' }, 's2').now.plan, '新');
  assert.equal(kept.read(), null);
});
