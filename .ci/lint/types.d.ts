/** What the scripts share: what the server tells of a case, and what the parts of a form are. Read by tsc, never shipped. */

interface Opinion {
  id?: number;
  signature?: string;
  task: string;
  taskName: string;
  level?: string;
  levelName?: string;
  person?: string;
  personName?: string;
  recalled: boolean;
  decision?: string;
  decisionName?: string;
  opinion: string;
  returnTo?: string;
  missingItems?: string[];
  at: string;
}

interface Deadline {
  workingDaysLeft: number;
  dueAt: string;
  light: string;
  provisional?: boolean;
}

interface TaskView {
  id: string;
  key: string;
  name: string;
  level?: string;
  levelName?: string;
  decisions?: (string | { value: string; label?: string })[];
  returnTo?: (string | { value: string; label?: string })[];
  missingItems?: string[];
  materials?: { type: string; label: string }[];
  filesOf?: string;
  otherSide?: string;
  part: number;
  deadline?: Deadline;
  late?: { levelName: string; taskName: string; standing: string; deadline?: Deadline; endedAt?: string; done: boolean };
}

/** A case file as the server shows it to this person; `details` is what its kind has besides. */
interface CaseView {
  id: number | string;
  kind: string;
  kindName?: string;
  subject?: string;
  businessKey?: string;
  chainName?: string;
  state?: string;
  stateName?: string;
  seen?: string;
  title?: { id: number; number: string };
  applicant?: string;
  appliedOn?: string;
  community: any;
  task?: TaskView;
  details?: any;
  vetoes?: string[];
  opinions?: Opinion[];
  materials?: import('../../src/main/resources/static/kit/case/papers.js').Paper[];
  requiredMaterials?: { type: string; label: string; present: boolean }[];
  documents?: { id: number; kindName?: string; title: string; number: string; issuedAt: string; pdf?: boolean }[];
  assessments?: { round: number; assessorName: string; total: number; hasZero: boolean; remark: string }[];
  objections?: { name: string; at: string; state: string; contact?: string; text: string }[];
  record?: { at: string; kind: string; text: string }[];
}

type Problem = import('../../src/main/resources/static/kit/errors.js').Problem;
type Draft = import('../../src/main/resources/static/kit/drafts.js').Draft;
type Slot = ReturnType<typeof import('../../src/main/resources/static/kit/drafts.js').slot>;

/** A form on the page, before anything has been read. */
interface Opened {
  camForm: any;
  scope: any;
  root: HTMLElement;
  user: string;
}

/** What a part of a task form is made of; `slot` keeps what is not on the server yet, by a name of the part's own. */
interface Context {
  camForm: any;
  root: HTMLElement;
  user: string;
  view: CaseView;
  slot(name: string): Slot;
  /** Reads the whole form again. */
  renew(): Promise<void>;
  /** Called when a part has written something that is shown elsewhere on the page. */
  onSaved?(): unknown;
  takeReturn?(returnTo?: string, items?: string[]): void;
}

/** A part of a form: where it stands, what keeps it from being sent, and what it sends. */
interface Part {
  element?: any;
  errors?(): Problem[];
  variables?(): Record<string, string>;
  prepare?(draft: Draft): void;
  caseId?(): number | string | undefined;
  renew?(): Promise<void>;
  /** Somebody else has changed it: keeps what stands here, because the whole form is read again. */
  leave?(): void;
}

type Maker = (context: Context) => Part;

/** What a start form gets: its name keeps its draft, `answer` is the place for what is filled in. */
interface StartContext {
  camForm: any;
  root: HTMLElement;
  user: string;
  name: string;
  answer: HTMLFieldSetElement;
  slot(name: string): Slot;
}

interface StartPart extends Part {
  elements: HTMLElement[];
  open(): Promise<void>;
}

/** What Tasklist and the forms put on the window. */
interface Window {
  angular: any;
  require: any;
  bust: string;
  safeCommunity: { open(camForm: any, scope: any): Promise<void> };
}
