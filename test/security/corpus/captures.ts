/** The whole corpus: hostile captures by class, each in a file of its own. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ADDRESSES } from './addresses.ts';
import { CLOBBERING, DANGLING } from './documents.ts';
import { ATTRIBUTES, ELEMENTS } from './elements.ts';
import { ENCODINGS } from './encodings.ts';
import { fieldAttacks, honestFields } from './fields.ts';
import { bodyAround, FORMS, written, type FormName } from './forms.ts';
import { MUTATIONS } from './mutations.ts';
import { armed, type AttackClass } from './payload.ts';
import { FOREIGN, STYLES } from './styles.ts';

/** A capture that means harm. */
export interface HostileCapture {
  readonly number: number;
  readonly attack: string;
  readonly form: FormName;
  /** Path below the watched folder. */
  readonly name: string;
  readonly text: string;
  /** The attack alone, as it is in the file; empty where it is in no body. */
  readonly html: string;
}

const BODY_CLASSES: Readonly<Record<string, AttackClass>> = {
  elements: ELEMENTS,
  attributes: ATTRIBUTES,
  encodings: ENCODINGS,
  mutations: MUTATIONS,
  styles: STYLES,
  foreign: FOREIGN,
  clobbering: CLOBBERING,
  dangling: DANGLING,
  addresses: ADDRESSES,
};

/**
 * All hostile captures. Those of a class take turns with the forms, so that each class comes in all
 * of them; `everyForm` gives each attack on a body in every form.
 */
export function hostileCaptures(everyForm = false): HostileCapture[] {
  const captures: HostileCapture[] = [];
  for (const [attack, pieces] of Object.entries(BODY_CLASSES)) {
    for (const [at, piece] of pieces.entries()) {
      const turn = FORMS[at % FORMS.length] ?? 'plain';
      for (const form of everyForm ? FORMS : [turn]) {
        const number = captures.length + 1;
        const html = armed(typeof piece === 'string' ? piece : piece.html, number);
        const text = written(form, honestFields(number, bodyAround(html)));
        captures.push({ number, attack, form, name: nameOf(attack, number, form), text, html });
      }
    }
  }
  const first = captures.length + 1;
  for (const [at, { form, fields, fileName, folderName }] of fieldAttacks(first).entries()) {
    const number = first + at;
    const base = fileName ?? nameOf('', number, form).slice(1);
    const name = join(folderName ?? 'fields', base);
    captures.push({ number, attack: 'fields', form, name, text: written(form, fields), html: '' });
  }
  return captures;
}

function nameOf(folder: string, number: number, form: FormName): string {
  return `${folder}/${number}${form === 'saved-page' ? '.html' : '.md'}`;
}

/** Seconds since 1970: files that old are read at once. */
const LONG_AGO = 1_700_000_000;

/** Writes captures below a folder. */
export function writeCaptures(folder: string, captures: readonly HostileCapture[]): void {
  for (const { name, text } of captures) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    utimesSync(path, LONG_AGO, LONG_AGO);
  }
}
