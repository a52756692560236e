import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const THEMES = ['light', 'sepia', 'dark', 'black', 'print'] as const;
type Theme = (typeof THEMES)[number];

const css = readFileSync(new URL('../../src-renderer/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme by their names, as the style sheet gives them. */
function coloursOf(theme: Theme): Map<string, string> {
  const blocks = [...css.matchAll(/(?:^|\n)(:root(?:\[data-theme='(\w+)'\])?) \{([^}]*)\}/gu)];
  const tokens = new Map<string, string>();
  for (const [, , of, body = ''] of blocks) {
    if (of !== undefined && of !== theme) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/gu)) {
      tokens.set(name, value.trim());
    }
  }
  const side = theme === 'dark' || theme === 'black' ? 1 : 0;
  const resolve = (value: string): string => {
    const pair = /^light-dark\((.+), (.+)\)$/u.exec(value);
    if (pair !== null) return resolve(pair[side + 1] ?? '');
    const other = /^var\(--([\w-]+)\)$/u.exec(value);
    return other === null ? value : resolve(tokens.get(other[1] ?? '') ?? '');
  };
  return new Map([...tokens].map(([name, value]) => [name, resolve(value)]));
}

/** WCAG's relative luminance of a colour such as `#24211b`. */
function luminance(colour: string): number {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Text, and what it stands on. */
const TEXTS: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'ink-quiet', 'wheat'].flatMap((ink) =>
    ['paper', 'surface', 'wheat-tint', 'hover'].map((ground) => [ink, ground] as const),
  ),
  ['ink', 'hollow'],
  ['ink-soft', 'hollow'],
  ['warn', 'paper'],
  ['warn', 'surface'],
  ['warn', 'warn-tint'],
  ['on-wheat', 'wheat-fill'],
  ['on-mark', 'mark'],
  ['on-spoken', 'spoken'],
  ['on-dark-room', 'dark-room'],
];

describe.each(THEMES)('the theme %s', (theme) => {
  const colours = coloursOf(theme);
  const of = (name: string) => colours.get(name) ?? '';
  // On paper there are links and text, no controls.
  const texts = theme === 'print' ? TEXTS.slice(0, 2) : TEXTS;

  it.each(texts)('shows %s on %s with 4.5 : 1', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('shows borders of controls and the focus with 3 : 1', () => {
    for (const name of ['line-strong', 'focus']) {
      if (theme !== 'print') expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(3);
    }
  });
});
