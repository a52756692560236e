/** A character that every Chinese face has, and each draws in its own way. */
const PROBE = '永';
const SIZE = 40;

/** The faces of a choice, by the names of tokens.css. */
const FACES = { song: '--hans-song', kai: '--hans-kai' } as const;

let known: ReadonlySet<string> | null = null;

/** The typefaces to choose from that this computer does not have. Looked for once. */
export function missingFaces(): ReadonlySet<string> {
  known ??= new Set(
    Object.entries(FACES).flatMap(([name, token]) => (isHere(token) ? [] : [name])),
  );
  return known;
}

/** Whether a character looks another way in one of these faces than in the one that stands in. */
function isHere(token: string): boolean {
  const faces = getComputedStyle(document.documentElement).getPropertyValue(token);
  return (
    ['sans-serif', 'serif'].every((instead) => drawn(`${faces}, ${instead}`) !== drawn(instead)) ||
    drawn(`${faces}, sans-serif`) === drawn(`${faces}, serif`)
  );
}

function drawn(faces: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (context === null) return '';
  context.font = `${String(SIZE * 0.8)}px ${faces}`;
  context.fillText(PROBE, 2, SIZE * 0.8);
  return canvas.toDataURL();
}
