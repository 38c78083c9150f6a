/** The page of the titles: which are valid, what is due next, which are proposed to be revoked. */
import { get } from '../kit/api.js';
import { titles } from './titles.js';

export const draw = async () => titles(await get('/titles'));
