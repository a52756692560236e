import { css } from 'lit';

export { textDirection } from '../src-main/contract.ts';

/**
 * Faces by the language of the text, for components that show titles and excerpts: `.ui` and
 * `.read` choose between the interface's faces and those for reading. East Asian faces come first
 * in their languages: quotation marks, dashes and ellipses are theirs, which Latin faces draw too
 * narrow.
 */
export const languageFaces = css`
  .ui {
    font-family: var(--face-ui);
  }
  .read {
    font-family: var(--face-read);
  }
  .ui:lang(zh-Hans),
  .ui:lang(zh-CN) {
    font-family: var(--hans-ui), var(--latin-ui), sans-serif;
  }
  .ui:lang(zh-Hant),
  .ui:lang(zh-TW) {
    font-family: var(--hant-ui), var(--latin-ui), sans-serif;
  }
  .ui:lang(zh-HK),
  .ui:lang(zh-Hant-HK),
  .ui:lang(yue) {
    font-family: var(--hant-hk-ui), var(--latin-ui), sans-serif;
  }
  .ui:lang(ja) {
    font-family: var(--japanese-ui), var(--latin-ui), sans-serif;
  }
  .ui:lang(ko) {
    font-family: var(--korean-ui), var(--latin-ui), sans-serif;
  }
  .read:lang(zh-Hans),
  .read:lang(zh-CN) {
    font-family: var(--hans-face), var(--latin-face), serif;
  }
  .read:lang(zh-Hant),
  .read:lang(zh-TW) {
    font-family: var(--hant-face), var(--latin-face), serif;
  }
  .read:lang(zh-HK),
  .read:lang(zh-Hant-HK),
  .read:lang(yue) {
    font-family: var(--hant-hk-face), var(--latin-face), serif;
  }
  .read:lang(ja) {
    font-family: var(--japanese-face), var(--latin-face), serif;
  }
  .read:lang(ko) {
    font-family: var(--korean-face), var(--latin-face), serif;
  }
  .ui,
  .read {
    text-autospace: normal;
    text-spacing-trim: trim-start;
    overflow-wrap: anywhere;
  }
`;
