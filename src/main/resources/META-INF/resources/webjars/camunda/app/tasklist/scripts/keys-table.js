/** What the keys of an examiner's morning do, and when they do nothing: while somebody types, and in another window on the page. */

/**
 * @typedef {'next' | 'previous' | 'claim' | 'opinion' | 'decision' | 'send' | 'search' | 'leave' | 'help'} Act
 * @typedef {{ key: string, act: Act, says: string }} Key
 */

/** Single signs, which a person can switch off; a screen reader and speech input have letters of their own. @type {Key[]} */
export const SIGNS = [
  { key: 'j', act: 'next', says: '打开列表中的下一件' },
  { key: 'k', act: 'previous', says: '打开列表中的上一件' },
  { key: 'c', act: 'claim', says: '领取打开的任务' },
  { key: '1', act: 'decision', says: '选第一种办理结果；按 2、3 选第二种、第三种' },
  { key: 'o', act: 'opinion', says: '转到意见栏' },
  { key: '/', act: 'search', says: '转到列表的查找框' },
];

/** These work at any time, also while typing. @type {Key[]} */
export const ALWAYS = [
  { key: 'Ctrl+Enter', act: 'send', says: '提交打开的任务' },
  { key: 'Esc', act: 'leave', says: '离开正在填写的栏，之后可用上面的单键' },
  { key: 'Ctrl+Alt+1', act: 'opinion', says: '在意见栏写入第一条常用意见；按 2 至 9 写入其他的' },
];

const DECISIONS = /^[1-9]$/;

/**
 * What a key asks for; nothing where the browser, an input method or a field has it.
 *
 * @param {{ key: string, ctrlKey?: boolean, altKey?: boolean, metaKey?: boolean, isComposing?: boolean, repeat?: boolean }} event
 * @param {{ typing: boolean, signs: boolean }} now whether a field has the keys, and whether the person wants single signs
 * @returns {Act | null}
 */
export function meaning(event, { typing, signs }) {
  const { key } = event;
  if (event.isComposing || event.repeat || event.altKey || event.metaKey) {
    return null;
  }
  if (event.ctrlKey) {
    return key === 'Enter' ? 'send' : null;
  }
  if (typing) {
    return key === 'Escape' ? 'leave' : null;
  }
  return key === '?' ? 'help' : signs ? signOf(key) : null;
}

/** @param {string} key @returns {Act | null} */
const signOf = key => (DECISIONS.test(key) ? 'decision' : SIGNS.find(one => one.key === key)?.act ?? null);
