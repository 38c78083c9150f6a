/** The accounts: who cannot log in now and until when, and what an administrator changes in one of them. */
import { heldWork } from '../cases/held-work.js';
import { put, remove } from '../kit/api.js';
import { ask, foldedAsk } from '../kit/ask.js';
import { el, fact, fill, mark } from '../kit/dom.js';
import { field, inputOf } from '../kit/fields.js';
import { moment } from '../kit/words.js';
import { section } from '../overview/section.js';

/**
 * @typedef {{ person: string, name: string, familyName?: string, givenName?: string, reason?: string, disabledBy?: string,
 *   disabledAt?: string, lockedUntil?: string, outside?: boolean }} Account
 */

/** As many as the server lists of a search. */
const MOST = 50;

/** @param {Account} one */
const pathOf = one => `/accounts/${encodeURIComponent(one.person)}`;

/** @param {string} until */
function minutesLeft(until) {
  const minutes = Math.ceil((new Date(until).getTime() - Date.now()) / 60_000);
  return minutes > 0 ? `，约 ${minutes} 分钟后可以再登录` : '';
}

/** @param {Account} one */
function state(one) {
  if (one.reason) {
    return [mark('bad', '已停用'), ` ${one.disabledBy}，${moment(one.disabledAt)}，原因：${one.reason}`];
  }
  return one.lockedUntil ? [mark('warn', '等待中'), ` 连续输错密码，等到 ${moment(one.lockedUntil)}${minutesLeft(one.lockedUntil)}`] : mark('good', '可以使用');
}

/** @param {Account} one @param {(said: string) => Promise<void>} saved */
function permitting(one, saved) {
  const action = one.reason ? '恢复使用' : '解除等待';
  return ask({
    id: `enable-${one.person}`, action,
    send: async () => {
      await remove(`${pathOf(one)}/disabled`);
      await saved(one.reason ? `${one.name}的账号已经恢复使用。` : `${one.name}现在可以登录。`);
    },
  });
}

/** @param {Account} one @param {(said: string) => Promise<void>} saved */
const disabling = (one, saved) => foldedAsk({
  id: `disable-${one.person}`, title: '停用账号', action: '停用', kind: 'danger',
  send: async ({ reason }) => {
    await put(`${pathOf(one)}/disabled`, { reason });
    await saved(`${one.name}的账号已经停用，所有登录同时退出。`);
  },
}, field({ id: `disable-${one.person}-reason`, name: 'reason', label: '停用的原因', maxlength: 1000, hint: '停用后不能登录，以前签署的内容保留。' }));

/** @param {Account} one @param {(said: string) => Promise<void>} saved */
const renaming = (one, saved) => foldedAsk({
  id: `rename-${one.person}`, title: '更改姓名', action: '更改',
  send: async ({ familyName, givenName }) => {
    await put(`${pathOf(one)}/name`, { familyName, givenName });
    await saved(`${one.person}的姓名已经更改，今后签署的内容署新姓名。`);
  },
},
el('p', { class: 'sc-hint' }, '以前签署的意见和文书仍署原来的姓名。'),
field({ id: `rename-${one.person}-family`, name: 'familyName', label: '姓', maxlength: 60, value: one.familyName }),
field({ id: `rename-${one.person}-given`, name: 'givenName', label: '名', maxlength: 60, value: one.givenName }));

/** A password is sent as it was typed. @param {Account} one @param {(said: string) => Promise<void>} saved */
function resetting(one, saved) {
  const fields = el('div', null,
    field({
      id: `reset-${one.person}-password`, name: 'password', label: '新密码', type: 'password', autocomplete: 'new-password', maxlength: 200,
      hint: '至少 10 个字符，不能包含用户名或姓名，不能是常见密码。请当面或用电话告诉本人，并请本人登录后修改。',
    }),
    field({ id: `reset-${one.person}-own`, name: 'ownPassword', label: '您自己的密码', type: 'password', autocomplete: 'current-password', maxlength: 200, hint: '用来核对是您本人在操作。' }));
  /** @param {string} which */
  const typed = which => inputOf(fields, `reset-${one.person}-${which}`)?.value ?? '';
  return foldedAsk({
    id: `reset-${one.person}`, title: '重设密码', action: '重设',
    send: async () => {
      await put(`${pathOf(one)}/password`, { password: typed('password'), ownPassword: typed('own') });
      await saved(`${one.name}的密码已经重设，原来的登录全部退出。`);
    },
  }, fields);
}

/** How the person signs in from now on. @param {Account} one @param {(said: string) => Promise<void>} saved */
const signingIn = (one, saved) => one.outside ? ask({
  id: `own-${one.person}`, action: '改为本系统账号', kind: 'plain',
  send: async () => {
    await remove(`${pathOf(one)}/outside`);
    await saved(`${one.name}的账号现在是本系统账号，请为其重设密码。`);
  },
}, el('p', { class: 'sc-hint' }, '用统一身份认证登录，密码、姓名和岗位以统一身份认证为准，登录时更新。')) : foldedAsk({
  id: `outside-${one.person}`, title: '改为用统一身份认证登录', action: '改为用统一身份认证登录',
  send: async () => {
    await put(`${pathOf(one)}/outside`, {});
    await saved(`${one.name}今后用统一身份认证登录，本系统的密码已经作废。`);
  },
}, el('p', { class: 'sc-hint' }, `统一身份认证中用户名是“${one.person}”的人，下次登录就用这个账号。请先核实确是本人；本系统的密码同时作废，已经登录的立即退出。`));

/** @param {Account} one @param {string} me @param {(said: string) => Promise<void>} saved */
const account = (one, me, saved) => el('li', { class: 'sc-card', id: `account-${one.person}` },
  el('dl', { class: 'sc-facts sc-wide' }, fact('姓名', one.name), fact('用户名', one.person), fact('状态', state(one))),
  (one.reason || one.lockedUntil) && permitting(one, saved),
  heldWork(one.person, '移交全部待办'),
  renaming(one, saved),
  one.person === me ? el('p', { class: 'sc-hint' }, '自己的密码请在任务列表右上角的个人信息中修改；自己的账号由另一名系统管理员停用。')
    : [!one.outside && resetting(one, saved), signingIn(one, saved), !one.reason && disabling(one, saved)]);

/** @param {string} me */
export function accounts(me) {
  let search = '';
  const title = el('h3', { id: 'accounts-shown' });
  const list = section({
    id: 'accounts',
    title: '账号',
    path: () => `/accounts?search=${encodeURIComponent(search)}`,
    render: (/** @type {Account[]} */ all, saved) => {
      fill(title, search ? `用户名或姓名里有“${search}”的账号` : '现在不能登录的账号');
      return [
        all.length ? el('ul', { class: 'sc-cards' }, all.map(one => account(one, me, saved)))
          : el('p', { class: 'sc-paper' }, search ? '没有找到。请核对用户名或姓名。' : '所有账号都可以登录。'),
        search && all.length === MOST && el('p', { class: 'sc-hint' }, `只列出前 ${MOST} 个，请把查找的内容写得更具体。`),
      ];
    },
  }, null, [
    el('p', { class: 'sc-hint' }, '新建账号、调整岗位用下面的账号表；单个的也可以在', el('a', { href: '/camunda/app/admin/' }, '用户和权限'), '页面办理。'),
    ask({
      id: 'find-account', action: '查找', kind: 'plain',
      send: async values => {
        search = values.search ?? '';
        await list.read();
      },
    }, field({ id: 'account-search', name: 'search', label: '用户名或姓名', maxlength: 60, hint: '不填时列出现在不能登录的账号。' })),
    title]);
  return list;
}
