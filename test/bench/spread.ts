/** How a measure that was taken many times is told: its middle, and how far it reaches. */
import type { Figure } from './report.ts';

/** Times in ms. */
export interface Spread {
  readonly times: number;
  readonly median: number;
  /** 95% take no longer. */
  readonly usual: number;
  /** 99% take no longer. */
  readonly nearlyAll: number;
  readonly most: number;
}

/** Which of them is held to a reach, and what that is, in ms. */
export interface SpreadReach {
  readonly of: 'usual' | 'most';
  readonly ms: number;
}

/** What times in ms have in common; 0 throughout where there are none. */
export function spread(times: readonly number[]): Spread {
  const rising = times.toSorted((a, b) => a - b);
  const at = (share: number) => rising[Math.ceil(share * rising.length) - 1] ?? 0;
  return {
    times: times.length,
    median: at(0.5),
    usual: at(0.95),
    nearlyAll: at(0.99),
    most: at(1),
  };
}

/** The lines of the report: the median under the name, the others below it. */
export function spreadLines(name: string, of: Spread, reach: SpreadReach | null): Figure[] {
  const line = (label: string, part: keyof Spread): Figure => ({
    name: label,
    value: of[part],
    unit: 'ms',
    ratio: null,
    reach: reach?.of === part ? reach.ms : null,
  });
  return [
    line(name, 'median'),
    line('  95 in 100', 'usual'),
    line('  99 in 100', 'nearlyAll'),
    line('  100 in 100', 'most'),
  ];
}
