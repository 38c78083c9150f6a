/** The page of the mergers of units. */
import { successions } from './office.js';

/** @param {import('./overview.js').Asked} asked */
export const draw = ({ me }) => successions(me.groups.includes('camunda-admin'));
