/** Shows a file or a letter of a case, or a file of an activity: a picture as it is, a PDF page by page, Word and Excel as the server prints them. */
import { CallFailed, addressOf, get } from '../kit/api.js';
import { el } from '../kit/dom.js';

const LIBRARY = '/webjars/pdfjs-dist/4.10.38/';

/** So many pages are drawn at once; a longer file is read after it was downloaded. */
const MOST_PAGES = 100;

/** @param {string} id */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} text */
const say = text => {
  byId('news').textContent = text;
  byId('news').hidden = !text;
};

/** Where the files of each kind are, by the name under which this page is asked for one. @type {Record<string, string>} */
const PLACES = { material: 'materials/{id}', document: 'documents/{id}', activity: 'activity-files/{id}', sheet: 'casefiles/{id}/approval-sheet' };

/** @param {string} place @param {string} name */
function showPicture(place, name) {
  byId('content').append(el('img', {
    src: addressOf(`${place}/preview`), alt: name,
    onload: () => say(''), onerror: () => say('图片显示不出来，请下载后打开。'),
  }));
}

/** @param {string} path of a PDF */
async function showPages(path) {
  const response = await fetch(addressOf(path), { credentials: 'same-origin' });
  if (!response.ok) {
    throw new CallFailed(response.status, await response.json().catch(() => null));
  }
  const library = await import(`${LIBRARY}build/pdf.min.mjs`);
  library.GlobalWorkerOptions.workerSrc = `${LIBRARY}build/pdf.worker.min.mjs`;
  const file = await library.getDocument({
    data: await response.arrayBuffer(), cMapUrl: `${LIBRARY}cmaps/`, cMapPacked: true,
    standardFontDataUrl: `${LIBRARY}standard_fonts/`, isEvalSupported: false, enableXfa: false,
  }).promise;
  const pages = Math.min(file.numPages, MOST_PAGES);
  for (let number = 1; number <= pages; number += 1) {
    await draw(await file.getPage(number), number);
  }
  say(file.numPages > pages ? `共 ${file.numPages} 页，这里显示前 ${pages} 页，其余请下载后查看。` : '');
}

/** @param {any} page @param {number} number */
async function draw(page, number) {
  const viewport = page.getViewport({ scale: 1.5 });
  const canvas = /** @type {HTMLCanvasElement} */ (el('canvas', {
    width: viewport.width, height: viewport.height, role: 'img', 'aria-label': `第 ${number} 页`,
  }));
  byId('content').append(canvas);
  await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
  canvas.dataset.drawn = 'true';
}

async function show() {
  const asked = new URLSearchParams(location.search);
  const kind = Object.keys(PLACES).find(one => asked.has(one)) ?? 'material';
  const place = `/${PLACES[kind]}`.replace('{id}', encodeURIComponent(asked.get(kind) ?? ''));
  const file = await get(place);
  const name = file.fileName ?? `${file.number} ${file.title}.docx`;
  byId('name').textContent = name;
  document.title = `${name} · 预览`;
  const download = /** @type {HTMLAnchorElement} */ (byId('download'));
  Object.assign(download, { href: addressOf(`${place}/content`), download: name, hidden: false });
  if (/\.pdf$/i.test(name)) {
    await showPages(`${place}/content`);
  } else if (/\.(jpe?g|png)$/i.test(name)) {
    showPicture(place, name);
  } else if (file.pdf) {
    say('正在转换，第一次打开要等几秒……');
    await showPages(`${place}/pdf`);
  } else {
    say('这种文件不能在网页里直接显示，请下载后用电脑上的软件打开。');
  }
}

show().catch(error => say(error.status ? error.message : '文件显示不出来，请下载后打开。'));
