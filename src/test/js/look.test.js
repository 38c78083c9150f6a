import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const ROOT = 'src/main/resources';
const KIT = 'static/kit/kit.css';
/** Paper has sizes of its own, so that everything stands on one sheet. */
const PAPER = 'static/overview/print.css';

/** @param {string} ending */
const files = ending => readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(one => one.endsWith(ending));

/** @param {string} file */
const text = file => readFileSync(`${ROOT}/${file}`, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');

/** Every declaration of a sheet. @param {string} file @returns {[string, string][]} */
const declarations = file => [...text(file).matchAll(/[{;]\s*([\w-]+):\s*([^;{}]+)(?=[;}])/g)].map(found => [found[1] ?? '', (found[2] ?? '').trim()]);

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|color)\(|\b(?:white|black|red|green|blue|grey|gray|silver|orange|yellow|navy)\b/i;
const OF_THE_LOOK = /^var\(--[\w-]+\)$|^inherit$/;

/** What a declaration brings that is not the look's. @param {string} name @param {string} value @param {boolean} onPaper */
function own(name, value, onPaper) {
  const said = value.replaceAll(/var\(--[\w-]+\)/g, '').replaceAll(/url\([^)]*\)/g, '').replaceAll(/'[^']*'|"[^"]*"/g, '');
  if (COLOUR.test(said)) {
    return true;
  }
  if (['font', 'font-family', 'font-size'].includes(name)) {
    return !onPaper && !OF_THE_LOOK.test(value);
  }
  return name === 'box-shadow' && !/^var\(--shadow\)$|^none$/.test(value);
}

const sheets = files('.css');

test('only the one sheet brings colours and sizes of type', () => {
  assert.ok(sheets.length > 10 && sheets.includes(KIT));
  const found = sheets.filter(file => file !== KIT).flatMap(file =>
    declarations(file).filter(([name, value]) => own(name, value, file === PAPER)).map(([name, value]) => `${file}: ${name}: ${value}`));
  assert.deepEqual(found, []);
});

test('in the one sheet they stand once, at the head', () => {
  const found = declarations(KIT).filter(([name, value]) => !name.startsWith('--') && own(name, value, false));
  assert.deepEqual(found, []);
});

test('every name of the look that a sheet or a script uses exists', () => {
  const known = new Set(sheets.flatMap(file => [...text(file).matchAll(/(--[\w-]+)\s*:/g)].map(found => found[1])));
  const set = files('.js').flatMap(file => [...text(file).matchAll(/setProperty\('(--[\w-]+)'/g)].map(found => found[1]));
  const used = [...sheets, ...files('.js')].flatMap(file => [...text(file).matchAll(/var\((--[\w-]+)/g)].map(found => `${found[1]} in ${file}`));
  assert.ok(used.length > 100);
  assert.deepEqual(used.filter(one => ![...known, ...set].includes(one.split(' ')[0])), []);
});

test('no page and no script brings a colour or a style of its own', () => {
  const scripts = files('.js').filter(file => /'#(?:[0-9a-f]{3}|[0-9a-f]{6})'|\brgba?\(/i.test(text(file)));
  assert.deepEqual(scripts, []);
  const pages = files('.html').filter(file => file.startsWith('static/') || file.startsWith('templates/'));
  assert.ok(pages.length > 15);
  assert.deepEqual(pages.filter(file => /<style|\sstyle=/.test(text(file))), []);
  assert.deepEqual(pages.filter(file => !text(file).includes('href="/kit/kit.css"')), []);
});

test('the shipped web apps and the pages wear the same sheet', () => {
  assert.match(text('META-INF/resources/webjars/camunda/app/common/styles/brand.css'), /@import url\('\.\.\/\.\.\/\.\.\/\.\.\/kit\/kit\.css'\)/);
});
