/**
 * What all styles of the window keep to: colours come from `tokens.css` alone, and nothing is written
 * a second time that could be one piece (`src-renderer/app/style-pieces.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const WINDOW = join(import.meta.dirname, '../../src-renderer');

/** So many declarations in a row are a piece of their own. */
const RUN = 4;

/** A rule: where it stands, and its declarations in runs that nothing else breaks. */
interface Rule {
  readonly file: string;
  readonly selector: string;
  /** Within `@media (forced-colors: active)`, where the system's colours are the tokens. */
  readonly forced: boolean;
  readonly runs: readonly (readonly string[])[];
}

/** The style sheets of a file: the whole of a `.css`, each css`…` of a module. */
function sheetsOf(file: string): string[] {
  const text = readFileSync(join(WINDOW, file), 'utf8');
  if (file.endsWith('.css')) return [text];
  return [...text.matchAll(/\bcss`([^`]*)`/gu)].map(([, sheet = '']) => sheet);
}

/** What stands where another piece is taken in. */
const PIECE = '\u0000';

function rulesOf(file: string, sheet: string): Rule[] {
  const rules: Rule[] = [];
  // A piece by itself is declarations without a rule around them.
  const around: string[] = ['piece'];
  let declared: string[] = [];
  let word = '';
  const end = (): void => {
    const selector = around.at(-1) ?? '';
    const forced = around.some((each) => each.includes('forced-colors'));
    const runs = declared.join(';').split(PIECE);
    rules.push({
      file,
      selector,
      forced,
      runs: runs.map((run) => run.split(';').filter((one) => one !== '')),
    });
    declared = [];
  };
  const plain = sheet.replaceAll(/\/\*[^]*?\*\//gu, '').replaceAll(/\$\{[^}]*\};?/gu, `${PIECE};`);
  for (const character of plain) {
    if (character === '{') {
      // Declarations of the rule around it, where rules are nested.
      end();
      around.push(word.replaceAll(PIECE, '').replaceAll(/\s+/gu, ' ').trim());
      word = '';
    } else if (character === '}' || character === ';') {
      const one = word.replaceAll(/\s+/gu, ' ').trim();
      if (one !== '') declared.push(one);
      word = '';
      if (character === '}') {
        end();
        around.pop();
      }
    } else word += character;
  }
  end();
  return rules;
}

const files = readdirSync(WINDOW, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|css)$/u.test(file),
);
const rules = files.flatMap((file) => sheetsOf(file).flatMap((sheet) => rulesOf(file, sheet)));

const NAMED =
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen';
const SYSTEM =
  'AccentColor AccentColorText ActiveText ButtonBorder ButtonFace ButtonText Canvas CanvasText Field FieldText GrayText Highlight HighlightText LinkText Mark MarkText SelectedItem SelectedItemText VisitedText';
const LITERAL =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/iu;
const wordIn = (words: string): RegExp =>
  new RegExp(`(?<![\\w-])(?:${words.replaceAll(' ', '|')})(?![\\w-])`, 'iu');
const NAME = wordIn(NAMED);
const SYSTEM_NAME = wordIn(SYSTEM);
/** Properties whose words are no colours: `font-family: Charter, …`. */
const OTHERWISE = /^(?:font|content|grid|animation|transition|will-change|quotes)/u;

/** Colours that a declaration names by itself. */
function namesColour(declaration: string, forced: boolean): boolean {
  const [property = '', ...rest] = declaration.split(':');
  const value = rest.join(':').replaceAll(/var\([^()]*\)|url\([^()]*\)|'[^']*'|"[^"]*"/gu, '');
  if (OTHERWISE.test(property.trim())) return false;
  if (LITERAL.test(value) || NAME.test(value)) return true;
  return !forced && SYSTEM_NAME.test(value);
}

describe('styles', () => {
  it('are found', () => {
    expect(rules.length).toBeGreaterThan(300);
    expect(new Set(rules.map(({ file }) => file)).size).toBeGreaterThan(40);
  });

  it('name no colour outside tokens.css', () => {
    const found = rules
      .filter(({ file }) => file !== 'tokens.css')
      .flatMap(({ file, selector, forced, runs }) =>
        runs
          .flat()
          .filter((one) => namesColour(one, forced))
          .map((one) => `${file}: ${selector} { ${one} }`),
      );
    expect(found).toEqual([]);
  });

  it.each([
    ['color: #fff', false, true],
    ['border: 1px solid rgb(0 0 0 / 20%)', false, true],
    ['background: White', false, true],
    ['box-shadow: 0 0 2px color-mix(in srgb, var(--a), black)', false, true],
    ['outline: 1px solid Highlight', false, true],
    ['outline: 1px solid Highlight', true, false],
    ['color: var(--wheat)', false, false],
    ['color: transparent', false, false],
    ['background: url(#white)', false, false],
    ["font-family: 'Snow', Tan", false, false],
  ])('tell a colour from what is none: %s', (declaration, forced, is) => {
    expect(namesColour(declaration, forced)).toBe(is);
  });

  it(`say ${String(RUN)} declarations in a row once`, () => {
    const said = new Map<string, string[]>();
    for (const { file, selector, runs } of rules) {
      // The article's frame and the page have sheets of their own, which take no pieces in.
      const kind = file.endsWith('.css') ? file : 'window';
      for (const run of runs) {
        for (let at = 0; at + RUN <= run.length; at++) {
          const what = `${kind}: ${run.slice(at, at + RUN).join('; ')}`;
          said.set(what, [...(said.get(what) ?? []), `${file}: ${selector}`]);
        }
      }
    }
    const twice = [...said].filter(([, places]) => places.length > 1);
    expect(Object.fromEntries(twice)).toEqual({});
  });
});
