/** A field to write one's name into, with mouse, finger or pen. */
import { el } from '../kit/dom.js';

const INK = '#101418';
const THICKNESS = 3.2;

/** @typedef {{ element: HTMLCanvasElement, isEmpty: () => boolean, clear: () => void, picture: () => Promise<File> }} Pad */

/** As many pixels as the screen has, so that the line is as fine as it is seen. @param {HTMLCanvasElement} canvas */
function sharpen(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.scale(ratio, ratio);
  Object.assign(pen, { lineWidth: THICKNESS, lineCap: 'round', lineJoin: 'round', strokeStyle: INK });
  return pen;
}

/** @returns {Pad} */
export function signaturePad() {
  /** @type {CanvasRenderingContext2D | null} */
  let pen = null;
  let empty = true;
  let down = false;

  /** @param {PointerEvent} event @param {(pen: CanvasRenderingContext2D, x: number, y: number) => void} act */
  function at(event, act) {
    pen ??= sharpen(element);
    const { left, top } = element.getBoundingClientRect();
    act(pen, event.clientX - left, event.clientY - top);
  }

  const element = el('canvas', {
    id: 'signature-pad', role: 'img', 'aria-label': '签写的地方：用鼠标、手指或笔写。不能签写的，请在下面上传图片。',
    onpointerdown: (/** @type {PointerEvent} */ event) => {
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      down = true;
      at(event, (one, x, y) => {
        one.beginPath();
        one.moveTo(x, y);
      });
    },
    onpointermove: (/** @type {PointerEvent} */ event) => down && at(event, (one, x, y) => {
      one.lineTo(x, y);
      one.stroke();
      empty = false;
    }),
    onpointerup: () => {
      down = false;
    },
    onpointercancel: () => {
      down = false;
    },
  });

  return {
    element,
    isEmpty: () => empty,
    clear() {
      pen?.clearRect(0, 0, element.width, element.height);
      empty = true;
    },
    picture: () => new Promise((resolve, reject) => element.toBlob(blob => blob
      ? resolve(new File([blob], '签名.png', { type: 'image/png' }))
      : reject(new Error('浏览器没有画出图片。请换用较新的浏览器，或者在下面上传图片。')), 'image/png')),
  };
}
