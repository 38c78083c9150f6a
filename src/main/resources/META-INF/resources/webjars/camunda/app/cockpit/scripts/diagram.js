/** The diagram of the process whose page is open: our tabs below it write on it, and wipe it again. */

/** @typedef {any} Viewer the viewer of bpmn.io, which brings no types */
/** @typedef {{ element: string, text: string, title: string, look: string }} Note */

const KIND = 'safe-community-watch';

/** @type {Viewer} */
let viewer = null;

/** @type {{ element: string, look: string }[]} */
let marked = [];

/** What a tab has written; a diagram that is drawn later gets it then. @type {Note[]} */
let wanted = [];

/** Takes away what was written. */
export function wipe() {
  wanted = [];
  viewer?.get('overlays').remove({ type: KIND });
  marked.forEach(({ element, look }) => viewer.get('canvas').removeMarker(element, look));
  marked = [];
}

/**
 * Writes a word on every element, and gives it a look; the ids that the shown version of the model does not have are given back.
 *
 * @param {Note[]} notes
 */
export function write(notes) {
  wipe();
  wanted = notes;
  if (!viewer) {
    return [];
  }
  const known = notes.filter(note => viewer.get('elementRegistry').get(note.element));
  known.forEach(({ element, text, title, look }) => {
    const html = document.createElement('span');
    html.className = `sc-on-diagram ${look}`;
    html.textContent = text;
    html.title = title;
    viewer.get('overlays').add(element, KIND, { position: { bottom: 10, left: 2 }, show: { minZoom: 0.3 }, html });
    viewer.get('canvas').addMarker(element, look);
    marked.push({ element, look });
  });
  return notes.filter(note => !known.includes(note)).map(note => note.element);
}

export default {
  id: 'safe-community.diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 4,
  /** @param {Viewer} shown */
  render(shown) {
    marked = [];
    viewer = shown;
    if (wanted.length) {
      write(wanted);
    }
  },
  unmount() {
    marked = [];
    viewer = null;
  },
};
