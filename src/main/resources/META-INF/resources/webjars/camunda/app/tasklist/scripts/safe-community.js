/**
 * The forms of the Safe Community programme. Tasklist loads this file once (customScripts in config.js); every form in
 * forms/ calls the function that carries its name.
 */
import { checklist, lateness, refusal, shortText, uploads } from './safe-community/answers.js';
import { openApplication } from './safe-community/apply.js';
import { archive } from './safe-community/archive.js';
import { assessors } from './safe-community/assessors.js';
import { classification } from './safe-community/classification.js';
import { missing, rollout, summary } from './safe-community/county-reports.js';
import { creationFacts, creationWithdrawal, returned } from './safe-community/creation.js';
import { decision, opinion, proposal, returning } from './safe-community/decision.js';
import { dropDrafts } from './safe-community/drafts.js';
import { answers, findings } from './safe-community/inspection.js';
import { leadingBody } from './safe-community/leading-body.js';
import { nomination, nominationToRead } from './safe-community/nomination.js';
import { openInspection, openProgramme } from './safe-community/programme-start.js';
import { records } from './safe-community/records.js';
import { answerItems, findItems, verifyItems } from './safe-community/rectification.js';
import { openRegistration } from './safe-community/registration.js';
import { seven } from './safe-community/seven.js';
import { scoreSheet } from './safe-community/score-sheet.js';
import { scored } from './safe-community/sheet-compare.js';
import { openTask } from './safe-community/task-form.js';
import { annualReport, revocation, titleFacts } from './safe-community/title.js';

const filingNumber = shortText('filingNumber', '备案编号', '照备案回执上的编号填');
const receiptNumber = shortText('receiptNumber', '受理回执编号', '照协会回执上的编号填');

/** A sheet that has to be complete to agree, and may stay open when the case goes back. */
const scoreSheetToAgree = context => {
  const sheet = scoreSheet(context);
  return { errors: () => context.root.querySelector('#decision-approve')?.checked ? sheet.errors() : [] };
};

const opens = parts => (camForm, scope) => openTask(camForm, scope, parts);

window.safeCommunity = {
  apply: openApplication,
  review: opens([proposal, decision, returning, opinion]),
  accept: opens([decision, returning, assessors, opinion]),
  correct: opens([checklist, uploads, opinion]),
  assessOnSite: opens([scoreSheet, opinion]),
  decide: opens([decision, returning, opinion]),
  filing: opens([refusal, decision, returning, filingNumber, receiptNumber, opinion]),
  supervise: opens([lateness, opinion]),
  startProgramme: openProgramme,
  startInspection: openInspection,
  countyPlan: opens([leadingBody, uploads, opinion]),
  nominatePilots: opens([nomination, opinion]),
  decidePilots: opens([nominationToRead, decision, returning, opinion]),
  classify: opens([classification, opinion]),
  recordInspection: opens([findings, uploads, opinion]),
  answerInspection: opens([answers, uploads, opinion]),
  reportRollout: opens([rollout, uploads, opinion]),
  summarisePhase: opens([summary, uploads, opinion]),
  superviseCounty: opens([missing, opinion]),
  reportAnnually: opens([titleFacts, annualReport, uploads, opinion]),
  spotCheck: opens([titleFacts, decision, uploads, opinion]),
  appointAssessors: opens([titleFacts, scored, assessors, opinion]),
  reassess: opens([titleFacts, scoreSheet, opinion]),
  concludeReassessment: opens([titleFacts, scored, decision, uploads, opinion]),
  revoke: opens([titleFacts, revocation, decision, uploads, opinion]),
  register: openRegistration,
  selfAssess: opens([creationFacts, returned, scored, scoreSheet, archive, records, opinion, creationWithdrawal]),
  check: opens([creationFacts, scored, archive, records, verifyItems, uploads, decision, returning, opinion]),
  checkByCity: opens([creationFacts, scored, archive, records, seven, scoreSheetToAgree, findItems, uploads, decision, returning, opinion]),
  countersign: opens([creationFacts, scored, archive, records, findItems, decision, returning, opinion]),
  rectifyItems: opens([creationFacts, scored, returned, answerItems, archive, records, opinion, creationWithdrawal]),
};

/** The look of the forms; loaded here so that a form brings nothing but its own fields. */
function loadStyles() {
  ['safe-community.css', 'score-sheet.css'].forEach(file => {
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = new URL(`../styles/${file}`, import.meta.url).href;
    document.head.append(styles);
  });
}

/** After a log-out nothing that was typed stays behind for the next person at this computer. */
function forgetOnLogout(attemptsLeft) {
  const injector = window.angular?.element(document.documentElement).injector();
  if (injector) {
    injector.get('$rootScope').$on('authentication.logout.success', () => dropDrafts());
  } else if (attemptsLeft > 0) {
    setTimeout(() => forgetOnLogout(attemptsLeft - 1), 500);
  }
}

loadStyles();
forgetOnLogout(60);
