/** Which mail a person wants, and for administrators what waits to go out. */
import { get, post, put } from '../kit/api.js';
import { button, el, fill, paper, table } from '../kit/dom.js';
import { openPage } from '../kit/page.js';
import { moment } from '../kit/words.js';

/** @typedef {{ reminders: boolean, digest: boolean }} Choice */
/** @typedef {{ id: number, channel: string, recipient: string, subject: string, createdAt: string, nextTryAt: string, attempts: number, lastError?: string, givenUp: boolean }} Waiting */
/** @typedef {{ channels: string[], waiting: number, failing: number, givenUp: number, messages: Waiting[] }} Outbox */

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

/** @param {keyof Choice} name @param {string} label @param {Choice} now @param {HTMLElement} said */
const choice = (name, label, now, said) => el('p', null, el('label', null,
  el('input', {
    type: 'checkbox', id: name, checked: now[name],
    onchange: async (/** @type {Event} */ event) => {
      const box = /** @type {HTMLInputElement} */ (event.target);
      try {
        await put('/me/mail', { [name]: box.checked });
        said.textContent = '已保存。';
      } catch (error) {
        box.checked = !box.checked;
        said.textContent = /** @type {Error} */ (error).message;
      }
    },
  }), ' ', label));

/** @param {Choice} now */
function choices(now) {
  const said = el('p', { role: 'status' });
  return paper('我要收到的邮件',
    choice('reminders', '办理期限将到、黄牌、红牌和转交的提醒', now, said),
    choice('digest', '每个工作日早上的待办汇总', now, said),
    el('p', { class: 'sc-hint' }, '不收邮件时，提醒仍在任务列表和案卷记录中。'),
    said);
}

/** @param {(string | HTMLElement)[]} cells */
const row = cells => el('tr', null, cells.map(cell => el('td', null, cell)));

/** @param {Waiting} one */
const state = one => (one.givenUp ? '已停止重试' : one.attempts > 0 ? `已试 ${one.attempts} 次，${moment(one.nextTryAt)} 再试` : '等待发出');

/** @param {Outbox} outbox */
const waiting = outbox => paper(`待发消息（${outbox.waiting}）`,
  el('p', { id: 'outbox-state' }, outbox.channels.length === 0 ? '没有配置邮件服务器和消息机器人，提醒只写入案卷记录。'
    : `未发出 ${outbox.waiting} 条，其中 ${outbox.failing} 条发送失败、正在重试；${outbox.givenUp} 条已停止重试。`),
  outbox.messages.length > 0 && table('待发消息', ['方式', '收件人', '标题', '写入时间', '状态', '原因', ''],
    outbox.messages.map(one => row([one.channel === 'mail' ? '邮件' : '消息机器人', one.recipient, one.subject, moment(one.createdAt),
      state(one), one.lastError ?? '', button('再试一次', 'plain', async () => {
        await post(`/mail/${one.id}/retry`);
        await begin();
      }, { id: `retry-${one.id}` })]))));

/** @param {{ groups: string[] }} me */
async function open(me) {
  const isAdministrator = me.groups.includes('camunda-admin');
  const [now, outbox] = await Promise.all([get('/me/mail'), isAdministrator ? get('/mail') : null]);
  fill(content, choices(now), outbox && waiting(outbox));
}

const begin = () => openPage(content, open, { link: { target: '_blank', rel: 'noopener' } });
begin();
