/** The page of the annual assessment. */
import { annual } from './office.js';

/** The years an assessment can be about, from the first to the last. @param {import('./overview.js').Programme} programme */
function yearsOf(programme) {
  /** @param {string} name */
  const value = name => programme.fields.find(one => one.name === name)?.value ?? '';
  const [first, last] = [Number(value('firstYear')), Number(value('phaseThreeEnds').slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (unused, index) => first + index);
}

/** @param {import('./overview.js').Asked} asked */
export const draw = ({ me, programme }) => programme && annual(programme, yearsOf(programme), me.groups.includes('city-office'));
