/** All that the pages, the forms and the web apps are drawn with, side by side: whoever draws a screen takes it from here. */
import { foldedAsk } from './ask.js';
import { road } from './case/road.js';
import { button, el, fact, fill, mark, section, table } from './dom.js';
import { answer } from './errors.js';
import { block, chosenFrom, field, group, radio, tick } from './fields.js';
import { openPage } from './page.js';
import { LOOKS, plot } from './plot.js';

/** A stroke of the pen. */
const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgAQMAAADXDu8XAAAABlBMVEX///8fKTO5LsnOAAAAAXRSTlMAQObYZgAAAH9JREFUeNq9kLERgCAQBI8hIHGkA23EgbYMDOhMSqEEQgJH/T8DaUAJHg72/n4A/ly1O/uzE/OeXrG5ItU0imbU5ClMwSpbJGszgsKkXMIs74IOAlO7DIzARNInXi9kwmPQlg0HWzEkWq2mCi8TXZnx6oS9mBJiP/LRCVc/+rEb9UkhOOG8ccYAAAAASUVORK5CYII=';

/** @typedef {import('./dom.js').Content} Content */

/** @param {string} id @param {string} title @param {string} use what it is taken for @param {Content[]} shown */
const part = (id, title, use, ...shown) => el('section', { id, class: 'sc-paper' },
  el('h2', null, title), el('p', { class: 'sc-hint' }, use), shown);

/** What stands on one line. @param {Content[]} shown */
const row = (...shown) => el('p', null, shown.map(one => [one, ' ']));

const nothing = () => undefined;

/** The colours of text and what they mean, by their names in the style sheet. */
const COLOURS = [
  ['ink', '正文'], ['quiet', '说明'], ['blue', '操作、链接'], ['good', '正常、完成'], ['warn', '临期、黄牌'], ['bad', '超期、红牌、错误'],
];

/** @param {string} token */
function swatch(token) {
  const made = el('span', { 'aria-hidden': 'true' }, '■');
  made.style.color = `var(--${token})`;
  return made;
}

const type = () => part('type', '文字和颜色', '颜色只帮助辨认，意思总是写出来。', [
  el('h3', null, '案卷和单位的名称'), el('h4', null, '一部分的标题'), el('p', null, '正文，', el('a', { href: '#type' }, '链接'), '，', el('span', { class: 'sc-when' }, '时间'), '。'),
  el('p', { class: 'sc-hint' }, '说明怎样填写。'), el('small', null, '附注。'), el('p', { class: 'sc-text' }, '人写的内容，\n照原来分行。'),
  table('颜色', ['颜色', '意思'], COLOURS.map(([token = '', use]) => el('tr', null, el('td', null, swatch(token)), el('td', null, use))))]);

const buttons = () => part('buttons', '按钮和链接', '一页最多一个实心按钮，就是这一页要做的事。', [
  row(button('提交', 'primary', nothing), button('预览', 'plain', nothing), button('停用', 'danger', nothing), button('改这一项', 'link', nothing),
    button('不能点', 'primary', nothing, { disabled: true }), el('a', { href: '#buttons', class: 'sc-button' }, '去办理'), el('a', { href: '#buttons', class: 'sc-button primary' }, '去登录')),
  el('ul', { class: 'links' }, el('li', null, el('a', { href: '#buttons', 'aria-current': 'page' }, '本页')), el('li', null, el('a', { href: '#type' }, '另一页'))),
  el('div', { class: 'tabs' }, el('button', { type: 'button', 'aria-pressed': 'true' }, '我经办的'), el('button', { type: 'button', 'aria-pressed': 'false' }, '本单位的'))]);

const wrong = () => {
  const made = field({ id: 'shown-wrong', label: '填错的一栏', value: '二十' });
  made.classList.add('sc-wrong');
  made.querySelector('input')?.setAttribute('aria-invalid', 'true');
  made.append(el('p', { class: 'sc-field-error' }, '请填写数字，例如 20。'));
  return made;
};

const refused = () => {
  const place = answer();
  place.say('没有保存：请先写明原因。');
  return place.element;
};

