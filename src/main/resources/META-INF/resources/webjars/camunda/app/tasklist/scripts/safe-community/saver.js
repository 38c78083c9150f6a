/** Keeps what is being filled in on the server: shortly after every change, so that another computer can go on with it. */
import { put } from './api.js';
import { button, el, fill, mark } from './dom.js';

const PAUSE = 600;

/** Saves a part of a form; `collect` gives what is to be saved, `saved` takes what the server answers. */
export class Saver {
  constructor(holder, path, collect, saved) {
    Object.assign(this, { path, collect, saved, open: 0, failure: null });
    this.news = el('p', { class: 'sc-saved', role: 'status', 'aria-live': 'polite' });
    holder.dataset.onServer = 'true';
    holder.append(this.news);
    ['input', 'change'].forEach(type => holder.addEventListener(type, () => this.later()));
  }

  /** What would be saved, without the version it was made from. */
  content() {
    return JSON.stringify({ ...this.collect(), version: null });
  }

  /** Leaving a field is no change of it. */
  later() {
    if (!this.open && this.content() === this.kept) {
      return;
    }
    clearTimeout(this.timer);
    this.open = 1;
    fill(this.news, '有修改，稍后自动保存……');
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /** One save after the other, so that an earlier one never overtakes a later one. */
  async save() {
    clearTimeout(this.timer);
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.send();
    await this.running;
    this.running = null;
    return this.again ? this.save() : null;
  }

  async send() {
    this.again = false;
    fill(this.news, '正在保存……');
    const content = this.content();
    try {
      const answer = await put(this.path, this.collect());
      this.failure = null;
      this.kept = content;
      this.open = this.again ? 1 : 0;
      fill(this.news, mark('good', '已保存'), ' 换一台电脑也能接着填。');
      this.saved?.(answer);
    } catch (error) {
      this.failure = error;
      fill(this.news, mark('bad', '没有保存'), ` ${error.message} `, button('再保存一次', 'plain', () => this.save()));
    }
  }

  /** What keeps the form from being sent: something is not on the server. */
  errors(root) {
    if (this.failure) {
      const field = this.failure.field && root.querySelector(`#${CSS.escape(this.failure.field)}`);
      return [{ field: field || undefined, message: `有内容没有保存：${this.failure.message}` }];
    }
    if (this.open) {
      this.save();
      return [{ message: '刚填写的内容正在保存，请再点一次提交。' }];
    }
    return [];
  }
}
