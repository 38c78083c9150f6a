/** A field to write one's name into, with mouse, finger or pen; also on a telephone that is turned meanwhile. */
import { el } from '../kit/dom.js';

const THICKNESS = 3.2;

/** @typedef {{ x: number, y: number }} Point of the field, in the pixels of the page in which it was written */
/** @typedef {{ element: HTMLCanvasElement, isEmpty: () => boolean, clear: () => void, picture: () => Promise<File> }} Pad */

/** As many pixels as the screen has, so that the line is as fine as it is seen. @param {HTMLCanvasElement} canvas @param {number} scale */
function sharpen(canvas, scale) {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.scale(ratio * scale, ratio * scale);
  Object.assign(pen, { lineWidth: THICKNESS, lineCap: 'round', lineJoin: 'round', strokeStyle: getComputedStyle(canvas).color });
  return pen;
}

/** The last piece of a stroke; one that has not moved is a dot. @param {CanvasRenderingContext2D} pen @param {Point[]} stroke @param {number} at */
function line(pen, stroke, at) {
  const [from, to] = [stroke[Math.max(0, at - 1)], stroke[at]];
  if (from && to) {
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
}

/** @param {() => void} [changed] told whenever something is written or wiped out @returns {Pad} */
export function signaturePad(changed = () => {}) {
  /** @type {Point[][]} */
  let strokes = [];
  /** @type {CanvasRenderingContext2D | null} */
  let pen = null;
  let scale = 1;
  /** The finger that writes; the hand that lies on the screen beside it does not. @type {number | null} */
  let writing = null;

  /** What was written keeps its shape when the field gets another width, and is made smaller where it would not fit. */
  function draw() {
    const widest = Math.max(0, ...strokes.flat().map(({ x }) => x + THICKNESS));
    scale = Math.min(1, element.getBoundingClientRect().width / widest);
    const fresh = sharpen(element, scale);
    strokes.forEach(stroke => stroke.forEach((_, at) => line(fresh, stroke, at)));
    pen = fresh;
  }

  /** @param {PointerEvent} event */
  function write(event) {
    const { left, top } = element.getBoundingClientRect();
    const stroke = strokes.at(-1) ?? [];
    stroke.push({ x: (event.clientX - left) / scale, y: (event.clientY - top) / scale });
    if (!pen) {
      draw();
    } else {
      line(pen, stroke, stroke.length - 1);
    }
    changed();
  }

  /** @param {PointerEvent} event */
  const end = event => {
    if (event.pointerId === writing) {
      writing = null;
    }
  };

  const element = el('canvas', {
    id: 'signature-pad', role: 'img', 'aria-label': '签写的地方：用鼠标、手指或笔写。不能签写的，请在下面上传图片。',
    onpointerdown: (/** @type {PointerEvent} */ event) => {
      event.preventDefault();
      if (writing === null) {
        element.setPointerCapture(event.pointerId);
        writing = event.pointerId;
        strokes.push([]);
        write(event);
      }
    },
    onpointermove: (/** @type {PointerEvent} */ event) => event.pointerId === writing && write(event),
    onpointerup: end,
    onpointercancel: end,
  });
  new ResizeObserver(() => pen && draw()).observe(element);

  return {
    element,
    isEmpty: () => strokes.length === 0,
    clear() {
      strokes = [];
      pen && draw();
      changed();
    },
    picture: () => new Promise((resolve, reject) => element.toBlob(blob => blob
      ? resolve(new File([blob], '签名.png', { type: 'image/png' }))
      : reject(new Error('浏览器没有画出图片。请换用较新的浏览器，或者在下面上传图片。')), 'image/png')),
  };
}
