import { html, type TemplateResult } from 'lit';
import type { About, LibraryFacts, LibraryStatus, Settings } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import type { SectionName } from '../words/en-settings.ts';
import './about-section.ts';
import './appearance-section.ts';
import './folders-section.ts';
import '../keys/key-settings.ts';
import './language-section.ts';
import './privacy-section.ts';
import './reading-section.ts';

/** What the sections show. */
export interface SettingsFacts {
  readonly settings: Settings;
  readonly client: Client | null;
  readonly status: LibraryStatus | null;
  readonly facts: LibraryFacts | null;
  readonly about: About | null;
  /** The watched folder that is asked about. */
  readonly folder: string | null;
}

/** What a section of the settings holds. */
export function sectionContent(name: SectionName, known: SettingsFacts): TemplateResult {
  const { settings, client, status, facts, about, folder } = known;
  switch (name) {
    case 'folders':
      return html`<sheaf-folders-section
        .folders=${status?.folders ?? []}
        .samples=${facts?.samples ?? null}
        .asked=${folder}
      ></sheaf-folders-section>`;
    case 'appearance':
      return html`<sheaf-appearance-section .settings=${settings}></sheaf-appearance-section>`;
    case 'reading':
      return html`<sheaf-reading-section .settings=${settings}></sheaf-reading-section>`;
    case 'keys':
      return html`<sheaf-key-settings
        .preset=${settings.keyPreset}
        .ownKeys=${settings.ownKeys}
        .singleKeys=${settings.singleKeys}
      ></sheaf-key-settings>`;
    case 'language':
      return html`<sheaf-language-section .settings=${settings}></sheaf-language-section>`;
    case 'privacy':
      return html`<sheaf-privacy-section
        .client=${client}
        .facts=${facts}
      ></sheaf-privacy-section>`;
    case 'about':
      return html`<sheaf-about-section .about=${about}></sheaf-about-section>`;
  }
}
