/** Figures, what they are held to, and the table that shows both. */

/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same as a multiple of what the naive way takes in the same run, or null. */
  readonly ratio: number | null;
  /** What value or ratio may be at most, or null where nothing is asked. */
  readonly reach: number | null;
}

/** Whether a figure is within its reach. Where there is a ratio, that is what is held to it. */
export function isWithinReach({ value, ratio, reach }: Figure): boolean {
  return reach === null || (ratio ?? value) <= reach;
}

/** The table, one line a figure. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${digits(figure.value)} ${figure.unit}`,
    figure.ratio === null ? '' : `${digits(figure.ratio)} ×`,
    figure.reach === null ? '' : digits(figure.reach),
    figure.reach === null ? '' : isWithinReach(figure) ? 'ok' : 'over',
  ]);
  const all = [['figure', 'value', 'ratio', 'reach', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits, as far as they say anything. */
function digits(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}
