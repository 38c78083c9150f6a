/** A person's own signature or seal, which stands under what they sign: written here or uploaded, looked at, deleted. */
import { addressOf, get, remove, upload } from '../kit/api.js';
import { ask } from '../kit/ask.js';
import { button, el, fill, paper } from '../kit/dom.js';
import { openPage } from '../kit/page.js';
import { signaturePad } from './signature-pad.js';

/** @typedef {{ allowed: boolean, sha256?: string }} Signature */

const content = /** @type {HTMLElement} */ (document.querySelector('#content'));

/** @param {Signature} now */
const shown = now => paper('现在的签名图',
  now.sha256
    ? [el('img', { id: 'signature-shown', alt: '您现在的签名图', src: `${addressOf('/me/signature/content')}?${now.sha256}` }),
      el('p', { class: 'sc-hint' }, '您今后签署的意见，姓名旁边都有这张图。以前签署的意见不变。'),
      ask({
        id: 'delete-signature', action: '删除签名图', kind: 'plain', send: async () => {
          await remove('/me/signature');
          await show('签名图已经删除，今后的意见只署姓名。以前签署的意见不变。');
        },
      })]
    : el('p', { id: 'no-signature' }, '还没有签名图，您的意见只署姓名。'));

function writing() {
  const pad = signaturePad(() => said()?.replaceChildren()); // what was said of the last one is not about this one
  const said = () => document.querySelector('#write-signature [role=alert]');
  return paper('签写',
    el('p', { class: 'sc-hint' }, '用鼠标、手指或笔在框里写下姓名。写得不满意，点“重写”。'),
    pad.element,
    ask({
      id: 'write-signature', action: '用这个签名', send: async () => {
        if (pad.isEmpty()) {
          throw new Error('框里还没有字。请先签写，再点“用这个签名”。');
        }
        await use(await pad.picture());
      },
    }),
    el('p', { class: 'signature-acts' }, button('重写', 'plain', () => pad.clear(), { id: 'clear-signature' })));
}

function uploading() {
  const named = el('span', { class: 'sc-hint' }, '还没有选择图片。');
  const input = el('input', {
    type: 'file', id: 'signature-file', name: 'file', accept: 'image/png,image/jpeg',
    onchange: () => fill(named, input.files?.[0]?.name ?? '还没有选择图片。'),
  });
  return paper('或者上传图片',
    ask({
      id: 'upload-signature', action: '用这张图片',
      missing: ({ file }) => (file ? null : { field: 'file', message: '请先选择签名或印章的图片。' }),
      send: () => use(/** @type {File} */ (input.files?.[0])),
    }, el('div', { class: 'sc-field', 'data-field': true },
      el('p', null, el('label', { for: 'signature-file' }, '签名或印章的图片（JPG、PNG，不超过 2 MB）'), ' ', named),
      el('p', { class: 'sc-hint' }, '请拍在白纸上，转正、裁剪好再传。系统只留下看得见的笔画，照片里的时间、地点等都不保存。'),
      input, el('label', { for: 'signature-file', class: 'sc-button sc-choose' }, '选择图片'))));
}

/** @param {File} file */
async function use(file) {
  await upload('/me/signature', file);
  await show('签名图已经保存。');
}

/** @param {string} [said] */
async function show(said) {
  const now = /** @type {Signature} */ (await get('/me/signature'));
  fill(content,
    said && el('p', { class: 'sc-note good', role: 'status', id: 'signature-said' }, said),
    !now.allowed && el('p', { class: 'sc-note warn' }, '本市没有启用签名图，意见只署姓名。'),
    shown(now), now.allowed && [writing(), uploading()]);
}

openPage(content, () => show(), { link: { target: '_blank', rel: 'noopener' } });
