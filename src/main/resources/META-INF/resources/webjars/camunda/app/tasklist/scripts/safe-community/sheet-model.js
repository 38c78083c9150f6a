/** What stands on a score sheet and what it comes to; points are whole hundredths, as on the server. */

const GAP = '-';
const hundredths = decimal => Math.round(Number(decimal) * 100);

/** Hundredths as people read them, e.g. 99.98. */
export const points = amount => (amount / 100).toFixed(2);

export class SheetModel {
  constructor(view) {
    this.set = view.set;
    this.indicators = view.set.indicators.map(one => ({ ...one, worth: one.points.map(hundredths) }));
    this.shares = new Map(view.set.grades.map(grade => [grade.key, hundredths(grade.share)]));
    this.max = hundredths(view.set.max);
    this.passMark = hundredths(view.set.passMark);
    this.rectifyFrom = hundredths(view.set.rectifyFrom);
    this.rows = new Map();
    this.earlier = new Map((view.earlier?.rows ?? []).map(row => [row.indicator, row]));
    view.rows.forEach(row => this.take(row));
  }

  /** The row of an indicator; one that was never touched is empty. */
  row(number) {
    return this.rows.get(number)
      ?? { indicator: number, version: 0, marks: GAP.repeat(this.set.parts.length), remark: '', evidence: [] };
  }

  take(row) {
    this.rows.set(row.indicator, row);
  }

  grade(number, part) {
    const mark = this.row(number).marks[part];
    return mark === GAP ? null : mark;
  }

  /** Sets one grade, or takes it away with null. */
  setGrade(number, part, grade) {
    const row = this.row(number);
    const marks = [...row.marks];
    marks[part] = grade ?? GAP;
    this.take({ ...row, marks: marks.join('') });
  }

  /** Fills the gaps of a row from the earlier round; false when there is nothing to fill. */
  takeEarlier(number) {
    const before = this.earlier.get(number)?.marks;
    const row = this.row(number);
    if (!before || !row.marks.includes(GAP)) {
      return false;
    }
    this.take({ ...row, marks: [...row.marks].map((mark, part) => (mark === GAP ? before[part] : mark)).join('') });
    return true;
  }

  rowPoints(number) {
    const { worth } = this.indicators[number - 1];
    return worth.reduce((sum, each, part) => sum + each * (this.shares.get(this.grade(number, part)) ?? 0) / 100, 0);
  }

  rowMax(number) {
    return this.indicators[number - 1].worth.reduce((sum, each) => sum + each, 0);
  }

  isComplete(number) {
    return !this.row(number).marks.includes(GAP);
  }

  ofElement(key) {
    return this.indicators.filter(one => one.element === key).map(one => one.number);
  }

  numbers() {
    return this.indicators.map(one => one.number);
  }

  sum(numbers, what) {
    return numbers.reduce((sum, number) => sum + what.call(this, number), 0);
  }

  total() {
    return this.sum(this.numbers(), this.rowPoints);
  }

  missing(numbers = this.numbers()) {
    return numbers.filter(number => !this.isComplete(number));
  }

  /** An indicator is zero only when all its parts are graded and none gives a point. */
  zeros() {
    return this.numbers().filter(number => this.isComplete(number) && this.rowPoints(number) === 0);
  }

  /** What a sheet with this total would mean: pass, rectify or fail. */
  verdict(total = this.total(), zero = this.zeros().length > 0) {
    if (zero || total < this.rectifyFrom) {
      return 'fail';
    }
    return total < this.passMark ? 'rectify' : 'pass';
  }
}
