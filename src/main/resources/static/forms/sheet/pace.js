/**
 * How often a sheet is saved: the first change at once; while somebody goes on, changes are gathered for a few seconds,
 * because a sheet has a hundred and fifty grades and a quick hand sets two in a second.
 */

/** Milliseconds after the last key, and from one call to the next. */
const TYPING_PAUSE = 700;
const GATHERING = 3000;

export class Pace {
  /** @param {() => void} call */
  constructor(call) {
    this.call = call;
    this.begunAt = -Infinity;
  }

  /** The call has begun. */
  begun() {
    this.begunAt = Date.now();
  }

  /** Something waits to be saved. @param {boolean} [typing] */
  changed(typing) {
    this.after(Math.max(typing ? TYPING_PAUSE : 0, Math.min(GATHERING, this.begunAt + GATHERING - Date.now())));
  }

  /** @param {number} pause @param {() => void} [act] */
  after(pause, act = this.call) {
    this.stop();
    this.timer = setTimeout(act, pause);
  }

  stop() {
    clearTimeout(this.timer);
  }
}

/**
 * Tells when a person turns to something else: another place of the page, another tab, another page.
 *
 * @param {Window} page
 * @param {HTMLElement} holder
 * @param {() => void} left
 */
export function onLeaving(page, holder, left) {
  page.document.addEventListener('visibilitychange', () => page.document.hidden && left());
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    // A click on words within the sheet gives the focus to nobody.
    if (relatedTarget instanceof Node && !holder.contains(relatedTarget)) {
      left();
    }
  });
}

/**
 * Tells when a person comes back to the page from another, as long as the page has this part.
 *
 * @param {HTMLElement} holder
 * @param {() => void} back
 */
export function onComingBack(holder, back) {
  const look = () => {
    if (!holder.isConnected) {
      document.removeEventListener('visibilitychange', look);
    } else if (!document.hidden) {
      back();
    }
  };
  document.addEventListener('visibilitychange', look);
}
