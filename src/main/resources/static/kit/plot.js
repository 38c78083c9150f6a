/** Charts by Apache ECharts, loaded by the page that draws one. Every chart has its numbers in it and its table behind it. */
import { el } from './dom.js';

const LIBRARY = '/webjars/echarts/5.5.0/echarts.simple.min.js';

/** What the one style sheet says, which a canvas cannot read by itself. @param {string} token */
const look = token => getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();

const COLOURS = ['blue', 'blue-pale', 'warn-line', 'bad', 'warn-pale'];

/** @typedef {{ name: string, values: (number | null)[], line?: boolean, dashed?: boolean, look?: number }} Series the look where the place in the row is none */

/** Looks that mean something: a card is drawn in its colour. */
export const LOOKS = { yellowLight: 4, yellowCard: 2, redCard: 3 };

/**
 * @typedef {{ id: string, title: string, names: string[], series: Series[], across?: boolean, stacked?: boolean, table: any,
 *   open?: (index: number) => void }} Plot
 */

/** What a series is filled with: stripes and dots tell them apart where there is no colour. @param {number} index */
function filling(index) {
  const canvas = document.createElement('canvas');
  canvas.width = 8;
  canvas.height = 8;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = look(COLOURS[index % COLOURS.length] ?? 'ink');
  context.fillRect(0, 0, 8, 8);
  context.fillStyle = context.strokeStyle = look('sheet');
  if (index === 1) {
    context.fillRect(3, 3, 2, 2);
  } else if (index === 2) {
    context.fillRect(0, 3, 8, 1);
  } else if (index === 3) {
    context.fillRect(3, 0, 1, 8);
  }
  return canvas;
}

/** The library's small edition has no legend, and this one is read out. @param {Plot} asked */
const legend = asked => asked.series.length > 1 && !asked.series.some(one => one.line)
  && el('ul', { class: 'sc-legend', 'aria-hidden': 'true' }, asked.series.map((one, index) => el('li', null, filling(one.look ?? index), one.name)));

/** @param {Series} one @param {number} index @param {Plot} asked */
const drawn = (one, index, asked) => ({
  name: one.name, type: one.line ? 'line' : 'bar', data: one.values, stack: asked.stacked ? 'all' : undefined,
  step: one.line && !one.dashed ? 'end' : undefined, showSymbol: !one.line, barMaxWidth: 36, color: one.line ? look(COLOURS[index] ?? 'ink') : { image: filling(one.look ?? index), repeat: 'repeat' },
  lineStyle: { width: 3, type: one.dashed ? 'dashed' : 'solid' }, connectNulls: true,
  label: {
    show: !one.line, position: asked.stacked ? 'inside' : asked.across ? 'right' : 'top', color: look('ink'), fontWeight: 'bold',
    backgroundColor: asked.stacked ? look('sheet') : undefined, padding: asked.stacked ? [1, 3] : 0,
    formatter: (/** @type {{ value: number }} */ { value }) => value || '',
  },
  endLabel: { show: Boolean(one.line), formatter: `${one.name} ${one.values.findLast(value => value !== null) ?? ''}`, color: look('ink') },
});

const LETTER = 12;
const LINE = 16;
const ROW = 34;

/** A name that stands beside its bar, in lines that leave most of the width to the bars. @param {string} name @param {number} width of the whole drawing */
export function inLines(name, width) {
  const letters = Math.max(6, Math.min(24, Math.floor(width * 0.34 / LETTER)));
  return name.match(new RegExp(`.{1,${letters}}[、，；：。）]?`, 'gu')) ?? [name];
}

/** How high a drawing is whose names stand beside their bars, the longest of them in several lines. @param {string[]} names @param {number} width of the whole drawing */
export function heightOf(names, width) {
  const lines = Math.max(1, ...names.map(name => inLines(name, width).length));
  return Math.max(160, 60 + names.length * Math.max(ROW, lines * LINE + 8));
}

/** @param {Plot} asked @param {number} width of the whole drawing */
function option(asked, width) {
  const names = {
    type: 'category', data: asked.names, inverse: asked.across,
    axisLabel: asked.across
      ? { color: look('ink'), interval: 0, fontSize: LETTER, lineHeight: LINE, formatter: (/** @type {string} */ name) => inLines(name, width).join('\n') }
      : { color: look('ink'), hideOverlap: true, interval: 'auto' },
  };
  const values = { type: 'value', minInterval: 1, axisLabel: { color: look('ink') } };
  const lines = asked.series.some(one => one.line);
  return {
    animation: false, aria: { enabled: false },
    textStyle: { fontFamily: look('font') },
    grid: { left: 8, right: lines ? 110 : 40, top: 12, bottom: 8, containLabel: true },
    xAxis: asked.across ? values : names, yAxis: asked.across ? names : values,
    series: asked.series.map((one, index) => drawn(one, index, asked)),
  };
}

/** @param {HTMLElement} holder @param {Plot} asked */
async function begin(holder, asked) {
  await import(LIBRARY);
  const chart = /** @type {any} */ (window).echarts.init(holder, null, { devicePixelRatio: Math.max(2, window.devicePixelRatio) });
  chart.on('click', (/** @type {{ dataIndex: number }} */ { dataIndex }) => asked.open?.(dataIndex));
  let drawnAt = 0;
  const draw = () => {
    const width = holder.clientWidth;
    if (width === drawnAt) {
      return;
    }
    drawnAt = width;
    holder.style.blockSize = asked.across ? `${heightOf(asked.names, width)}px` : '260px';
    chart.resize();
    chart.setOption(option(asked, width));
  };
  draw();
  new ResizeObserver(draw).observe(holder);
}

/**
 * A chart that is drawn once it stands in the page, and the table with the same figures below it. Without the library
 * the table opens.
 *
 * @param {Plot} asked
 */
export function plot(asked) {
  const said = asked.series.map(one => `${one.name}：${asked.names.map((name, index) => `${name} ${one.values[index] ?? '—'}`).join('，')}`).join('；');
  const holder = el('div', { class: 'sc-plot', role: 'img', 'aria-label': `${asked.title}。${said}` });
  holder.style.blockSize = asked.across ? `${heightOf(asked.names, window.innerWidth)}px` : '260px';
  const behind = el('details', null, el('summary', null, '看数字'), asked.table);
  requestAnimationFrame(() => begin(holder, asked).catch(() => {
    holder.remove();
    behind.open = true;
  }));
  return el('div', { id: asked.id }, legend(asked), holder, behind);
}
