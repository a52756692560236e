/** Looks at files for a person who waits: at one of them at once, or at none while reading is paused. */
import type { FolderKeeper } from './folders/folder-keeper.ts';
import type { PlaceName } from './folders/place-name.ts';
import type { OutcomeReader, PlaceOutcome } from './index-store/outcome-reader.ts';

/** What looking needs of its library. */
export interface LookingTools {
  readonly outcomes: OutcomeReader;
  readonly keeperOf: (folder: string) => FolderKeeper | undefined;
  /** Runs work on the index after what is under way. */
  readonly inTurn: (work: () => unknown) => Promise<unknown>;
  /** Reading was paused, or goes on. */
  readonly onTurned: (paused: boolean) => void;
}

/** Pauses reading, and looks at single files. */
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
    this.#tools.onTurned(paused);
  }

  /** Looks at these names of a folder at once, and takes in what they became. */
  follow(folder: string, names: readonly PlaceName[]): Promise<unknown> {
    return this.#tools.inTurn(() => this.#tools.keeperOf(folder)?.follow(names));
  }

  /** What a file of a folder became, or null where it was not read yet. */
  outcomeAt(folder: string, name: PlaceName): PlaceOutcome | null {
    const keeper = this.#tools.keeperOf(folder);
    return keeper ? this.#tools.outcomes.at(keeper.id, name) : null;
  }

  /** How many files are captures, and how many bytes these have. */
  stored(): { readonly files: number; readonly bytes: number } {
    return this.#tools.outcomes.stored();
  }
}
