import { en } from './en.ts';

/** What a catalogue of words holds; each language has one. */
export type Words = typeof en;

/** The words of the interface. */
export const words: Words = en;