const fields = () => part('fields', '填写', '说明写在上面，错误写在那一栏下面，说明怎样改。', [
  el('fieldset', { class: 'sc-answer' }, el('legend', null, '您的意见'),
    el('div', { class: 'sc-grid' }, field({ id: 'shown-text', label: '单位名称', hint: '与公章一致。' }), field({ id: 'shown-day', label: '日期', type: 'date', value: '2014-03-12' }),
      field({ id: 'shown-short', label: '人数', type: 'number', class: 'form-control sc-short', value: 20 }),
      field({ id: 'shown-select', label: '类别', options: chosenFrom([{ value: 'street', label: '街道' }]) }),
      el('div', { class: 'sc-whole' }, field({ id: 'shown-rows', label: '意见', rows: 2 }))),
    wrong(), group({ legend: '审核结论' }, radio({ id: 'shown-yes', name: 'shown', label: '同意', checked: true }), radio({ id: 'shown-no', name: 'shown', label: '不同意', hint: '请写明理由。' })),
    el('div', { class: 'sc-choices' }, tick({ id: 'shown-tick', label: '已经核对', checked: true }), tick({ id: 'shown-off', label: '不能选', disabled: true, hint: el('span', { class: 'sc-reason' }, '来自同一县区') })),
    refused()),
  el('p', { class: 'sc-saved saved' }, '已保存。'), el('p', { class: 'sc-loading' }, '正在打开……'), el('p', { class: 'sc-done' }, '已经办好。')]);

const files = () => part('files', '上传文件', '每类一行：缺什么，交了什么，哪一份没有上传、为什么。', [
  el('ul', { class: 'sc-kinds sc-uploads' }, el('li', null, el('p', null, el('strong', null, '工作报告'), ' ', mark('bad', '缺')),
    el('input', { type: 'file', id: 'shown-file' }), el('label', { for: 'shown-file', class: 'sc-button sc-choose' }, '选择文件上传'),
    el('ul', { class: 'sc-progress' }, el('li', null, '工作报告.pdf', el('progress', { max: 100, value: 40, 'aria-label': '已上传' })), el('li', { class: 'sc-refused' }, '照片.png没有上传：不是图片。')))),
  el('p', { class: 'sc-news' }, '工作报告.pdf 已上传。'), el('p', { class: 'sc-ready' }, '还缺 1 类材料。')]);

const marks = () => part('marks', '标记和灯', '灯和牌有颜色也有字。', [
  row(mark('info', '待办'), mark('good', '已交'), mark('warn', '临期'), mark('bad', '缺'), mark('card', '黄牌'), mark('red', '红牌')),
  ['green 绿灯 还剩 12 个工作日', 'yellow 黄灯 还剩 2 个工作日', 'card 黄牌 已超期 1 个工作日', 'red 红牌 已超期 6 个工作日'].map(one => {
    const [kind, name, ...text] = one.split(' ');
    return el('div', { class: `sc-light ${kind}` }, el('strong', null, text.join(' ')), el('span', null, name));
  })]);

const notes = () => part('notes', '提示', '要做什么，写在提示里。', [
  el('div', { class: 'sc-note' }, '一般的提示。'), el('div', { class: 'sc-note good' }, '已收到，编号 YY20150501-01234567。'), el('div', { class: 'sc-note warn' }, '放假安排还没有公布。'), el('div', { class: 'sc-note bad' }, '一票否决。'),
  el('div', { class: 'sc-errors', role: 'note' }, el('strong', null, '还不能提交'), el('ul', null, el('li', null, button('请填写“意见”。', 'link', nothing)))),
  el('div', { class: 'sc-proposal pending' }, '待系统管理员确认。'), el('div', { class: 'sc-since' }, '您上次看过以后：补交了工作报告。'), el('p', { class: 'sc-warning' }, '删除以后不能恢复。'),
  el('ol', { class: 'sc-reasons' }, el('li', null, '理由一'), el('li', null, '理由二')), el('ul', { class: 'sc-items' }, el('li', null, '一项'), el('li', null, '另一项'))]);

/** @param {string} kind @param {string} name @param {string} says */
const figure = (kind, name, says) => el('li', { class: kind }, el('span', null, name), el('strong', null, says));

