/** @typedef {import('../../kit/case/papers.js').Kind} Kind */

/**
 * A case of many years is handed in every year anew, and several years can be owed at once: only what was added for this
 * task is part of what is handed in now. Of files that do not say what they are for, those that came since the last time are.
 *
 * @param {Kind} kind
 * @param {string} [since] the moment of the last handing in
 * @param {string} [part] what the files of this task belong to, where they are its own
 * @returns {{ kind: Kind, before: import('../../kit/case/papers.js').Paper[] }}
 */
export function apart(kind, since, part) {
  const before = kind.files.filter(file => part && file.part ? file.part !== part : since && Date.parse(file.uploadedAt) <= Date.parse(since));
  const files = kind.files.filter(file => !before.includes(file));
  return { kind: { ...kind, present: kind.present && (!before.length || files.length > 0), files }, before };
}
