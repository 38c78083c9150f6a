/** Shows a file or a letter of a case: a picture as it is, a PDF page by page, Word and Excel as the server prints them. */
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

/** @param {string} id @param {string} name */
function showPicture(id, name) {
  byId('content').append(el('img', {
    src: addressOf(`/materials/${id}/preview`), alt: name,
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
  const [kind, id] = asked.has('document') ? ['documents', asked.get('document')] : ['materials', asked.get('material')];
  const place = `/${kind}/${encodeURIComponent(id ?? '')}`;
  const file = await get(place);
  const name = file.fileName ?? `${file.number} ${file.title}.docx`;
  byId('name').textContent = name;
  document.title = `${name} · 预览`;
  const download = /** @type {HTMLAnchorElement} */ (byId('download'));
  Object.assign(download, { href: addressOf(`${place}/content`), download: name, hidden: false });
  if (/\.pdf$/i.test(name)) {
    await showPages(`${place}/content`);
  } else if (/\.(jpe?g|png)$/i.test(name)) {
    showPicture(id ?? '', name);
  } else if (file.pdf) {
    say('正在转换，第一次打开要等几秒……');
    await showPages(`${place}/pdf`);
  } else {
    say('这种文件不能在网页里直接显示，请下载后用电脑上的软件打开。');
  }
}

show().catch(error => say(error.status ? error.message : '文件显示不出来，请下载后打开。'));
