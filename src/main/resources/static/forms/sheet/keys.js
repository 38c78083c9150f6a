/** The keyboard on a score sheet: arrows move, a letter sets the grade and moves on, as in a spreadsheet. */

/** @typedef {import('./sheet.js').ScoreSheet} ScoreSheet */
/** @typedef {{ number: number, part: number }} Place */

/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

/** The letter that was meant, also while a Chinese input method is on. @param {KeyboardEvent} event */
const letterOf = event => (/^[a-z]$/i.test(event.key) ? event.key : /^Key([A-Z])$/.exec(event.code)?.[1] ?? '').toLowerCase();

/** Listens to the grades of a sheet; everything else on the page keeps its keys. @param {HTMLElement} holder @param {ScoreSheet} sheet */
export function listen(holder, sheet) {
  holder.addEventListener('keydown', event => {
    const place = placeOf(event.target, sheet);
    if (!place || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const letter = letterOf(event);
    const step = STEPS[event.key];
    if (step) {
      move(sheet, place, step);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      sheet.grade(place.number, place.part, null);
    } else if (sheet.model.shares.has(letter) && sheet.mayEdit) {
      sheet.grade(place.number, place.part, letter);
      move(sheet, place, [0, 1]);
    } else if (letter === 'n') {
      sheet.toNextMissing(place.number);
    } else if (letter === 'm') {
      sheet.row(place.number).open(true);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Which part of which indicator an input belongs to. @param {any} input @param {ScoreSheet} sheet @returns {Place | null} */
function placeOf(input, sheet) {
  const found = /^grade-(\d+)-(\d+)$/.exec(input.name ?? '');
  return found && sheet.mayEdit ? { number: Number(found[1]), part: Number(found[2]) } : null;
}

/** @param {ScoreSheet} sheet @param {Place} from @param {[number, number]} step */
function move(sheet, { number, part }, [rows, parts]) {
  const width = sheet.model.set.parts.length;
  const place = (number - 1 + rows) * width + part + parts;
  const last = sheet.model.indicators.length * width - 1;
  if (place >= 0 && place <= last) {
    sheet.row(Math.floor(place / width) + 1).focus(place % width);
  }
}
