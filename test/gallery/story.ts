import type { TemplateResult } from 'lit';

/** A component in one of its states, drawn by itself. */
export interface Story {
  /** Its name in the page and of its pictures: small letters and hyphens. */
  readonly name: string;
  /** The elements that it shows. */
  readonly of: readonly string[];
  /** In CSS pixels. */
  readonly width: number;
  /** In CSS pixels; left out means as high as it is. */
  readonly height?: number;
  readonly draw: () => TemplateResult;
  /** What is done before it is looked at, such as opening a dialog. */
  readonly act?: (stage: HTMLElement) => void | Promise<void>;
  /** Whether it covers the page, so that it is opened by a button and photographed with the page. */
  readonly covers?: boolean;
}
