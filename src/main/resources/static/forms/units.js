/** The units a person acts for. */

/**
 * @param {{ communities?: { code: string, name: string, countyName: string }[] }} me
 * @returns {import('../kit/fields.js').Option[]}
 */
export const unitsOf = me => (me.communities ?? []).map(unit => ({ value: unit.code, label: `${unit.countyName}${unit.name}` }));
