import { Wishes, type WishesHost } from '../app/wishes.ts';
import type { CommandChosen, SettingsChosen } from '../events.ts';
import { readerCommands, type ReaderHost } from './reader-commands.ts';
import type { PositionRested, TagsChanged } from './reader-events.ts';

type Host = WishesHost & ReaderHost;

/** What the reader's parts tell, by name. */
interface Heard {
  'command-chosen': CommandChosen;
  'position-rested': PositionRested;
  'tags-changed': TagsChanged;
  'settings-chosen': SettingsChosen;
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
    this.hear('tags-changed', (wish) => this.state.article.tag(wish));
    this.hear('settings-chosen', ({ chosen }) => {
      this.state.settings.change(chosen);
    });
  }
}