const aCase = () => part('case', '案卷', '从上到下：是什么、到哪一步、够不够、交了什么、谁说了什么。', el('div', { class: 'sc-place' }, el('div', { class: 'sc-case' },
  el('header', { class: 'sc-head' }, el('div', null, el('p', { class: 'sc-kind' }, '省级安全社区', el('span', { class: 'sc-number' }, '省-610902104-1')), el('h3', null, '汉滨区五里镇'), el('p', { class: 'sc-step' }, '现在办理：县区 · 审查申报材料')),
    el('div', { class: 'sc-light green' }, el('strong', null, '还剩 12 个工作日'), el('span', null, '绿灯'))),
  el('ul', { class: 'sc-summary' }, figure('good', '创建时间', '3年2个月'), figure('bad', '材料', '缺 1 类'), figure('info', '异议', '没有')),
  road({
    stations: [{ id: 'a', name: '申报', state: 'done', since: '2014-03-03', workingDays: 0, offices: ['五里镇'], people: [] }, { id: 'b', name: '县区审查', state: 'current', since: '2014-03-03', workingDays: 3, offices: ['汉滨区安监局'], people: [] },
      { id: 'c', name: '命名', state: 'ahead', offices: [], people: [] }, { id: 'd', name: '撤回', state: 'stopped', offices: [], people: [] }],
    now: [{ taskName: '审查申报材料', office: '汉滨区安监局', since: '2014-03-03' }], corrected: [],
  }),
  section('单位', el('dl', { class: 'sc-facts' }, fact('负责人', '李某'), fact('人口', '32000')), el('dl', { class: 'sc-facts sc-wide' }, fact('地址', '五里镇政府'))),
  section('材料', el('ul', { class: 'sc-kinds' }, el('li', null, el('p', null, el('strong', null, '工作报告'), ' ', mark('good', '已交')), el('div', { class: 'sc-papers' }, el('ul', { class: 'sc-files' }, el('li', null, el('a', { href: '#case' }, '工作报告.pdf'))),
    el('details', { class: 'sc-earlier' }, el('summary', null, '以前的版本')))))),
  section('办理记录', el('ol', { class: 'sc-timeline' }, ['approve 同意', 'return 退回补正', 'reject 不同意'].map(one => {
    const [kind, name] = one.split(' ');
    return el('li', { class: kind }, el('p', { class: 'sc-who' }, el('strong', null, name), ' ', el('span', null, '汉滨区安监局')), el('p', { class: 'sc-text' }, '材料齐全。'),
      el('img', { class: 'sc-signature', alt: '李某的签名', src: SIGNATURE }));
  }))))));

const structures = () => part('structures', '列表、卡片和折叠', '一件一张卡片，不常用的折叠起来。', [
  el('ul', { class: 'sc-cards' }, el('li', { class: 'sc-card' }, el('strong', null, '一个候选单位'), el('p', null, '理由。'), button('改', 'plain', nothing))),
  el('ul', { class: 'sc-list' }, el('li', null, '一行'), el('li', null, '又一行')), el('ul', { class: 'sc-units' }, el('li', null, '五里镇', button('选', 'plain', nothing))),
  el('details', { class: 'sc-archive' }, el('summary', null, '档案的一类')), block({ title: '表单中没有输入框的一部分' }, el('p', null, '内容。')),
  foldedAsk({ title: '办不了？转交他人办理', id: 'shown-ask', action: '转交', send: nothing }, field({ id: 'shown-reason', name: 'reason', label: '原因' }))]);

const tables = () => part('tables', '表格和图', '图上有数字，不靠颜色也能分清；每张图后面有表。多于四列的表，在手机上一行是一张卡片。', [
  table('各县区', ['县区', '试点', '达标', '省级', '全国'], [['汉滨区', 2, 2, 2, 1], ['汉阴县', 2, 1, 1, 0]].map(([name, ...values]) => el('tr', null, el('th', { scope: 'row' }, name), values.map(one => el('td', { class: 'number' }, one))))),
  el('div', { class: 'sc-board' }, plot({
    id: 'shown-plot', title: '各县区的灯和牌', across: true, stacked: true, names: ['汉滨区', '汉阴县'],
    series: [{ name: '黄牌', values: [2, 1], look: LOOKS.yellowCard }, { name: '红牌', values: [1, 0], look: LOOKS.redCard }],
    table: table('灯和牌', ['县区', '黄牌', '红牌'], [['汉滨区', 2, 1], ['汉阴县', 1, 0]].map(([name, ...values]) => el('tr', null, el('th', { scope: 'row' }, name), values.map(one => el('td', { class: 'number' }, one))))),
  }))]);

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

openPage(content, () => fill(content, type(), buttons(), fields(), files(), marks(), notes(), aCase(), structures(), tables()));
