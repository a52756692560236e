import { css } from 'lit';

/**
 * Faces by the language of the text, for components that show titles and excerpts: `.ui` and
 * `.read` choose between the interface's faces and those for reading. Latin letters keep their own
 * face; the second name in each list serves the other script.
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
    font-family: var(--latin-ui), var(--hans-ui), sans-serif;
  }
  .ui:lang(zh-Hant),
  .ui:lang(zh-TW) {
    font-family: var(--latin-ui), var(--hant-ui), sans-serif;
  }
  .ui:lang(zh-HK),
  .ui:lang(zh-Hant-HK),
  .ui:lang(yue) {
    font-family: var(--latin-ui), var(--hant-hk-ui), sans-serif;
  }
  .ui:lang(ja) {
    font-family: var(--latin-ui), var(--japanese-ui), sans-serif;
  }
  .ui:lang(ko) {
    font-family: var(--latin-ui), var(--korean-ui), sans-serif;
  }
  .read:lang(zh-Hans),
  .read:lang(zh-CN) {
    font-family: var(--latin-read), var(--hans-read), serif;
  }
  .read:lang(zh-Hant),
  .read:lang(zh-TW) {
    font-family: var(--latin-read), var(--hant-read), serif;
  }
  .read:lang(zh-HK),
  .read:lang(zh-Hant-HK),
  .read:lang(yue) {
    font-family: var(--latin-read), var(--hant-hk-read), serif;
  }
  .read:lang(ja) {
    font-family: var(--latin-read), var(--japanese-read), serif;
  }
  .read:lang(ko) {
    font-family: var(--latin-read), var(--korean-read), serif;
  }
  .ui,
  .read {
    text-autospace: normal;
    text-spacing-trim: trim-start;
    overflow-wrap: anywhere;
  }
`;
