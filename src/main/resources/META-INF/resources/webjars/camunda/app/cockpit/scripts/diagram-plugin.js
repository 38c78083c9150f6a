/**
 * Cockpit loads the scripts that `config.js` names under an address with its release in it, which makes a module of its own of each:
 * through this one it gets the diagram that our tabs write on, and not a second one that nobody knows.
 */
export { default } from './diagram.js';
