/** Attacks in everything of a capture that is not its body. */
import { armed } from './payload.ts';
import { bodyAround, type Fields, type FormName } from './forms.ts';

/** A capture's fields with the names of its file and folder. */
export interface FieldAttack {
  readonly form: FormName;
  readonly fields: Fields;
  readonly fileName?: string;
  readonly folderName?: string;
}

/** What is put into fields that are shown as text. */
const TEXTS: readonly string[] = [
  '<script>{JS}</script>',
  '<img src=x onerror={JS}>',
  '"><img src=x onerror={JS}>',
  `'-{JS}-'`,
  '</title></span></h1><svg onload={JS}>',
  '&lt;img src=x onerror={JS}&gt;',
  '${{JS}}{{constructor.constructor(`{JS}`)()}}',
  'javascript:{JS}',
  '<link rel=dns-prefetch href={URL}><style>@import "{URL}"</style>',
  '\u202e\u2066<b>\u0007\u001b]8;;{URL}\u0007x',
];

/** What is put into fields that hold an address. */
const ADDRESSES: readonly string[] = [
  'javascript:{JS}',
  'https://news.example.com/"onclick="{JS}',
  'data:text/html,<script>{JS}</script>',
  'file:///etc/passwd',
  'https://news.example.com/%22%3E%3Cscript%3E{JS}%3C/script%3E',
];

/** Front matter that means harm to what reads it. */
const MATTERS: readonly string[] = [
  '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}',
  'author: !!js/function "function(){ {JS} }"',
  'author: !!python/object/apply:os.system ["id"]',
  'author: &a ["x", *a]',
  'image: "{URL}/lead.png"\ncover: "javascript:{JS}"',
  'lang: "en\\" onload=\\"{JS}"',
  'tags: {toString: "{JS}", name: "<img src=x onerror={JS}>"}',
  'categories: ["<script>{JS}</script>", "{URL}"]',
];

/** Names that a file system takes, as markup and as paths. */
const FILE_NAMES: readonly string[] = [
  '<img src=x onerror=top.__sheafHostile=1>.md',
  '"><script>top.__sheafHostile=1<∕script>.md',
  '%2e%2e%2f..%2fetc%2fpasswd.md',
  '%3Cscript%3Etop.__sheafHostile=1%3C∕script%3E.html.md',
  'javascript:top.__sheafHostile=1.md',
  '$(touch hostile)`touch hostile`;touch hostile.md',
  '--watch=hostile.md',
  'https:∕∕hostile.test∕.md',
  'a\nb\u202edm.exe.md',
  "' OR 1=1; DROP TABLE article; --.md",
];

/**
 * Captures whose fields attack.
 *
 * @param first the number of the first of them
 */
export function fieldAttacks(first: number): FieldAttack[] {
  const attacks: FieldAttack[] = [];
  const add = (
    form: FormName,
    change: Partial<Fields>,
    more: Omit<FieldAttack, 'form' | 'fields'> = {},
  ) => {
    const number = first + attacks.length;
    const body = bodyAround(form === 'clipping' ? 'Words and **words**.' : '<p>Words.</p>');
    const fields = { ...honestFields(number, body), ...change };
    const filled = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? armed(value, number) : value,
    ]);
    // The same keys with values of the same types.
    attacks.push({ form, fields: Object.fromEntries(filled) as Fields, ...more });
  };
  for (const text of TEXTS) {
    // eslint-disable-next-line no-control-regex -- a title of the plain form is one line
    const line = text.replaceAll(/[\u0007\u001b]/gu, '');
    add('plain', { title: line });
    add('saved-page', { title: text, author: text, outlet: text, tag: text });
    add('clipping', { title: text, author: text });
    add('front-matter', { outlet: line, tag: line, author: line, title: line });
  }
  for (const address of ADDRESSES) {
    add('plain', { url: address });
    add('saved-page', { image: address });
    add('front-matter', { url: address, image: address });
  }
  for (const lines of MATTERS) {
    add('clipping', { lines });
    add('front-matter', { lines });
  }
  for (const fileName of FILE_NAMES) add('plain', {}, { fileName });
  for (const folderName of FILE_NAMES) add('dateline', {}, { folderName });
  return attacks;
}

/** Fields that mean no harm. */
export function honestFields(number: number, body: string): Fields {
  return {
    title: `Hostile capture ${number}`,
    url: `https://news.example.com/hostile/${number}`,
    time: 1_600_000_000_000 + number * 60_000,
    body,
  };
}
