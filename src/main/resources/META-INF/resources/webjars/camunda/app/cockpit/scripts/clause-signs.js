/** Shows on every element of a diagram which clause of the notice it carries out; it is a link to the notice. */
import { pageOf } from '../../../../kit/api.js';
import { NOTICE, clausesOf, sign } from './clauses.js';

const KIND = 'safe-community-clause';

/** @param {any} viewer */
function render(viewer) {
  const overlays = viewer.get('overlays');
  overlays.remove({ type: KIND });
  viewer.get('elementRegistry').forEach((/** @type {any} */ element) => {
    const html = element.waypoints || element.type === 'label' ? null : sign(clausesOf(element), pageOf(`/${NOTICE}`));
    if (html) {
      overlays.add(element.id, KIND, { position: { top: -10, left: 2 }, show: { minZoom: 0.4 }, html });
    }
  });
}

export default [
  { id: 'safe-community.clauses-of-a-definition', pluginPoint: 'cockpit.processDefinition.diagram.plugin', priority: 5, render },
  { id: 'safe-community.clauses-of-an-instance', pluginPoint: 'cockpit.processInstance.diagram.plugin', priority: 5, render },
];
