/** Everything we can refuse or warn about: data with a place; the words are in `present/wording/problems.ts`, zh and en. */

/** What a place in a document needed; printers have the words. */
export const needs = [
  'whole-number',
  'number',
  'text',
  'flag',
  'list',
  'object',
  'userid',
  'unix-seconds',
  'date',
  'day-of-month',
  'seconds-of-day',
  'year-month',
  'weekday',
  'rule-type',
  'day-type',
  'code',
  'length',
  'tenths-of-an-hour',
  'rest-inside',
  'special-date',
  'holiday-kind',
  'approval-kind',
  'approval-unit',
  'edge',
  'begin-before-end',
  'from-before-to',
  'measure',
  'date-or-period',
] as const
export type Need = (typeof needs)[number]

/** What a cell of a console export needed. */
export type CellNeed = 'account' | 'date' | 'clock' | 'amount'

/** Why a workbook cannot be opened: it needs a password, is a text, an older kind, damaged, or unpacks to more than is read. */
export type WorkbookFault = 'protected' | 'text' | 'not-a-workbook' | 'damaged' | 'too-large'

/** What the grammar of JSON allows where a text breaks it. */
export type JsonNeed = 'value' | 'name' | 'colon' | 'comma-or-end' | 'end-of-text' | 'string' | 'number'

/** What an error code of the vendor means, as far as a person can act on it. */
export type VendorErrorMeaning =
  | 'token'
  | 'corporation'
  | 'too-often'
  | 'api-not-allowed'
  | 'no-privilege'
  | 'address-not-allowed'
  | 'unknown-user'
  | 'user-list'
  | 'time-span'
  | 'parameters'
  | 'try-again'
  | 'schedule-refused'
  | 'correction-refused'
  | 'rule-refused'
  | 'other'

/**
 * Each kind with what its message needs: what was seen, what was needed. A message says where, what was seen, what was needed and
 * what to do; the compiler makes the wording total over these kinds. `seen` is a short piece of JSON, empty where nothing stands.
 */
export interface ProblemKinds {
  /** A file that is no JSON: what stands where the parser stopped, and what JSON allows there. */
  'not-json': {
    readonly detail: string
    readonly needed: JsonNeed
    readonly line: number
    readonly column: number
    readonly truncated: boolean
  }
  /** JSON of no kind we know. */
  unrecognised: { readonly seen: string }
  /** The vendor answered with an error code. */
  'vendor-error': { readonly code: number; readonly message: string; readonly meaning: VendorErrorMeaning }
  /** A row, or a field of it, that cannot be used; the rest of the document is. */
  'bad-row': { readonly seen: string; readonly needed: Need }
  /** A record that is no 未打卡 row and yet has the time 0. */
  'punch-at-zero': { readonly userid: string }
  /** Milliseconds where the field is in seconds. */
  'looks-like-milliseconds': { readonly field: string; readonly value: number }
  /** Seconds where the field is in milliseconds. */
  'looks-like-seconds': { readonly field: string; readonly value: number }
  /** More grace than the manual's six hours. */
  'grace-too-long': { readonly field: string; readonly seconds: number }
  /** A rule, a shift or a special workday without a pair of times: its days cannot be judged. */
  'rule-without-times': { readonly name: string; readonly id: number }
  /** A rule that says of no weekday that it is a workday. */
  'rule-without-days': { readonly name: string; readonly id: number }
  /** Two answers for one person and date that are not the same rule. */
  'two-rules': { readonly userid: string; readonly date: string }
  /** Two rostered shifts for one person and date. */
  'two-shifts': { readonly userid: string; readonly date: string }
  /** An exception code of a report that we have no word for. */
  'unknown-exception': { readonly code: number }
  /** A word or code that the vendor's documents do not list; the row is used without it. */
  'unknown-word': { readonly field: string; readonly word: string }
  /** A name or an answer in a policies document that is none of ours. */
  'bad-policy': {
    readonly name: string
    readonly seen: string
    /** The names, where the name is unknown; else the answers of that policy. */
    readonly valid: readonly string[]
    readonly nearest: string | undefined
    readonly unknown: 'name' | 'answer'
  }
  /** An approval of a day report whose text tells no time. */
  'approval-unreadable': { readonly text: string }
  /** A path that cannot be opened or read; `detail` is the system's own word for it. */
  'unreadable-file': {
    readonly reason: 'missing' | 'forbidden' | 'not-gzip' | 'broken-gzip' | 'not-utf-8' | 'other'
    readonly detail: string
  }
  /** A file without a document in it. */
  'empty-file': { readonly bytes: number }
  /** A folder without a file of a kind we read. */
  'empty-folder': { readonly lookedFor: readonly string[]; readonly others: number }
  /** A spreadsheet of a kind that is not read, or where nothing to read workbooks with was given. */
  spreadsheet: { readonly extension: string }
  /** A file that ends in `.xlsx` and cannot be opened as a workbook. */
  'unreadable-workbook': { readonly reason: WorkbookFault; readonly detail: string }
  /** A sheet that is none of the console's exports; `titles` is what stands where its heading should. */
  'unknown-sheet': { readonly titles: ReadonlyArray<string> }
  /** A sheet without the column of accounts: people are told apart by their names. */
  'no-accounts': Readonly<Record<string, never>>
  /** More rows than are read; the first ones are used. */
  'too-many-rows': { readonly read: number }
  /** A cell of a console export written in no way that is known; `path` names the sheet and the cell. */
  'bad-cell': { readonly column: string; readonly seen: string; readonly needed: CellNeed }
  /** Files of a folder whose kind we do not read, told once. */
  'other-files': { readonly count: number; readonly examples: readonly string[]; readonly lookedFor: readonly string[] }
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
