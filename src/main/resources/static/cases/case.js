/** One case, complete and to read only: where it is now, the case at a glance, and what its kind has besides. */
import { archiveToRead } from '../forms/archive/archive.js';
import { creationFacts } from '../forms/creation/facts.js';
import { recordsToRead } from '../forms/creation/records.js';
import { itemsToRead } from '../forms/creation/rectification.js';
import { complaintFacts } from '../forms/parts/complaint.js';
import { discarding } from '../forms/parts/discarding.js';
import { scored } from '../forms/parts/scored.js';
import { applicationWithdrawal } from '../forms/parts/withdrawal.js';
import { findingsToRead } from '../forms/programme/inspection.js';
import { nominationToRead } from '../forms/programme/nomination.js';
import { reportsToRead } from '../forms/programme/reports.js';
import { revocationsToRead, titleFacts } from '../forms/title/facts.js';
import { analysesToRead } from '../records/analyses.js';
import { get } from '../kit/api.js';
import { caseCopies } from '../kit/case/copying.js';
import { notes } from '../kit/case/notes.js';
import { news } from '../kit/case/news.js';
import { caseAtAGlance } from '../kit/case/panel.js';
import { recall } from '../kit/case/recall.js';
import { road } from '../kit/case/road.js';
import { button, el, fill, section, table } from '../kit/dom.js';
import { slot } from '../kit/drafts.js';
import { copiesOf } from './copies.js';
import { urging } from './urging.js';
import { day } from '../kit/words.js';
import { where } from '../kit/case/where.js';

/** @param {{ name: string, post: string, phone: string }} person */
const person = ({ name, post, phone }) => (name ? `${name}，${post}，${phone}` : '—');

/** Who answers for which pilot, once they are designated. @type {Maker} */
const pilotsToRead = ({ view }) => (view.details.pilots.length ? {
  element: el('div', { class: 'sc-case' }, section('试点和包抓责任', table('试点和包抓责任', ['试点', '县区包抓领导', '单位包抓领导', '具体联系人', '确定日期'],
    view.details.pilots.map((/** @type {Record<string, any>} */ one) => el('tr', null,
      [one.name, person({ name: one.leader, post: one.post, phone: one.phone }), person(one.town), person(one.contact), day(one.designatedOn)].map(text => el('td', null, text))))))),
} : {});

/** A programme of the whole city has a page of its own; a county's file holds its reports. @type {Maker} */
const programmeToRead = context => (context.view.details.county
  ? reportsToRead(context)
  : { element: el('p', { class: 'sc-note' }, el('a', { href: '/overview/' }, '在概览页面查看各县区的进展、名单和考核')) });

/** @type {Maker} */
const nominated = context => ({
  element: el('div', { class: 'sc-case' }, section('推荐试点', nominationToRead(context).element)),
});

/** What a kind of case file shows beside the case at a glance. @type {Record<string, Maker[]>} */
const MORE = {
  endorsement: [],
  creation: [creationFacts, itemsToRead, scored, recordsToRead, analysesToRead, archiveToRead],
  selection: [pilotsToRead, nominated],
  inspection: [findingsToRead],
  programme: [programmeToRead],
  complaint: [complaintFacts],
  title: [titleFacts, revocationsToRead, scored],
};

/** The address of this case goes to a colleague, who sees it if the rule allows. */
function copying() {
  const said = el('span', { role: 'status' });
  const address = window.location.href;
  return [button('复制案卷地址', 'plain', async () => {
    await navigator.clipboard?.writeText(address);
    fill(said, navigator.clipboard ? ' 已复制。同事登录后打开即可查看。' : ` ${address}`);
  }), said];
}

/** An administrator goes from here to what would move the case. @param {string} id @param {{ groups: string[] }} me */
const intervening = (id, me) => me.groups.includes('camunda-admin')
  && el('a', { class: 'sc-button', id: 'intervene', href: `/administration/#case-${id}` }, '为什么没有进展');

/** The unit takes its running application back where it reads how far it is. @param {any} view @param {{ groups: string[] }} me @param {() => unknown} again */
const withdrawing = (view, me, again) => view.kind === 'endorsement' && view.state === 'running'
  && me.groups.includes(`community-${view.community.code}`) && applicationWithdrawal(view, again);

/** @param {HTMLElement} content @param {string} id @param {{ userId: string, groups: string[] }} me */
export async function showCase(content, id, me) {
  fill(content, el('p', { role: 'status' }, '正在读取案卷……'));
  const [view, line, copies, progress, copied] = await Promise.all(['', '/whereabouts', '/copies', '/progress', '/copying'].map(part => get(`/casefiles/${id}${part}`)));
  document.title = `${line.businessKey ?? ''} ${line.subject} · 案卷`.trim();
  const root = el('div', { id: 'case' });
  /** @type {Context} */
  const context = { camForm: null, root, user: me.userId, view, slot: name => slot(me.userId, `case-${id}:${name}`), renew: () => showCase(content, id, me) };
  const { act, list } = caseCopies(id, copied);
  fill(root,
    el('div', { class: 'sc-note where', id: 'where' }, el('strong', null, line.stateName), copied.reader && el('p', { id: 'copied-to-me' }, '这个案卷是抄送给您查阅的，由承办单位办理。'), where(line, me.groups.includes('camunda-admin')),
      line.state === 'running' && !copied.reader && [urging(id, () => showCase(content, id, me)), recall(id, () => showCase(content, id, me), true)],
      line.mayDiscard && discarding(line, () => {
        window.location.hash = '';
      }), act),
    el('div', { class: 'sc-case', id: 'case-panel' }, caseAtAGlance(view, [news(view, progress, me.userId), road(line.suspended ? { ...progress, now: [] } : progress)])),
    el('div', { class: 'more-of-it' }, !copied.reader && (MORE[view.kind] ?? []).map(make => make(context).element), list, copiesOf(copies)),
    withdrawing(view, me, () => showCase(content, id, me)));
  fill(content, el('div', { class: 'case-bar' }, el('a', { href: '#', id: 'back' }, '回到案卷列表'), el('div', null, copying(), ' ', line.state === 'running' && intervening(id, me))), root, notes(id));
  window.scrollTo(0, 0);
}
