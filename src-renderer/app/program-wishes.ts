import { Wishes, type WishesHost } from './wishes.ts';

/** What the window's parts tell that concerns the program, by name. */
interface Heard {
  'folder-wanted': Event;
  'new-folder-wanted': Event;
  'samples-wanted': Event;
  'import-wanted': Event;
  'retry-wanted': Event;
  'pause-toggled': Event;
  'stop-wanted': Event;
  'rest-wanted': Event;
}

/** Carries to the state what the host's parts tell about folders, reading them, and beginning. */
export class ProgramWishes extends Wishes<WishesHost, Heard> {
  protected override listen(): void {
    this.hear('folder-wanted', () => this.state.chooseFolder());
    this.hear('new-folder-wanted', () => this.state.program.makeFolder());
    this.hear('samples-wanted', () => this.state.program.addSamples());
    this.hear('import-wanted', () => this.state.program.importState());
    this.hear('retry-wanted', () => this.state.library.retry());
    this.hear('pause-toggled', () => {
      this.state.togglePause();
    });
    this.hear('stop-wanted', () => this.state.program.stop(true));
    this.hear('rest-wanted', () => this.state.program.stop(false));
  }
}
