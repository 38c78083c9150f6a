/** Windows of one browser tell each other at once that an act was done; other browsers hear of it from the server, later. */

const NAME = 'safe-community-acts';

const channel = () => ('BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null);

/** To every list that is open in this browser, the one of this window too. */
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
