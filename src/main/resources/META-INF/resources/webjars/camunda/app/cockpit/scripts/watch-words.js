/** The words and numbers of our tabs and pages in Cockpit, without the page. */

/** So many shades there are. */
const SHADES = 5;

/** The shade of each time, from 1 to 5, by how it compares to the longest. @param {number} minutes @param {number} most */
export const shade = (minutes, most) => (most > 0 ? Math.max(1, Math.ceil((minutes / most) * SHADES)) : 1);

/** How long something took. @param {number} minutes */
export function timeWords(minutes) {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days) {
    return `${days} 天${hours ? ` ${hours} 小时` : ''}`;
  }
  return hours ? `${hours} 小时${rest ? ` ${rest} 分钟` : ''}` : rest ? `${rest} 分钟` : '不到 1 分钟';
}

/** @param {string} from @param {string | undefined} to */
export const took = (from, to) => (to ? timeWords(Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000)) : '没有结束');

/** At which places of a list an element stands, by its id, counted from 1. @param {{ element: string }[]} steps */
export function turns(steps) {
  /** @type {Record<string, number[]>} */
  const all = {};
  steps.forEach((step, at) => (all[step.element] ??= []).push(at + 1));
  return all;
}
