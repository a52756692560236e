/** Looks at files for a person who waits: at one of them at once, or at none while they say so. */
import type { FolderKeeper } from './folders/folder-keeper.ts';
import type { PlaceName } from './folders/place-name.ts';
import type { OutcomeReader, PlaceOutcome } from './index-store/outcome-reader.ts';

/** What looking needs of its library. */
export interface LookingTools {
  readonly outcomes: OutcomeReader;
  readonly keepers: () => readonly FolderKeeper[];
  /** Runs short work on the index after what is under way, or where that gives way. */
  readonly inTurn: (work: () => unknown) => Promise<unknown>;
  /** Reading was paused or stopped, or goes on. */
  readonly onTurned: (goesOn: boolean) => void;
}

/** Pauses and stops reading, and looks at single files. */
export class Looking {
  readonly #tools: LookingTools;
  #paused = false;

  constructor(tools: LookingTools) {
    this.#tools = tools;
  }

  /** Whether no file is read until {@link pause} says otherwise. */
  get paused(): boolean {
    return this.#paused;
  }

  /** Ends reading files, or lets it go on. */
  pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.#tools.onTurned(!paused);
  }

  /** Whether reading is paused, and whether files are left unread since it was stopped. */
  get halts(): { readonly paused: boolean; readonly stopped: boolean } {
    const stopped = this.#tools.keepers().some(({ isLeft }) => isLeft);
    return { paused: this.#paused, stopped };
  }

  /**
   * Ends the scan that is under way or paused. What was read is kept, nothing is removed; folders are
   * still watched, and the rest is read after {@link readRest} or at the next start.
   */
  stop(): void {
    for (const keeper of this.#tools.keepers()) keeper.leaveRest();
    this.#paused = false;
    this.#tools.onTurned(false);
  }

  /** Reads what was left. */
  readRest(): void {
    const wereLeft = this.#tools.keepers().filter((keeper) => keeper.readRest());
    if (wereLeft.length > 0) this.#tools.onTurned(true);
  }

  /** Looks at these names of a folder at once, and takes in what they became. */
  follow(folder: string, names: readonly PlaceName[]): Promise<unknown> {
    return this.#tools.inTurn(() => this.#keeperOf(folder)?.follow(names));
  }

  /** What a file of a folder became, or null where it was not read yet. */
  outcomeAt(folder: string, name: PlaceName): PlaceOutcome | null {
    const keeper = this.#keeperOf(folder);
    return keeper ? this.#tools.outcomes.at(keeper.id, name) : null;
  }

  /** How many files are captures, and how many bytes these have. */
  stored(): { readonly files: number; readonly bytes: number } {
    return this.#tools.outcomes.stored();
  }

  #keeperOf(folder: string): FolderKeeper | undefined {
    return this.#tools.keepers().find(({ path }) => path === folder);
  }
}
