/** Keeps what is being filled in on the server: shortly after every change, so that another computer can go on with it. */
import { put } from './api.js';
import { FROM, tellMoved } from './differences.js';
import { button, el, fill, mark } from './dom.js';
import { markField } from './errors.js';
import { inputOf } from './fields.js';

/** Milliseconds after the last key. */
const PAUSE = 600;

/** @typedef {Record<string, any>} Fields what is saved, by the names that the server uses */

/**
 * Saves a part of a form. `collect` gives what is to be saved, `saved` takes what the server answers, `known` is what was
 * there at the beginning. What is not on the server yet is kept in the browser: `remember` gives it, from what is on the server
 * if it needs that, `kept` is the place.
 * `from` is what the server said at first and `seenIn` finds in it, and in each of its answers, which state that is: it is sent with every
 * save and with the task. When somebody else has saved meanwhile, `renew` reads the form anew, over what stands there then; `moved` is what
 * others have changed, `at` where that stands, `names` what is told of lines that stand nowhere any more.
 * A refused field is held back at the server's last value, so that it stops nothing else.
 */
export class Saver {
  /**
   * @param {HTMLElement} holder
   * @param {string} path
   * @param {{ collect: () => Fields, kept: ReturnType<typeof import('./drafts.js').slot>, known?: Fields,
   *   saved?: (answer: any) => void, from?: any, seenIn?: (said: any) => string | undefined, renew?: () => Promise<unknown>,
   *   moved?: import('./differences.js').Difference[], at?: (path: string[]) => HTMLElement | null | undefined, names?: Record<string, string>, remember?: (onServer: Fields) => Fields, send?: (path: string, fields: Fields) => Promise<any> }} spec
   */
  constructor(holder, path, { collect, kept, known = {}, saved = () => {}, from, seenIn, renew = async () => {}, moved = [], at = () => null, names = {}, remember = collect, send = put }) {
    this.collect = collect;
    this.remember = remember;
    this.kept = kept;
    this.onServer = known;
    this.saved = saved;
    this.seenIn = seenIn;
    this.renew = renew;
    this.seen = seenIn?.(from) ?? '';
    this.gone = false; // read anew: another one stands in its place
    /** Others have changed what was changed here: whoever writes over it says so. */
    this.held = moved.some(one => one.both);
    this.put = send;
    this.open = false;
    /** @type {{ field?: string, message: string }[]} */
    this.refused = [];
    this.path = path;
    this.holder = holder;
    this.news = el('p', { class: 'sc-saved', role: 'status', 'aria-live': 'polite' });
    holder.dataset.onServer = 'true';
    holder.append(this.news);
    ['input', 'change'].forEach(type => holder.addEventListener(type, () => this.later()));
    this.own = button('保存我填写的', 'plain', () => {
      this.held = false;
      this.own.remove();
      this.save();
    }, { id: 'save-own' });
    if (moved.length) {
      tellMoved(holder, moved, at, names, this.held ? this.own : null);
    }
    if (kept.read()) {
      this.later();
    }
  }

  /** What is typed here, with the state from which it was. */
  keep() {
    this.kept.keep({ ...this.remember(this.onServer), ...this.seenIn && { [FROM]: { seen: this.seen, known: this.onServer, tried: this.tried } } });
  }

  /** The form is about to be read anew: what stands here is met with what stands there then. */
  leave() {
    clearTimeout(this.timer);
    this.gone = true;
    this.keep();
  }

  /** What would be saved, without the version it was made from. */
  content() {
    return JSON.stringify({ ...this.collect(), version: null });
  }

  /** What others have saved and stands in the form now, which is no change of it. @param {Fields} fields */
  takeUp(fields) {
    this.onServer = { ...this.onServer, ...fields };
    if (!this.open) {
      this.last = this.content();
    }
  }

  /** Leaving a field is no change of it. */
  later() {
    if (!this.open && this.content() === this.last) {
      return;
    }
    clearTimeout(this.timer);
    this.open = true;
    this.keep();
    if (this.held || this.gone) {
      fill(this.news, mark('bad', '还没有保存'), ' 核对上面几处，再点“保存我填写的”。');
      return;
    }
    fill(this.news, '有修改，稍后自动保存……');
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /** One save after the other, so that an earlier one never overtakes a later one. @returns {Promise<void>} */
  async save() {
    clearTimeout(this.timer);
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.send();
    await this.running;
    this.running = null;
    return this.again ? this.save() : undefined;
  }

  async send() {
    this.again = false;
    fill(this.news, '正在保存……');
    const content = this.content();
    const answer = await this.attempt(this.collect(), []);
    if (this.gone) {
      return;
    }
    if (answer) {
      this.last = content;
      this.open = Boolean(this.again);
      if (!this.open && !this.refused.length) {
        this.kept.drop();
      }
      this.seen = this.seenIn?.(answer) ?? this.seen;
      this.saved(answer);
    }
    this.tell(Boolean(answer));
  }

  /**
   * Sends the fields, and those that are in order once more when one of them is refused.
   *
   * @param {Fields} fields
   * @param {{ field?: string, message: string }[]} refused
   * @returns {Promise<any>} what the server answered, or null when nothing is saved
   */
  async attempt(fields, refused) {
    try {
      this.tried = fields;
      const answer = await this.put(this.path, this.seenIn ? { ...fields, seen: this.seen } : fields);
      Object.assign(this, { refused, onServer: fields });
      return answer ?? {};
    } catch (error) {
      if (error.field === 'seen' && this.seenIn) {
        this.leave();
        await this.renew();
        return null;
      }
      const all = [...refused, { field: error.field, message: error.message }];
      const { [error.field ?? '']: wrong, ...others } = fields;
      if (error.status === 400 && wrong !== undefined && !refused.some(one => one.field === error.field)) {
        const before = this.onServer[error.field];
        return this.attempt(before === undefined || before === wrong ? others : { ...others, [error.field]: before }, all);
      }
      this.refused = all.slice(-1);
      return null;
    }
  }

  /** @param {boolean} anything whether anything was saved */
  tell(anything) {
    this.refused.forEach(({ field, message }) => {
      const input = inputOf(this.holder, field ?? '-');
      if (input) {
        markField(input, message);
      }
    });
    const words = this.refused.map(one => one.message).join(' ');
    if (!this.refused.length) {
      fill(this.news, mark('good', '已保存'), ' 换一台电脑也能接着填。');
    } else {
      fill(this.news, mark('bad', anything ? '有一部分没有保存' : '没有保存'), ` ${words} `, anything && '其余内容已保存。',
        button('再保存一次', 'plain', () => this.save()));
    }
  }

  /** What keeps the form from being sent: something is not on the server. @param {ParentNode} root @returns {import('./errors.js').Problem[]} */
  errors(root) {
    if (this.refused.length) {
      return this.refused.map(({ field, message }) => ({ field: inputOf(root, field ?? '-'), message: `有内容没有保存：${message}` }));
    }
    if (this.held) {
      return [{ field: this.own, message: '有几处别人也改过，您填写的还没有保存。请核对后点“保存我填写的”。' }];
    }
    if (this.open) {
      this.save();
      return [{ message: '刚填写的内容正在保存，请再点一次提交。' }];
    }
    return [];
  }
}
