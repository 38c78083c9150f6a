/** A complaint about a titled unit: what was said, who investigates, and what whoever complained is told. */
import { el, fact, section } from '../../kit/dom.js';
import { chosenOf, field, group, inputOf, radio, valueOf } from '../../kit/fields.js';
import { day } from '../../kit/words.js';

/** The longest reply, as on the server. */
const LONGEST = 4000;

const INVESTIGATORS = { authority: '由本机关核查', county: '转县区安监局核查' };

/** Name and contact come only to the authority that answers. @type {Maker} */
export const complaintFacts = ({ view }) => {
  const said = view.details;
  return {
    element: el('div', { id: 'complaint-facts', class: 'sc-case' }, section('举报内容',
      el('dl', { class: 'sc-facts' },
        fact('举报编号', said.number), fact('被反映单位', said.place), fact('称号', `${said.titleName}（证书 ${said.certificate}）`),
        fact('收到日期', day(said.receivedAt)), fact('目前状态', said.stateName),
        said.name !== undefined && fact('举报人', said.name || '没有署名'),
        said.contact !== undefined && fact('联系方式', said.contact || '没有留，凭编号查询')),
      el('p', { class: 'sc-text' }, said.content),
      said.reply && el('dl', { class: 'sc-facts sc-wide' }, fact(`${day(said.answeredAt)}答复`, el('span', { class: 'sc-text' }, said.reply))))),
  };
};

/** @type {Maker} */
export const investigator = ({ root }) => ({
  element: group({ id: 'complaintInvestigator', legend: '由谁核查', hint: '反映县区工作的，请由本机关核查。' },
    Object.entries(INVESTIGATORS).map(([value, label]) =>
      radio({ id: `complaintInvestigator-${value}`, name: 'complaintInvestigator', value, label }))),
  errors: () => (chosenOf(root, 'complaintInvestigator') ? [] : [
    { field: inputOf(root, 'complaintInvestigator-authority'), message: '请选择由谁核查。' }]),
  variables: () => ({ complaintInvestigator: chosenOf(root, 'complaintInvestigator') ?? '' }),
});

/** @type {Maker} */
export const reply = ({ root }) => ({
  element: field({
    id: 'complaintReply', label: '给举报人的答复', rows: 4, maxlength: LONGEST,
    hint: '举报人凭编号在公示页面就能看到，请不要写举报人的姓名和联系方式。',
  }),
  errors: () => (valueOf(root, 'complaintReply') ? [] : [{ field: inputOf(root, 'complaintReply'), message: '请填写“给举报人的答复”。' }]),
  variables: () => ({ complaintReply: valueOf(root, 'complaintReply') }),
});
