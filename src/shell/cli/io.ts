/** The windows of the command: what it may touch of the world, so that tests can hand it another one. */

export interface Screen {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Columns, where it is a terminal. */
  readonly columns: number | undefined
}

export interface Io {
  readonly stdout: Screen
  readonly stderr: Screen
  readonly stdin: () => Promise<Uint8Array>
  /** The same as it comes, for input that is larger than memory. */
  readonly stdinStream?: () => AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Unix seconds; read only for `--as-of now` and for how fast a long run goes. */
  readonly now: () => number
}

/** Standard input as it comes; in one piece where it is at hand as a whole. */
export async function* stdinParts({ stdin, stdinStream }: Io): AsyncGenerator<Uint8Array, void, undefined> {
  if (stdinStream === undefined) yield await stdin()
  else yield* stdinStream()
}

/** 0: done, nothing differs. 1: done, and something differs. 2: not done. */
export type ExitCode = 0 | 1 | 2
