/** All accounts and posts as a sheet: downloaded, changed in Excel, looked at here, and taken over whole. */
import { addressOf, upload } from '../kit/api.js';
import { ask } from '../kit/ask.js';
import { el, fill, mark, table } from '../kit/dom.js';

/**
 * @typedef {{ row: number, person: string, name: string, kind: 'NEW' | 'CHANGED' | 'DISABLED' | 'ENABLED', details: string[] }} Change
 * @typedef {{ token: string, changes: Change[], errors: { row: number, column: string, message: string }[], unchanged: number }} Preview
 * @typedef {{ added: { person: string, name: string, password: string }[], changed: number, disabled: number, enabled: number }} Result
 */

/** @type {Record<Change['kind'], [string, string]>} */
const KINDS = { NEW: ['good', '新增'], CHANGED: ['info', '更改'], DISABLED: ['bad', '停用'], ENABLED: ['good', '恢复使用'] };

/** @param {Change} one */
const changeRow = one => el('tr', null,
  el('td', null, one.row), el('th', { scope: 'row' }, `${one.name}（${one.person}）`), el('td', null, mark(...KINDS[one.kind])),
  el('td', null, one.details.map(detail => el('div', null, detail))));

/** @param {Preview['errors'][0]} one */
const errorRow = one => el('tr', null, el('th', { scope: 'row' }, `第 ${one.row} 行`), el('td', null, one.column), el('td', null, one.message));

/** @param {Preview} seen */
const summary = ({ changes, errors, unchanged }) => errors.length
  ? `有 ${errors.length} 处错误，现在不能更新，什么都没有改。请按行改正后重新选择文件预览。`
  : changes.length ? `会改变 ${changes.length} 个账号，${unchanged} 行没有变化。请核对后确认。` : `${unchanged} 行都没有变化，不需要更新。`;

/** @param {Result} done */
const told = ({ added, changed, disabled, enabled }) => [
  el('p', { class: 'sc-note good', role: 'status' }, `已经更新：新增 ${added.length} 个，更改 ${changed} 个，停用 ${disabled} 个，恢复使用 ${enabled} 个。`),
  added.length > 0 && [
    el('p', { class: 'sc-note warn' }, '初始密码只在这里显示一次，离开本页就看不到了。请打印或者抄下，当面或用电话告诉本人；本人第一次登录前在“设置新密码”页面换成自己的密码。'),
    table('新账号的初始密码', ['姓名', '用户名', '初始密码'], added.map(one => el('tr', null,
      el('th', { scope: 'row' }, one.name), el('td', null, one.person), el('td', null, el('code', null, one.password)))))
  ],
];

/** Sends the sheet and shows how far it is; the last part is the server's. @param {string} path @param {File} file @param {HTMLElement} place @param {string} working */
function sendShowing(path, file, place, working) {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': '上传账号表' });
  const said = el('span', null, '正在上传……');
  fill(place, el('p', { role: 'status' }, bar, ' ', said));
  return upload(path, file, part => {
    bar.value = part;
    if (part === 1) {
      bar.removeAttribute('value');
      said.textContent = working;
    }
  });
}

/** @param {() => unknown} changed reads the accounts again */
export function roster(changed) {
  const shown = el('div', { id: 'roster-shown', 'aria-live': 'polite' });
  const named = el('span', { class: 'sc-hint' }, '还没有选择文件。');
  const input = el('input', {
    type: 'file', id: 'roster-file', name: 'file', accept: '.xlsx',
    onchange: () => {
      fill(named, input.files?.[0]?.name ?? '还没有选择文件。');
      fill(shown);
    },
  });
  const file = el('div', { class: 'sc-field', 'data-field': true },
    el('p', null, el('label', { for: 'roster-file' }, '填好的账号表（.xlsx）'), ' ', named),
    input, el('label', { for: 'roster-file', class: 'sc-button sc-choose' }, '选择文件'));
  const chosen = () => {
    const one = input.files?.[0];
    if (!one) {
      throw Object.assign(new Error('请选择填好的账号表（.xlsx）。'), { field: 'file' });
    }
    return one;
  };
  const updating = el('div');
  /** @param {Preview} seen */
  const confirming = seen => ask({
    id: 'confirm-roster', action: '确认更新',
    send: async () => {
      const done = await sendShowing(`/accounts/sheet?token=${seen.token}`, chosen(), updating, '正在更新账号……').finally(() => fill(updating));
      fill(shown, told(done));
      changed();
    },
  }, el('p', { class: 'sc-hint' }, '整份一起更新；有一处办不成，就什么都不改。'), updating);
  return el('section', { id: 'roster' },
    el('h2', null, '用 Excel 更新账号和岗位'),
    el('p', { class: 'sc-hint' }, '先下载账号表，里面有现有的全部账号；改好以后选择文件，预览会改变什么，再确认。没有列出的账号不会改变。'),
    el('p', null, el('a', { class: 'sc-button plain', id: 'roster-template', href: addressOf('/accounts/sheet'), download: '' }, '下载账号表')),
    ask({
      id: 'preview-roster', action: '预览', kind: 'plain',
      send: async () => {
        try {
          /** @type {Preview} */
          const seen = await sendShowing('/accounts/sheet/preview', chosen(), shown, '正在核对……');
          fill(shown,
            el('p', { class: `sc-note ${seen.errors.length ? 'bad' : 'info'}`, id: 'roster-summary' }, summary(seen)),
            seen.errors.length > 0 && table('表里的错误', ['行', '列', '怎么改'], seen.errors.map(errorRow)),
            seen.changes.length > 0 && table('会改变的账号', ['行', '账号', '怎么变', '变什么'], seen.changes.map(changeRow)),
            !seen.errors.length && seen.changes.length > 0 && confirming(seen));
        } catch (error) {
          fill(shown);
          throw error;
        }
      },
    }, file),
    shown);
}
