/** Everything we can refuse or warn about: data with a place; the words are in `present/wording/problems.ts`, zh and en. */

/**
 * Each kind with what its message needs: what was seen, what was needed. A message says where, what was seen, what was needed and
 * what to do; the compiler makes the wording total over these kinds.
 */
export interface ProblemKinds {
  /** A file that is no JSON: the parser's complaint and where it stopped. */
  'not-json': { readonly detail: string; readonly line: number; readonly column: number; readonly truncated: boolean }
  /** JSON of no kind we know. */
  unrecognised: { readonly seen: string }
  /** The vendor answered with an error code. */
  'vendor-error': { readonly code: number; readonly message: string }
  /** A row, or a field of it, that cannot be used; the rest of the document is. */
  'bad-row': { readonly seen: string; readonly needed: string }
}

export type ProblemId = keyof ProblemKinds
export type Problem = {
  readonly [K in ProblemId]: {
    readonly id: K
    /** The path of the file as the user gave it; empty where it is about no file. */
    readonly file: string
    /** The place inside the document, such as `checkindata[17].checkin_time`; empty for the whole. */
    readonly path: string
    readonly with: ProblemKinds[K]
  }
}[ProblemId]

export const problem = <K extends ProblemId>(id: K, file: string, path: string, details: ProblemKinds[K]): Problem =>
  ({ id, file, path, with: details }) as Problem
