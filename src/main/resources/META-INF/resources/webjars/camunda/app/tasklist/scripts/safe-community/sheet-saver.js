/** Sends every change of a sheet to the server, one call at a time, and does not give up: what is not saved yet stays here. */
import { put } from './api.js';
import { dropDraft, readDraft, writeDraft } from './drafts.js';

const TYPING_PAUSE = 700;
const PAUSES = [2000, 5000, 10000, 20000, 30000];
const WORTH_A_RETRY = status => status === 0 || status === 429 || status >= 500;

export class SheetSaver {
  /** `show` is told of every state, `changed` of rows that came from elsewhere, `moved` of rows that clash. */
  constructor({ view, model, user, taskId, show, changed, moved }) {
    Object.assign(this, { model, user, show, changed, moved });
    this.address = `/sheets?case=${view.caseId}&kind=${view.kind}&round=${view.round}`;
    this.draft = `${taskId}:sheet`;
    this.version = view.version;
    this.savedAt = view.savedAt;
    this.dirty = new Set();
    this.clashing = new Map();
    this.failures = 0;
    this.busy = false;
    window.addEventListener('online', () => this.now());
    window.addEventListener('beforeunload', event => this.isSaved() || event.preventDefault());
  }

  /** Takes up rows that an earlier visit of this tab could not save. */
  resume() {
    Object.values(readDraft(this.user, this.draft)).forEach(row => {
      this.model.take(row);
      this.dirty.add(row.indicator);
      this.changed(row.indicator);
    });
    this.now();
  }

  isSaved() {
    return !this.dirty.size && !this.clashing.size;
  }

  /** A row was changed; while somebody types, the call waits a moment. */
  change(number, typing) {
    if (!this.clashing.has(number)) {
      this.dirty.add(number);
    }
    this.remember();
    this.tell('saving');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), typing ? TYPING_PAUSE : 0);
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
    clearTimeout(this.timer);
    if (this.busy || !this.dirty.size) {
      this.tell();
      return;
    }
    const sent = [...this.dirty].map(number => this.model.row(number));
    this.dirty.clear();
    this.busy = true;
    this.tell('saving');
    try {
      this.took(await put(this.address, { since: this.version, rows: sent }), sent);
    } catch (error) {
      this.failed(error, sent);
    }
    this.busy = false;
    this.remember();
    if (!this.problem && this.dirty.size) {
      this.now();
    } else {
      this.tell();
    }
  }

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

  failed(error, sent) {
    const clash = error.status === 409 ? error.body?.rows ?? [] : [];
    clash.forEach(row => this.clashing.set(row.indicator, row));
    sent.filter(row => !this.clashing.has(row.indicator)).forEach(row => this.dirty.add(row.indicator));
    this.clashing.forEach((row, number) => this.dirty.delete(number));
    if (clash.length) {
      clash.forEach(row => this.moved(row.indicator, row));
      return;
    }
    this.problem = error;
    if (WORTH_A_RETRY(error.status)) {
      const pause = PAUSES[Math.min(this.failures, PAUSES.length - 1)];
      this.failures += 1;
      this.timer = setTimeout(() => this.again(), pause);
    }
  }

  /** Tries once more what failed. */
  again() {
    this.problem = null;
    this.now();
  }

  /** The person chose between two versions of a row: their own is saved on top, the other is taken over. */
  settle(number, keepsOwn) {
    const other = this.clashing.get(number);
    this.clashing.delete(number);
    if (keepsOwn) {
      this.model.take({ ...this.model.row(number), version: other.version });
      this.dirty.add(number);
    } else {
      this.model.take(other);
    }
    this.changed(number);
    this.remember();
    this.now();
  }

  tell(state) {
    const open = this.dirty.size + this.clashing.size;
    if (this.problem) {
      this.show({ state: 'failed', error: this.problem, open, retries: WORTH_A_RETRY(this.problem.status) });
    } else if (this.clashing.size) {
      this.show({ state: 'moved', open: this.clashing.size });
    } else {
      this.show({ state: state ?? (open || this.busy ? 'saving' : 'saved'), savedAt: this.savedAt });
    }
  }
}
