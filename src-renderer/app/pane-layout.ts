import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DEFAULT_SETTINGS, SETTING_LIMITS } from '../../src-main/contract.ts';
import { settings, type SettingsState } from './settings-state.ts';

/** A part of the window. */
export type Pane = 'sources' | 'list' | 'reader';

/** How the panes share the window: side by side; the sources over the others; one at a time. */
export type Sharing = 'beside' | 'over' | 'alone';

/** Below this, in CSS pixels, the sources lie over the other panes. */
const ROOM_FOR_THREE = 900;
/** Up to this there is one pane at a time. */
const ROOM_FOR_ONE = 640;
/** What the reader keeps. */
const READER_NARROWEST = 360;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly settingsState: SettingsState;
}

/** Which panes are in sight and how wide they are. */
export class PaneLayout implements ReactiveController {
  readonly #host: Host;
  readonly #resized = (): void => {
    this.#host.requestUpdate();
  };
  /** Where the window has room for fewer panes: the one in front. */
  #front: Pane = 'list';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get sharing(): Sharing {
    if (innerWidth <= ROOM_FOR_ONE) return 'alone';
    return innerWidth < ROOM_FOR_THREE ? 'over' : 'beside';
  }

  /** Whether a pane is in sight. */
  shows(pane: Pane): boolean {
    switch (this.sharing) {
      case 'alone':
        return pane === this.#front;
      case 'over':
        return pane !== 'sources' || this.#front === 'sources';
      case 'beside':
        return pane !== 'sources' || settings.value.sourcesShown;
    }
  }

  /** Whether the sources lie over the other panes. */
  get covered(): boolean {
    return this.sharing === 'over' && this.#front === 'sources';
  }

  /** Brings a pane into sight. */
  show(pane: Pane): void {
    this.#front = pane;
    if (pane === 'sources' && this.sharing === 'beside') this.#keep({ sourcesShown: true });
    this.#host.requestUpdate();
  }

  /** Shows the sources, or hides them. */
  toggleSources(): void {
    if (this.sharing === 'beside') this.#keep({ sourcesShown: !settings.value.sourcesShown });
    else this.show(this.#front === 'sources' ? 'list' : 'sources');
  }

  /** What covers another pane goes; whether there was any. */
  leave(): boolean {
    const covers = this.sharing === 'alone' ? this.#front !== 'list' : this.#front === 'sources';
    if (this.sharing === 'beside' || !covers) return false;
    this.show('list');
    return true;
  }

  get sourcesWidth(): number {
    const { min, max } = this.limits('sources');
    return Math.min(max, Math.max(min, settings.value.sourcesWidth));
  }

  get listWidth(): number {
    const { min, max } = this.limits('list');
    return Math.min(max, Math.max(min, settings.value.listWidth));
  }

  /** How narrow and how wide a pane may be in this window. */
  limits(pane: 'sources' | 'list'): { readonly min: number; readonly max: number } {
    const [min, widest] = SETTING_LIMITS[`${pane}Width`];
    const beside = this.sharing === 'beside' && settings.value.sourcesShown;
    const other = pane === 'list' ? (beside ? this.sourcesWidth : 0) : SETTING_LIMITS.listWidth[0];
    return { min, max: Math.max(min, Math.min(widest, innerWidth - other - READER_NARROWEST)) };
  }

  /** Sets and keeps a width; null puts the first one back. */
  setWidth(pane: 'sources' | 'list', width: number | null): void {
    const { min, max } = this.limits(pane);
    const kept = width ?? DEFAULT_SETTINGS[`${pane}Width`];
    this.#keep({ [`${pane}Width`]: Math.round(Math.min(max, Math.max(min, kept))) });
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#resized);
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#resized);
  }

  hostUpdated(): void {
    const { style } = this.#host;
    style.setProperty('--sources-width', `${String(this.sourcesWidth)}px`);
    style.setProperty('--list-width', `${String(this.listWidth)}px`);
  }

  #keep(change: Parameters<SettingsState['change']>[0]): void {
    this.#host.settingsState.change(change);
  }
}
