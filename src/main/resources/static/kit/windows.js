/** Windows of one browser tell each other at once that an act was done; other browsers hear of it from the server, later. */

const NAME = 'safe-community-acts';

const channel = () => ('BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null);

/** To the other windows, not to this one. */
export function tellWindows() {
  const all = channel();
  all?.postMessage('done');
  all?.close();
}

/** @param {() => void} then @returns {() => void} stops listening */
export function hearWindows(then) {
  const all = channel();
  all?.addEventListener('message', then);
  return () => all?.close();
}
