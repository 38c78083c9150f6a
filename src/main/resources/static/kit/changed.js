/** Answers that several people of one office fill in at the same time: what one has changed is sent, and nothing else. */

/** @typedef {Record<string, any>} Answers */

/** @param {unknown} value */
const text = value => String(value ?? '');

/**
 * What has another value now, null for what was emptied. A key that is not among those of now is left alone.
 *
 * @param {Answers} before
 * @param {Answers} now
 * @returns {Answers}
 */
export const changed = (before, now) => Object.fromEntries(Object.entries(now)
  .filter(([key, value]) => text(value) !== text(before[key]))
  .map(([key, value]) => [key, value === '' ? null : value]));
