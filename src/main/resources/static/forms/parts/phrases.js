/** Phrases of one's own (常用意见) under an opinion: one click or key writes one into it, what is typed becomes a new one. */
import { get, post, remove } from '../../kit/api.js';
import { button, el, fill, notRead } from '../../kit/dom.js';

/** @typedef {{ id: number, text: string }} Phrase */

/** The longest phrase, as on the server. */
const LONGEST = 300;

/** What was read stays for the next case, as long as the page is open. @type {Phrase[] | null} */
let known = null;

/** Where the cursor is, so that a person goes on writing behind it. @param {HTMLTextAreaElement} area @param {string} text */
function write(area, text) {
  area.focus();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @param {() => HTMLTextAreaElement} opinion */
export function phrases(opinion) {
  const list = el('ul', { class: 'sc-phrases' });
  const said = el('p', { role: 'status', class: 'sc-hint' });

  /** @param {Phrase} one */
  function insert(one) {
    write(opinion(), one.text);
    post(`/me/phrases/${one.id}/use`, {}).catch(() => null); // only the order depends on it
  }

  /** @param {Phrase[]} all */
  function show(all) {
    known = all;
    fill(list, all.map((one, index) => el('li', null,
      button(one.text, 'plain', () => insert(one), { class: 'phrase', title: index < 9 ? `Ctrl+Alt+${index + 1}` : null }),
      button('删除', 'plain', () => change(remove(`/me/phrases/${one.id}`), '已删除。'), { 'aria-label': `删除常用意见“${one.text}”` }))));
    said.textContent = all.length ? '' : '还没有常用意见。写好意见后点“存为常用意见”，下次点一下就能用。';
  }

  /** @param {Promise<Phrase[]>} answer @param {string} words */
  async function change(answer, words) {
    try {
      show(await answer);
      said.textContent = words;
    } catch (error) {
      said.textContent = /** @type {Error} */ (error).message;
    }
  }

  async function read() {
    try {
      show(known ?? await get('/me/phrases'));
    } catch (error) {
      fill(list, el('li', null, notRead(/** @type {Error} */ (error), read)));
    }
  }

  function keep() {
    const area = opinion();
    const text = area.value.slice(area.selectionStart, area.selectionEnd).trim() || area.value.trim();
    if (text.length > LONGEST) {
      said.textContent = `常用意见最长 ${LONGEST} 个字。请只选中要保存的几句，再点一次。`;
    } else {
      change(post('/me/phrases', { text }), '已存为常用意见。');
    }
  }

  /** @type {HTMLDetailsElement} */
  const element = el('details', { class: 'sc-section', id: 'phrases', ontoggle: () => element.open && !list.hasChildNodes() && read() },
    el('summary', null, '常用意见'), list, said,
    button('存为常用意见', 'plain', keep, { id: 'phrase-keep', title: '把写好的意见，或者选中的几句，存为常用意见' }));

  return {
    element,
    /** Ctrl, Alt and a digit in the opinion: the first nine, whether the list is open or not. @param {KeyboardEvent} event */
    async onKey(event) {
      const place = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (!event.ctrlKey || !event.altKey || !place) {
        return;
      }
      event.preventDefault();
      element.open = true;
      await read();
      const one = known?.[Number(place) - 1];
      one && insert(one);
    },
  };
}
