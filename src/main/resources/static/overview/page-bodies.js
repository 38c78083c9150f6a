/** The page of the leading bodies: who leads, and who has not said so yet. */
import { leadingBodies } from './office.js';

/** @param {import('./overview.js').Asked} asked */
export const draw = ({ programme }) => leadingBodies(/** @type {{ id: number }} */ (programme));
