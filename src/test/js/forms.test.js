import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import './page.js';

const { FORMS } = await import('../../main/resources/static/forms/forms.js');

const folder = new URL('../../../forms/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.html'));
/** @param {string} file */
const nameOf = file => /data-form="(\w+)"/.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ?? file;

test('every form is declared once, and every declaration has its form', () => {
  assert.deepEqual(files.map(nameOf).sort(), Object.keys(FORMS).sort());
});

test('a file and its declaration have the same name', () => {
  files.forEach(file => assert.equal(file, `${nameOf(file).replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.html`));
});
