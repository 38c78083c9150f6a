import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import { bars } from '../../main/resources/static/kit/chart.js';
import { effect } from '../../main/resources/static/records/figures.js';

/** @type {(count: number, deaths: number, seriousInjuries: number) => { count: number, deaths: number, seriousInjuries: number }} */
const toll = (count, deaths, seriousInjuries) => ({ count, deaths, seriousInjuries });
/** @type {(which: number, accidents: ReturnType<typeof toll>, recorded?: number) => any} */
const year = (which, accidents, recorded = 1) => ({ year: which, recorded, overTarget: 0, byKind: {}, accidents });

test('says what has changed within a year', () => {
  assert.equal(effect([year(2013, toll(4, 1, 2)), year(2014, toll(3, 1, 5))], 2014),
    '2014年与2013年相比：事故减少 1，死亡持平，重伤增加 3。');
});

test('says when other units are counted than the year before', () => {
  assert.match(effect([year(2013, toll(4, 1, 2), 3), year(2014, toll(3, 1, 2), 5)], 2014), /登记的单位由 3 个变为 5 个/);
});

test('compares nothing while a year is missing', () => {
  assert.match(effect([year(2014, toll(3, 1, 5))], 2014), /都登记以后/);
});

test('every bar carries its number, and all are read out as one sentence', () => {
  const drawn = bars('死亡人数', [{ label: '2013年', value: 4 }, { label: '2014年', value: 0 }]);
  assert.equal(drawn.getAttribute('aria-label'), '死亡人数：2013年4，2014年0');
  assert.deepEqual([...drawn.querySelectorAll('b')].map(one => one.textContent), ['4', '0']);
  assert.equal(drawn.querySelectorAll('i')[1]?.style.blockSize, '0px');
});
