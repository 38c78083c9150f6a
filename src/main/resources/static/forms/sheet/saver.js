/** Sends every change of a sheet to the server, one call at a time, and does not give up: what is not saved yet stays here. */
import { put } from '../../kit/api.js';
import { dropDraft, readDraft, writeDraft } from '../../kit/drafts.js';
import { Pace, onLeaving } from './pace.js';

/** @typedef {import('../../kit/case/sheet-model.js').SheetModel} SheetModel */
/** @typedef {import('../../kit/case/sheet-model.js').Row} Row */
/** @typedef {Error & { status: number, body?: any }} Failure */

/**
 * @typedef {{ state: 'saving' | 'saved' | 'failed' | 'moved', savedAt?: string, error?: Failure, open?: number, retries?: boolean }} SaveState
 */

/** Milliseconds between two attempts. */
const PAUSES = [2000, 5000, 10000, 20000, 30000];

/** @param {number} status */
const isWorthARetry = status => status === 0 || status === 429 || status >= 500;

export class SheetSaver {
  /**
   * `show` is told of every state, `changed` of rows that came from elsewhere, `moved` of rows that clash.
   *
   * @param {{ view: any, model: SheetModel, user: string, taskId: string, show: (state: SaveState) => void,
   *   changed: (number: number) => void, moved: (number: number, other: Row) => void, send?: typeof put }} spec
   */
  constructor({ view, model, user, taskId, show, changed, moved, send = put }) {
    this.model = model;
    this.user = user;
    this.show = show;
    this.changed = changed;
    this.moved = moved;
    this.put = send;
    this.address = `/sheets?case=${view.caseId}&kind=${view.kind}&round=${view.round}`;
    this.draft = `${taskId}:sheet`;
    this.version = view.version;
    this.savedAt = view.savedAt;
    /** @type {Set<number>} */
    this.dirty = new Set();
    /** @type {Map<number, Row>} */
    this.clashing = new Map();
    /** @type {Failure | null} */
    this.problem = null;
    this.failures = 0;
    this.busy = false;
    /** Whether the call that is under way shall be followed by the next at once. */
    this.hurried = false;
    this.pace = new Pace(() => this.now());
  }

  /** Goes on when the network is back or the sheet is left, and warns who leaves with something unsaved. @param {Window} page @param {HTMLElement} holder */
  watch(page, holder) {
    page.addEventListener('online', () => this.now());
    onLeaving(page, holder, () => this.hurry());
    page.addEventListener('beforeunload', event => this.isSaved() || event.preventDefault());
  }

  /** Gathers no longer; what failed keeps its pause. */
  hurry() {
    if (this.dirty.size && !this.problem) {
      this.now();
    }
  }

  /** Takes up rows that an earlier visit of this tab could not save. */
  resume() {
    Object.values(readDraft(this.user, this.draft)).forEach((/** @type {Row} */ row) => {
      this.model.take(row);
      this.dirty.add(row.indicator);
      this.changed(row.indicator);
    });
    this.now();
  }

  isSaved() {
    return !this.dirty.size && !this.clashing.size;
  }

  /** A row was changed; while somebody types or has just been served, the call waits. @param {number} number @param {boolean} [typing] */
  change(number, typing) {
    if (!this.clashing.has(number)) {
      this.dirty.add(number);
    }
    this.remember();
    this.tell('saving');
    this.pace.changed(typing);
  }

  /** Keeps what is not saved in this tab, so that a reload after a lost login loses nothing. */
  remember() {
    const open = [...this.dirty, ...this.clashing.keys()];
    if (open.length) {
      writeDraft(this.user, this.draft, Object.fromEntries(open.map(number => [number, this.model.row(number)])));
    } else {
      dropDraft(this.user, this.draft);
    }
  }

  async now() {
    this.pace.stop();
    if (this.busy || !this.dirty.size) {
      this.hurried = this.busy;
      this.tell();
      return;
    }
    const sent = [...this.dirty].map(number => this.model.row(number));
    this.dirty.clear();
    this.busy = true;
    this.hurried = false;
    this.pace.begun();
    this.tell('saving');
    try {
      this.took(await this.put(this.address, { since: this.version, rows: sent }), sent);
    } catch (error) {
      this.failed(error, sent);
    }
    this.busy = false;
    this.remember();
    if (!this.problem && this.dirty.size) {
      if (this.hurried) {
        this.now();
      } else {
        this.pace.changed();
      }
    }
    this.tell();
  }

  /** @param {{ version: number, savedAt: string, rows: Row[] }} answer @param {Row[]} sent */
  took(answer, sent) {
    this.failures = 0;
    this.problem = null;
    this.version = answer.version;
    this.savedAt = answer.savedAt;
    answer.rows.forEach(row => {
      if (this.dirty.has(row.indicator)) {
        const mine = sent.some(each => each.indicator === row.indicator);
        this.model.take({ ...this.model.row(row.indicator), ...(mine && { version: row.version }) });
      } else if (!this.clashing.has(row.indicator)) {
        this.model.take(row);
        this.changed(row.indicator);
      }
    });
  }

  /** @param {Failure} error @param {Row[]} sent */
  failed(error, sent) {
    /** @type {Row[]} */
    const clash = error.status === 409 ? error.body?.rows ?? [] : [];
    clash.forEach(row => this.clashing.set(row.indicator, row));
    sent.filter(row => !this.clashing.has(row.indicator)).forEach(row => this.dirty.add(row.indicator));
    [...this.clashing.keys()].forEach(number => this.dirty.delete(number));
    if (clash.length) {
      clash.forEach(row => this.moved(row.indicator, row));
      return;
    }
    this.problem = error;
    if (isWorthARetry(error.status)) {
      const pause = /** @type {number} */ (PAUSES[Math.min(this.failures, PAUSES.length - 1)]);
      this.failures += 1;
      this.pace.after(pause, () => this.again());
    }
  }

  /** Tries once more what failed. */
  again() {
    this.problem = null;
    return this.now();
  }

  /** The person chose between two versions of a row: their own is saved on top, the other is taken over. @param {number} number @param {boolean} keepsOwn */
  settle(number, keepsOwn) {
    const other = this.clashing.get(number);
    this.clashing.delete(number);
    if (keepsOwn) {
      this.model.take({ ...this.model.row(number), version: other?.version });
      this.dirty.add(number);
    } else if (other) {
      this.model.take(other);
    }
    this.changed(number);
    this.remember();
    this.now();
  }

  /** @param {'saving'} [state] */
  tell(state) {
    const open = this.dirty.size + this.clashing.size;
    if (this.problem) {
      this.show({ state: 'failed', error: this.problem, open, retries: isWorthARetry(this.problem.status) });
    } else if (this.clashing.size) {
      this.show({ state: 'moved', open: this.clashing.size });
    } else {
      this.show({ state: state ?? (open || this.busy ? 'saving' : 'saved'), savedAt: this.savedAt });
    }
  }
}
