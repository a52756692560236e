/** The paper of each theme, as the window's style sheet has it: for what is seen before that is read. */
import type { Settings } from './contract.ts';

/** Colours by the names of the themes. */
export const PAPERS: Readonly<Record<Exclude<Settings['theme'], 'system'>, string>> = {
  light: '#fffdf8',
  sepia: '#f8efdc',
  dark: '#1b1a17',
  black: '#000000',
};
