/**
 * What every form consists of. A form is a file in `forms/` that carries its name (`data-form`), and one entry here: the
 * parts that are read above, the parts that are filled in, in the order in which they stand on the page.
 */
import { Application, chainOf } from './apply.js';
import { archive, archiveToRead } from './archive/archive.js';
import { creationFacts } from './creation/facts.js';
import { answerItems, findItems, verifyItems } from './creation/rectification.js';
import { records } from './creation/records.js';
import { RegistrationForm } from './creation/registration.js';
import { seven } from './creation/seven.js';
import { assessors } from './parts/assessors.js';
import { checklist } from './parts/checklist.js';
import { complaintFacts, investigator, reply } from './parts/complaint.js';
import { only, toAgree, when } from './parts/conditions.js';
import { decision } from './parts/decision.js';
import { lateness } from './parts/lateness.js';
import { filingNumber, receiptNumber } from './parts/number.js';
import { opinion } from './parts/opinion.js';
import { proposal } from './parts/proposal.js';
import { refusal } from './parts/refusal.js';
import { returned } from './parts/returned.js';
import { returning } from './parts/returning.js';
import { scored } from './parts/scored.js';
import { uploads } from './parts/uploads.js';
import { creationWithdrawal } from './parts/withdrawal.js';
import { classification } from './programme/classification.js';
import { InspectionStart } from './programme/inspection-start.js';
import { answers, findings } from './programme/inspection.js';
import { leadingBody } from './programme/leading-body.js';
import { nominationToRead } from './programme/nomination.js';
import { nomination } from './programme/nominating.js';
import { missing, planDate, rollout, summary } from './programme/reports.js';
import { ProgrammeStart } from './programme/start.js';
import { analysesToRead } from '../records/analyses.js';
import { surroundings } from './sending.js';
import { scoreSheet } from './sheet/sheet.js';
import { start } from './start-form.js';
import { task } from './task-form.js';
import { annualReport } from './title/report.js';
import { lastReportAt, revocation, titleFacts } from './title/facts.js';

const CORRECTING = { name: '需要改正的内容' };
const CHECKED = uploads({ title: '检查资料', hint: '检查记录、照片等。' });

