/** How dates, sizes and fixed values are said to people. */

const ZONE = 'Asia/Shanghai';
const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric' });

/**
 * A day such as 2014年3月12日; a date without a time is a day in China.
 *
 * @param {string | Date | null | undefined} value
 */
export function day(value) {
  if (!value) {
    return '';
  }
  const parsed = new Date(/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? `${value}T00:00:00+08:00` : value);
  return Number.isNaN(parsed.getTime()) ? String(value) : DAY.format(parsed);
}

/**
 * A day and a time.
 *
 * @param {string | Date | null | undefined} value
 */
export function moment(value) {
  const parsed = new Date(value ?? '');
  return Number.isNaN(parsed.getTime()) ? String(value ?? '') : MOMENT.format(parsed).replaceAll('/', '-');
}

/**
 * Whole years and months between two days, e.g. 2年3个月.
 *
 * @param {string | Date} from
 * @param {string | Date} to
 */
export function timeBetween(from, to) {
  const [start, end] = [new Date(from), new Date(to)];
  let months = (end.getFullYear() - start.getFullYear()) * 12 + end.getMonth() - start.getMonth();
  if (end.getDate() < start.getDate()) {
    months -= 1;
  }
  if (!(months >= 0)) {
    return '';
  }
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return `${years ? `${years}年` : ''}${rest || !years ? `${rest}个月` : ''}`;
}

/** A file size. @param {number} bytes */
export const size = bytes =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** @param {Record<string, string>} names @returns {(value: string) => string} */
const named = names => value => names[value] ?? value;

export const decisionName = named({ approve: '同意', return: '退回补正', reject: '不同意' });
export const accidentName = named({
  none: '无', general: '一般事故', grave: '较大事故', major: '重大事故', extraordinary: '特别重大事故',
});
export const returnToName = named({ applicant: '申报单位', county: '县区安监局', city: '市安监局' });
export const chainTitle = named({ national: '全国安全社区', provincial: '省级安全社区' });
export const rankName = named({ national: '全国候选', provincial: '省级候选' });
export const unitKindName = named({
  street: '城市社区（街道）', township: '农村社区（乡镇）', enterprise: '企业主导和工业园区型社区', wholeCounty: '整区、整县',
});

export const RANKS = ['national', 'provincial'];

/** The endings of what may be uploaded. */
export const ENDINGS = ['.pdf', '.ofd', '.doc', '.docx', '.xls', '.xlsx', '.jpg', '.jpeg', '.png'];

/** What may be uploaded. */
export const FILES = '可收 PDF、OFD、Word、Excel、JPG、PNG，每个不超过 20 MB。';

/** Lists come as plain values or as value and label; both are read here. @param {any} entry @returns {{ value: string, label?: string }} */
export const choice = entry => (typeof entry === 'string' ? { value: entry } : entry);

/**
 * What is left of a time limit, in words, with the light it stands for.
 *
 * @param {{ workingDaysLeft: number, dueAt: string, light: string }} deadline
 */
export function deadlineText(deadline) {
  const left = deadline.workingDaysLeft;
  const due = `${day(deadline.dueAt)}到期`;
  if (left < 0 || deadline.light === 'yellowCard' || deadline.light === 'redCard') {
    const red = deadline.light === 'redCard';
    // On the days off after the last day nobody is a working day late yet.
    return { light: red ? 'red' : 'card', name: red ? '红牌' : '黄牌', text: left < 0 ? `已超期 ${-left} 个工作日` : '已超期', due };
  }
  const text = left === 0 ? '今天到期' : `还剩 ${left} 个工作日`;
  return deadline.light === 'yellowLight' || left === 0
    ? { light: 'yellow', name: '黄灯', text, due }
    : { light: 'green', name: '绿灯', text, due };
}

/**
 * How many rows a list has and which page of them this is; they are counted up to a thousand and as far as somebody turns.
 *
 * @param {{ total: number, more: boolean, page: number, size: number }} list
 * @param {string} unit what one of them is counted as, such as 件
 */
export function counted(list, unit) {
  const last = Math.ceil(list.total / list.size);
  return list.more
    ? `超过 ${list.total} ${unit}，第 ${list.page} 页。可以输入条件缩小范围`
    : `共 ${list.total} ${unit}${last > 1 ? `，第 ${list.page} 页，共 ${last} 页` : ''}`;
}
