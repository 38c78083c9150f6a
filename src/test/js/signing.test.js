import assert from 'node:assert/strict';
import { register } from 'node:module';
import { test } from 'node:test';
import { click, onPage, settled, type } from './page.js';

// The scripts of the web apps name the kit by its address and not by its place among the sources.
const kit = new URL('../../main/resources/static/kit/', import.meta.url).href;
register(`data:text/javascript,${encodeURIComponent(`export const resolve = (name, context, next) =>
  next(name.startsWith('../../../../kit/') ? name.replace('../../../../kit/', ${JSON.stringify(kit)}) : name, context);`)}`);

const { signing } = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/signing.js');

/** @type {any[]} */
const cards = Array.from({ length: 12 }, (unused, n) => ({ id: `t${n}`, subject: `单位${n}` }));

/** @param {any} together @param {any[]} page */
function draw(together, page) {
  together.turn();
  const drawn = page.map(one => together.choice(one));
  together.drawn();
  onPage(document.createElement('div')).append(together.page, ...drawn, together.element);
}

/** Until it is on the page: the form is read when it is needed. @param {() => unknown} there */
async function comes(there) {
  for (let n = 0; n < 1000 && !there(); n += 1) {
    await settled();
  }
}

const writing = () => document.querySelector('#signing-opinion');
const ticked = () => document.querySelectorAll('input[data-sign]:checked').length;

test('what was ticked and written stays when the list is read again and on the other page', async () => {
  const together = signing(() => {}, 'zhang');
  draw(together, cards.slice(0, 6));
  click(document.querySelector('#signing-page'));
  await settled();
  assert.equal(ticked(), 6);
  await comes(writing);
  type(writing(), '同意推荐。');
  draw(together, cards.slice(6));
  await settled();
  assert.equal(ticked(), 0);
  click(document.querySelector('#signing-page'));
  draw(together, cards.slice(0, 6));
  await settled();
  assert.equal(ticked(), 6);
  await comes(() => document.querySelector('#signing-form button')?.textContent?.includes('12 件'));
  assert.equal(document.querySelector('textarea')?.value, '同意推荐。');
  assert.match(document.querySelector('#signing-form button')?.textContent ?? '', /12 件/);
  together.forget();
  draw(together, cards.slice(0, 6));
  await settled();
  assert.equal(ticked(), 0);
});

test('many are sent portion by portion, and what failed is read first', async () => {
  /** @type {string[][]} */
  const sent = [];
  globalThis.fetch = /** @type {any} */ (async (/** @type {string} */ path, /** @type {any} */ options) => {
    const { tasks } = JSON.parse(options.body);
    sent.push(tasks);
    const body = tasks.map((/** @type {string} */ task) => ({ task, subject: task, signed: task !== 't3', message: task === 't3' ? '已由他人领取' : undefined }));
    return { ok: true, status: 200, json: async () => body, text: async () => JSON.stringify(body), headers: new Map([['content-type', 'application/json']]) };
  });
  let again = 0;
  const together = signing(() => { again += 1; }, 'zhang');
  draw(together, cards);
  click(document.querySelector('#signing-page'));
  await comes(writing);
  type(writing(), '同意推荐。');
  click(document.querySelector('#signing-form button'));
  await comes(() => again);
  assert.deepEqual(sent.map(one => one.length), [5, 5, 2]);
  const said = document.querySelector('#signing-results');
  assert.match(said?.textContent ?? '', /^签批 11 件，1 件没有签批没有签批 t3已由他人领取/);
  assert.equal(said?.querySelectorAll('details li').length, 11);
  assert.equal(again, 1);
});
