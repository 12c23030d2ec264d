/** The sample company as its files say, and its answer key. */
import { readdirSync, readFileSync } from 'node:fs'

export interface DayRow {
  readonly base_info: { readonly date: number; readonly acctid: string; readonly day_type: number }
  readonly summary_info: {
    readonly checkin_count: number
    readonly regular_work_sec: number
    readonly standard_work_sec: number
    readonly earliest_time: number
    readonly lastest_time: number
  }
  readonly exception_infos: ReadonlyArray<Tally>
}
export interface Tally {
  readonly exception: number
  readonly count: number
  readonly duration: number
}
export interface MonthRow {
  readonly base_info: { readonly acctid: string }
  readonly summary_info: Readonly<Record<string, number>>
  readonly exception_infos: ReadonlyArray<Tally>
}
export interface DifferenceAnswer {
  readonly measure: string
  readonly ours: number
  readonly theirs: number
}
interface FaultHead {
  readonly id: string
  readonly userid: string
  readonly why: { readonly zh: string; readonly en: string }
}
export interface DayFault extends FaultHead {
  readonly date: string
  readonly differences?: ReadonlyArray<DifferenceAnswer>
  readonly unmatched?: 'ours' | 'duplicated'
  readonly right: DayRow
}
export interface MonthFault extends FaultHead {
  readonly period: string
  readonly differences: ReadonlyArray<DifferenceAnswer>
  readonly right: MonthRow
}
export type Fault = DayFault | MonthFault
interface Envelope {
  readonly endpoint: string
  readonly response: Readonly<Record<string, readonly unknown[] | undefined>>
}

export const company = 'docs/examples/company'

export const isDayFault = (fault: Fault): fault is DayFault => 'date' in fault

export const answers = JSON.parse(readFileSync('docs/examples/answers.json', 'utf8')) as {
  readonly personDays: number
  readonly faults: readonly Fault[]
}

/** Every file of the sample company, by its path inside it. */
export const sampleFiles = (): ReadonlyArray<{ readonly path: string; readonly text: string }> =>
  readdirSync(company, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(`${company}/${path}`, 'utf8') }))

const rowsOf = (endpoint: string, key: string): readonly unknown[] =>
  sampleFiles()
    .map(({ text }) => JSON.parse(text) as Envelope)
    .filter((envelope) => envelope.endpoint === endpoint)
    .flatMap((envelope) => envelope.response[key] ?? [])
export const dayRows = (): readonly DayRow[] => rowsOf('getcheckin_daydata', 'datas') as readonly DayRow[]
export const monthRows = (): readonly MonthRow[] => rowsOf('getcheckin_monthdata', 'datas') as readonly MonthRow[]

/** 0:00 in Shanghai of a date written 2026-05-13, as Unix seconds. */
export const midnightOf = (date: string): number => Date.parse(`${date}T00:00:00+08:00`) / 1000
