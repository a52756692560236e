import { Wishes, type WishesHost } from '../app/wishes.ts';
import type { CommandChosen, LinkOpened, SettingsChosen } from '../events.ts';
import { readerCommands, type ReaderHost } from './reader-commands.ts';
import type { PositionRested, TagSet } from './reader-events.ts';

type Host = WishesHost & ReaderHost;

/** What the reader's parts tell, by name. */
interface Heard {
  'command-chosen': CommandChosen;
  'position-rested': PositionRested;
  'tag-set': TagSet;
  'settings-chosen': SettingsChosen;
  'link-opened': LinkOpened;
  'star-toggled': Event;
  'read-toggled': Event;
  'newer-wanted': Event;
  'reopen-wanted': Event;
}

/** Carries to the state what the reader's parts tell. */
export class ReaderWishes extends Wishes<Host, Heard> {
  protected override listen(): void {
    const commands = readerCommands(this.host);
    // The reader's own, and even where it is not available now: then it tells why.
    this.hear('command-chosen', ({ command }) => {
      commands[command]?.run();
    });
    this.hear('position-rested', ({ id, position }) =>
      this.state.article.keepPosition(id, position),
    );
    this.hear('tag-set', ({ ids, tag, given }) => this.state.tagging.set(ids, tag, given));
    this.hear('settings-chosen', ({ chosen }) => {
      this.state.settings.change(chosen);
    });
    this.hear('link-opened', ({ address }) => this.state.openLink(address));
    this.hear('star-toggled', () => this.state.toggleStar());
    this.hear('read-toggled', () => this.state.toggleRead());
    this.hear('newer-wanted', () => this.state.reading.showNewer());
    this.hear('reopen-wanted', () => this.state.reading.retry());
  }
}
