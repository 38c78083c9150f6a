import { chinese } from '../../common/scripts/start.js';

/**
 * What can be begun, in the order in which it comes, each with a line: who begins it, and what comes before. The shipped
 * list has the names only, in the order of their codes.
 *
 * @type {Record<string, string>}
 */
const STARTS = {
  programme: '全市最先办的一项，由市安委办发起：核对目标、名额和期限以后提交，各县区随即收到安排部署和试点推荐的任务。',
  communityCreation: '单位的第一步，由创建单位发起：填写创建备案表并提交，提交之日起算创建时间；随后自评、检查、整改，直到达标。',
  provincialEndorsement: '单位的第二步，由创建单位发起：先办创建备案，满规定的时间（表单会核对），试点单位还要先达标，再申报省级称号。',
  nationalEndorsement: '由创建单位发起：先办创建备案，满规定的时间（比省级长，表单会核对），试点单位还要先达标，再申报全国称号。',
  inspectionRound: '由市安委办随时发起：先要有进行中的创建工作，再选定一个县区检查；发现的问题由县区逐条整改回复。',
};

const KEYS = Object.keys(STARTS);

/** @typedef {{ key: string }} Start */

/** Whatever has no place in the order stands last. @param {string} key */
const place = key => (KEYS.includes(key) ? KEYS.indexOf(key) : KEYS.length);

/** @param {Start[]} [list] */
const inOrder = list => list && [...list].sort((one, other) => place(one.key) - place(other.key));

/** @param {string} template */
const withLines = template => template
  .replace('in processDefinitions"', 'in processDefinitions | inStartOrder"')
  .replace(/(\{\{ processDefinition\.name[^}]*\}\}\s*<\/a>)/, '$1<p class="start-line" ng-if="processDefinition.key | startLine">{{ processDefinition.key | startLine }}</p>');

/** @param {any} modal */
function withOurList(modal) {
  const { open } = modal;
  modal.open = (/** @type {{ template?: string }} */ asked) =>
    open.call(modal, asked.template?.includes('class="processes"') ? { ...asked, template: withLines(asked.template) } : asked);
  return modal;
}

window.angular.module('cam.tasklist.custom')
  .filter('inStartOrder', () => inOrder)
  .filter('startLine', () => (/** @type {string} */ key) => (chinese ? STARTS[key] : undefined))
  .config(['$provide', (/** @type {any} */ $provide) => $provide.decorator('$uibModal', ['$delegate', withOurList])]);
