/** @typedef {import('../../kit/case/papers.js').Kind} Kind */

/**
 * A case of many years is handed in every year anew: only what came since then is part of what is handed in now.
 *
 * @param {Kind} kind
 * @param {string} [since] the moment of the last handing in
 * @returns {{ kind: Kind, before: import('../../kit/case/papers.js').Paper[] }}
 */
export function apart(kind, since) {
  const before = kind.files.filter(file => since && Date.parse(file.uploadedAt) <= Date.parse(since));
  const files = kind.files.filter(file => !before.includes(file));
  return { kind: { ...kind, present: kind.present && (!before.length || files.length > 0), files }, before };
}
