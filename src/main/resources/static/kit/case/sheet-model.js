/** What stands on a score sheet and what it comes to; points are whole hundredths, as on the server. */

/** @typedef {{ indicator: number, version?: number, marks: string, remark: string, evidence: { kind: string, id: number }[] }} Row */
/** @typedef {{ number: number, element: string, text: string, points: number[], assumed?: boolean }} Indicator */
/** @typedef {{ key: string, meaning: string, share: number }} Grade */

/**
 * @typedef {object} IndicatorSet
 * @property {string} name
 * @property {string} [assumption]
 * @property {number} max
 * @property {number} passMark
 * @property {number} rectifyFrom
 * @property {Indicator[]} indicators
 * @property {Grade[]} grades
 * @property {{ name: string, question: string }[]} parts
 * @property {{ key: string, name: string }[]} elements
 */

/** @typedef {'pass' | 'rectify' | 'fail'} Verdict */

const GAP = '-';

/** @param {number | string} decimal */
export const hundredths = decimal => Math.round(Number(decimal) * 100);

/** Hundredths as people read them, e.g. 99.98. @param {number} amount */
export const points = amount => (amount / 100).toFixed(2);

/** A verdict as a colour and a word. @type {Record<Verdict, [string, string]>} */
export const VERDICTS = { pass: ['good', '合格'], rectify: ['warn', '限期整改'], fail: ['bad', '不合格'] };

export class SheetModel {
  /** @param {{ set: IndicatorSet, rows: Row[], earlier?: { rows: Row[] } | null }} view */
  constructor(view) {
    this.set = view.set;
    this.indicators = view.set.indicators.map(one => ({ ...one, worth: one.points.map(hundredths) }));
    this.shares = new Map(view.set.grades.map(grade => [grade.key, hundredths(grade.share)]));
    this.max = hundredths(view.set.max);
    this.passMark = hundredths(view.set.passMark);
    this.rectifyFrom = hundredths(view.set.rectifyFrom);
    /** @type {Map<number, Row>} */
    this.rows = new Map();
    this.earlier = new Map((view.earlier?.rows ?? []).map(row => [row.indicator, row]));
    view.rows.forEach(row => this.take(row));
  }

  /** The row of an indicator; one that was never touched is empty. @param {number} number @returns {Row} */
  row(number) {
    return this.rows.get(number)
      ?? { indicator: number, version: 0, marks: GAP.repeat(this.set.parts.length), remark: '', evidence: [] };
  }

  /** @param {number} number */
  indicator(number) {
    const found = this.indicators[number - 1];
    if (!found) {
      throw new RangeError(`There is no indicator ${number}`);
    }
    return found;
  }

  /** @param {Row} row */
  take(row) {
    this.rows.set(row.indicator, row);
  }

  /** @param {number} number @param {number} part */
  grade(number, part) {
    const mark = this.row(number).marks[part] ?? GAP;
    return mark === GAP ? null : mark;
  }

  /** Sets one grade, or takes it away with null. @param {number} number @param {number} part @param {string | null} grade */
  setGrade(number, part, grade) {
    const row = this.row(number);
    const marks = [...row.marks];
    marks[part] = grade ?? GAP;
    this.take({ ...row, marks: marks.join('') });
  }

  /** Fills the gaps of a row from the earlier round; false when there is nothing to fill. @param {number} number */
  takeEarlier(number) {
    const before = this.earlier.get(number)?.marks;
    const row = this.row(number);
    if (!before || !row.marks.includes(GAP)) {
      return false;
    }
    this.take({ ...row, marks: [...row.marks].map((mark, part) => (mark === GAP ? before[part] : mark)).join('') });
    return true;
  }

  /** @param {number} number */
  rowPoints(number) {
    return this.indicator(number).worth.reduce((sum, each, part) => sum + each * (this.shares.get(this.grade(number, part) ?? '') ?? 0) / 100, 0);
  }

  /** @param {number} number */
  rowMax(number) {
    return this.indicator(number).worth.reduce((sum, each) => sum + each, 0);
  }

  /** @param {number} number */
  isComplete(number) {
    return !this.row(number).marks.includes(GAP);
  }

  /** The first part of a row without a grade. @param {number} number */
  gapOf(number) {
    return this.row(number).marks.indexOf(GAP);
  }

  /** @param {string} key */
  ofElement(key) {
    return this.indicators.filter(one => one.element === key).map(one => one.number);
  }

  numbers() {
    return this.indicators.map(one => one.number);
  }

  /** What several rows come to. @param {number[]} numbers */
  pointsOf(numbers) {
    return numbers.reduce((sum, number) => sum + this.rowPoints(number), 0);
  }

  /** @param {number[]} numbers */
  maxOf(numbers) {
    return numbers.reduce((sum, number) => sum + this.rowMax(number), 0);
  }

  total() {
    return this.pointsOf(this.numbers());
  }

  missing(numbers = this.numbers()) {
    return numbers.filter(number => !this.isComplete(number));
  }

  /** An indicator is zero only when all its parts are graded and none gives a point. */
  zeros() {
    return this.numbers().filter(number => this.isComplete(number) && this.rowPoints(number) === 0);
  }

  /** What a sheet with this total would mean. @returns {Verdict} */
  verdict(total = this.total(), zero = this.zeros().length > 0) {
    if (zero || total < this.rectifyFrom) {
      return 'fail';
    }
    return total < this.passMark ? 'rectify' : 'pass';
  }
}
