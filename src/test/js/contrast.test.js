import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What WCAG 2.2 asks of text, level AA. */
const TEXT = 4.5;

/** @param {string} colour */
function rgb(colour) {
  const hex = colour.slice(1).length === 3 ? [...colour.slice(1)].map(one => one + one).join('') : colour.slice(1);
  return [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** @param {string} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = rgb(colour).map(one => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} file */
const sheet = file => readFileSync(`src/main/resources/${file}`, 'utf8');

/** The colours that a sheet names. @param {string} file */
const tokens = file => new Map([...sheet(file).matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/gi)]
  .map(found => /** @type {[string, string]} */ ([found[1], found[2]])));

const KIT = 'static/kit/kit.css';
const SHEETS = readdirSync('src/main/resources', { recursive: true, encoding: 'utf8' }).filter(one => one.endsWith('.css') && !one.endsWith('print.css'));

test('two colours that everybody knows', () => {
  assert.equal(contrast('#000', '#fff').toFixed(1), '21.0');
  assert.equal(contrast('#767676', '#fff').toFixed(2), '4.54');
});

test('every text of the pages and forms is read on every ground it stands on', () => {
  const kit = tokens(KIT);
  const grounds = { '': '#fff', paper: kit.get('paper'), 'good-paper': kit.get('good-paper'), 'warn-paper': kit.get('warn-paper'), 'bad-paper': kit.get('bad-paper') };
  const pairs = [
    ...['ink', 'quiet', 'blue'].flatMap(text => Object.keys(grounds).map(ground => [text, ground])),
    ...['good', 'warn', 'bad'].flatMap(text => ['', 'paper', `${text}-paper`].map(ground => [text, ground])),
  ];
  assert.equal(pairs.length, 24);
  pairs.forEach(([text = '', ground = '']) => {
    const reached = contrast(String(kit.get(text)), String(/** @type {Record<string, string | undefined>} */ (grounds)[ground]));
    assert.ok(reached >= TEXT, `${text} on ${ground || 'white'}: ${reached.toFixed(2)}`);
  });
});

test('a button of one colour is read in white', () => {
  const kit = tokens(KIT);
  ['blue', 'blue-dark', 'bad', 'good', 'warn'].forEach(ground => {
    assert.ok(contrast('#fff', String(kit.get(ground))) >= TEXT, ground);
  });
});

test('whoever writes a text and its ground into one rule keeps them apart', () => {
  const rules = SHEETS
    .flatMap(file => {
      const known = tokens(KIT);
      /** @param {string | undefined} value */
      const colour = value => (value?.startsWith('--') ? known.get(value.slice(2)) : value);
      return [...sheet(file).matchAll(/\{([^{}]*)\}/g)].map(found => String(found[1])).map(rule => ({
        rule: `${file}: ${rule.trim()}`,
        text: colour(/(?:^|[;\s])color:\s*(?:var\()?(#[0-9a-f]{3,6}|--[\w-]+)/i.exec(rule)?.[1]),
        ground: colour(/background(?:-color)?:\s*(?:var\()?(#[0-9a-f]{3,6}|--[\w-]+)/i.exec(rule)?.[1]),
      })).filter(({ text, ground }) => text && ground);
    });
  assert.ok(rules.length > 10);
  rules.forEach(({ rule, text, ground }) => {
    const reached = contrast(String(text), String(ground));
    assert.ok(reached >= TEXT, `${reached.toFixed(2)} in ${rule}`);
  });
});
