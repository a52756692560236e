/** The layers that stand between a capture and harm, as the control may take them away. */

/** Names of the layers. */
export const LAYERS = ['sanitiser', 'sandbox', 'policy', 'session'] as const;

/** One of them. */
export type Layer = (typeof LAYERS)[number];

/** What the control is told. */
export interface ControlOrder {
  /** The layers that stand. */
  readonly layers: readonly Layer[];
  /** The window's address that hostile requests are led to where the session lets them out. */
  readonly port: number;
  /** Where the control's own files go. */
  readonly directory: string;
}

/** What the control saw. */
export interface ControlReport {
  /** Scripts that were compiled in the documents of the captures. */
  readonly scripts: number;
  /** Pages of captures in which a script left its mark. */
  readonly ran: number;
  /** Requests of other schemes than the program's own that were not refused. */
  readonly requests: number;
  /** Requests that the session refused. */
  readonly refused: number;
  /** Frames and windows that went where they were not sent. */
  readonly navigations: number;
  readonly captures: number;
}
