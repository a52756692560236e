import { Wishes, type WishesHost } from '../app/wishes.ts';
import { readerCommands, type ReaderHost } from './reader-commands.ts';
import type {
  CommandWanted,
  PositionRested,
  SettingsChosen,
  TagsChanged,
} from './reader-events.ts';

type Host = WishesHost & ReaderHost;

/** What the reader's parts tell, by name. */
interface Heard {
  'command-wanted': CommandWanted;
  'position-rested': PositionRested;
  'tags-changed': TagsChanged;
  'settings-chosen': SettingsChosen;
}

/** Carries to the state what the reader's parts tell. */
export class ReaderWishes extends Wishes<Host, Heard> {
  protected override listen(): void {
    const commands = readerCommands(this.host);
    this.hear('command-wanted', ({ command }) => {
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