/** @type {Record<string, (opened: Opened) => void>} */
export const FORMS = {
  // The chains of the titles
  apply: start({ title: '申报材料', id: chainOf, form: Application }),
  review: task({ title: '办理', facts: [proposal], answer: [decision(), returning(), opinion()] }),
  accept: task({ title: '办理', answer: [decision(), returning(), when('approve', assessors()), opinion()] }),
  decide: task({ title: '办理', answer: [decision(), returning(), opinion()] }),
  filing: task({
    title: '办理', facts: [refusal],
    answer: [decision(), returning(), only('registerFiling', when('approve', filingNumber)), only('submitApplication', receiptNumber),
      opinion({ hint: '写明办理情况，例如何时、用什么方式办理。' })],
  }),
  correct: task({
    title: '补正',
    answer: [checklist, uploads({ title: '上传新的材料', hint: '同名文件成为新版本，不同名的另存一份，以前的版本都保留。' }),
      opinion({ name: '办理说明', hint: '写明补正、整改了什么；个别事项办不了的，写明原因。' })],
  }),
  assessOnSite: task({
    personal: true, title: '现场评定',
    answer: [scoreSheet({ kind: 'onSite' }),
      opinion({ name: '评定意见', hint: '写明主要成绩、问题和要整改的事项；申报单位按这里写的整改。' })],
  }),
  supervise: task({
    title: '督办', first: [lateness],
    answer: [opinion({ name: '督办意见', hint: '写明督办要求：谁办、怎么办、哪天前办结。意见会记入案卷。' })],
  }),

  // A complaint about a titled unit
  complaint: task({
    title: '办理举报', facts: [complaintFacts],
    answer: [decision(), only('receiveComplaint', when('approve', investigator)), only('receiveComplaint', when('reject', reply)),
      only('investigateComplaint', uploads({ title: '核查材料' })), only('answerComplaint', reply),
      opinion({ hint: '写明核对了什么、依据和理由。意见只在机关内部使用，不会给举报人看。' })],
  }),

  // The creation of a community
  register: start({ title: '创建备案表', id: 'register', form: RegistrationForm }),
  selfAssess: task({
    title: '自评', facts: [creationFacts, scored, returned],
    answer: [scoreSheet({ kind: 'self', title: '自评表' }),
      archive({ hint: '每个要素都要有内容。隐患查出一处登记一处，治理完成后更正为已销号。' }),
      opinion({ name: '自评意见', rows: 4, hint: '写明创建工作的主要做法、自评结论和还存在的问题；退回后重新提交的，写明改正了什么。' })],
    below: [records, creationWithdrawal],
  }),
  check: task({
    title: '办理', facts: [creationFacts, scored, archiveToRead, records, analysesToRead],
    answer: [only('verifyRectification', verifyItems), CHECKED, decision(), returning(CORRECTING),
      opinion({ rows: 4, hint: '写明到现场核对了什么、依据和理由。意见会随案卷送下一环节，各级都能看到。' })],
  }),
  checkByCity: task({
    title: '初验', facts: [creationFacts, scored, archiveToRead, records, analysesToRead],
    answer: [toAgree(seven), toAgree(scoreSheet({ kind: 'preliminary', title: '初验评分表' })), findItems({ title: '需要整改的问题', whole: true }),
      CHECKED, decision(), returning(CORRECTING),
      opinion({ name: '初验意见', rows: 4, hint: '写明初验时间、参加人员、初验结论和理由，供成员单位会签。' })],
  }),
  countersign: task({
    title: '会签', facts: [creationFacts, scored, archiveToRead, records],
    answer: [findItems({ title: '本部门提出的整改问题' }), decision(), returning(CORRECTING),
      opinion({ name: '会签意见', rows: 4, hint: '从本部门职责出发写明意见和理由。逾期没有答复的，系统如实登记为未答复。' })],
  }),
  rectifyItems: task({
    title: '逐项整改', facts: [creationFacts, scored, returned],
    answer: [answerItems, archive({ hint: '整改的佐证材料归入相应要素。' }),
      opinion({ name: '整改说明', rows: 4, hint: '写明整改的总体情况；个别事项办不了的，写明原因。' })],
    below: [records, creationWithdrawal],
  }),

  // The programme, its counties and its inspections
  startProgramme: start({ title: '目标、名额和期限', id: 'start-programme', form: ProgrammeStart }),
  startInspection: start({ title: '安排巡回督导检查', id: 'start-inspection', form: InspectionStart }),
  countyPlan: task({
    title: '报送工作方案和领导机构',
    answer: [leadingBody, uploads({ title: '工作方案' }),
      opinion({ name: '报送说明', rows: 3, hint: '简要说明方案的安排和需要市安委办知道的情况。' })],
  }),
  nominatePilots: task({ title: '推荐试点', answer: [nomination, opinion({ name: '推荐说明', rows: 3, hint: '写明筛选的过程和依据。' })] }),
  decidePilots: task({
    title: '审定试点',
    answer: [nominationToRead, decision(), returning({ name: '需要修改的内容' }),
      opinion({ hint: '写明核对了什么、依据和理由；退回的写明要改什么。' })],
  }),
  classify: task({ title: '分类确定候选名单', answer: [classification, opinion({ name: '分类说明', rows: 3, hint: '写明分类的依据。' })] }),
  recordInspection: task({
    title: '登记检查情况',
    answer: [findings, uploads({ title: '检查材料' }), opinion({ name: '检查情况', rows: 3, hint: '写明检查时间、督查组成员和总体情况。' })],
  }),
  answerInspection: task({
    title: '回复整改情况',
    answer: [answers, uploads({ title: '佐证材料' }), opinion({ name: '回复说明', rows: 3, hint: '写明总体整改情况。' })],
  }),
  reportRollout: task({
    title: '全面推开和自查',
    answer: [rollout, uploads({ title: '报送材料' }), opinion({ name: '报送说明', rows: 3, hint: '写明全面推开的安排和下一步打算。' })],
  }),
  summarisePhase: task({
    title: '总结提升',
    answer: [summary, uploads({ title: '报送材料' }), opinion({ name: '报送说明', rows: 3, hint: '写明对创建任务完成情况的总体评价。' })],
  }),
  superviseCounty: task({
    title: '落实督办要求',
    answer: [missing, planDate, opinion({ name: '原因和措施', hint: '写明没有达到的原因、补救措施和责任人。' })],
  }),
  acceptPlan: task({
    title: '审核整改计划',
    answer: [missing, decision(), opinion({ hint: '写明同意的理由；退回的写明措施或日期哪里不行。' })],
  }),

  // The life of a title
  reportAnnually: task({
    title: '年度报告', facts: [titleFacts],
    answer: [annualReport, uploads({ title: '报告附件', since: lastReportAt }), opinion({ name: '提交说明', rows: 2, hint: '写一句说明，例如“经主任办公会审议通过”。' })],
  }),
  spotCheck: task({
    title: '抽验', facts: [titleFacts],
    answer: [decision({ name: '抽验结论' }), uploads({ title: '抽验记录' }),
      opinion({ name: '抽验意见', hint: '写明抽查了什么、是否保持标准；不合格的写明事实，作为提请撤销的依据。' })],
  }),
  appointAssessors: task({
    title: '组成评定组', facts: [titleFacts, scored],
    answer: [assessors({ name: '评定组成员' }), opinion({ name: '安排说明', hint: '写明复评的时间和安排。' })],
  }),
  reassess: task({
    personal: true, title: '复评', facts: [titleFacts],
    answer: [scoreSheet({ kind: 'review' }), opinion({ name: '评定意见', hint: '写明主要成绩、问题和要改进的事项。' })],
  }),
  concludeReassessment: task({
    title: '复评结论', facts: [titleFacts, scored],
    answer: [decision({ name: '结论' }), uploads({ title: '复评记录' }),
      opinion({ name: '复评意见', hint: '写明依据和理由，与评定组的结果一致；不合格的写明事实，作为提请撤销的依据。' })],
  }),
  revoke: task({
    title: '审定', facts: [titleFacts, revocation],
    answer: [decision({ name: '审定结果' }), uploads({ title: '依据材料' }),
      opinion({ name: '审定意见', hint: '写明认定的事实和理由；决定撤销的，会写进撤销称号决定。' })],
  }),
};

/** Opens the form that is on the page. @param {any} camForm @param {any} scope */
export function open(camForm, scope) {
  const opened = surroundings(camForm, scope);
  const form = FORMS[opened.root.dataset.form ?? ''];
  if (!form) {
    throw new Error(`The form ${opened.root.dataset.form} is not declared`);
  }
  form(opened);
}
