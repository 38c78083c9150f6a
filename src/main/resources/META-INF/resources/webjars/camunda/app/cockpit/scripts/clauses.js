/** The clause of the notice that every element of a model carries out, in the words of the notice. */

/** Where the whole notice can be read. */
export const NOTICE = 'library/documents/ankang-2013-8';

/** By the ids that the models give. @type {Record<string, { sign: string, words: string }>} */
export const CLAUSES = {
  '2-targets': { sign: '二', words: '二、目标任务' },
  '3-unit-types': { sign: '三', words: '三、申报程序：创建类型' },
  '3-provincial': { sign: '三·省', words: '三、申报程序：省级安全社区' },
  '3-national': { sign: '三·国', words: '三、申报程序：全国安全社区' },
  '4-phase1': { sign: '四·1', words: '四、工作步骤：第一阶段' },
  '4-phase2': { sign: '四·2', words: '四、工作步骤：第二阶段' },
  '4-phase3': { sign: '四·3', words: '四、工作步骤：第三阶段' },
  '5-leadership': { sign: '五（一）', words: '五、工作要求：强化组织领导' },
  '5-report': { sign: '五·报', words: '五、工作要求：报送实施方案' },
  '5-innovation': { sign: '五（三）', words: '五、工作要求：推动机制创新' },
};

/**
 * The ids of the clauses of an element; the viewer reads what it has no description for as plain children.
 *
 * @param {any} element
 * @returns {string[]}
 */
export function clausesOf(element) {
  const parts = element?.businessObject?.extensionElements?.values ?? [];
  return parts
    .filter((/** @type {any} */ part) => /:properties$/i.test(part.$type))
    .flatMap((/** @type {any} */ part) => part.values ?? part.$children ?? [])
    .filter((/** @type {any} */ property) => property.name === 'clause')
    .flatMap((/** @type {any} */ property) => String(property.value).split(' '));
}

/** What stands beside an element: signs to see, words to read. @param {string[]} ids @param {string} address */
export function sign(ids, address) {
  const known = ids.filter(id => CLAUSES[id]);
  if (!known.length) {
    return null;
  }
  const link = document.createElement('a');
  link.className = 'sc-clause';
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.title = known.map(id => CLAUSES[id]?.words).join('；');
  link.textContent = known.map(id => CLAUSES[id]?.sign).join(' ');
  return link;
}
