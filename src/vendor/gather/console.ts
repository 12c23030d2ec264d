/** All sheets of the console's exports together: official days and months, everybody's punches, and the approvals they name. */
import type { Approval, Correction } from '../../domain/approval.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { OfficialDay, OfficialMonth } from '../../domain/official.js'
import type { Punch } from '../../domain/punch.js'
import type { CivilDate } from '../../time/civil-date.js'
import { secondsInMinute } from '../../time/seconds.js'
import { instantOf, type Zone } from '../../time/zone.js'
import {
  askedOf,
  type ConsoleDay,
  type ConsoleDetail,
  type ConsoleRecord,
  openSheet,
  type OpenSheet,
  type PrintedDay,
  readDays,
  readDetails,
  readMonths,
  readTimes,
  type SheetKind,
  united,
  unknownColumns,
} from '../console/index.js'
import { readApprovalText } from '../normalise/approval-text.js'
import { approvalOf } from '../normalise/approval.js'
import type { OpenPart } from '../open.js'
import { groupedBy, type Kept, oneOfEach } from './equal-rows.js'

export interface GatheredConsole {
  readonly days: readonly OfficialDay[]
  readonly months: readonly OfficialMonth[]
  readonly punches: ReadonlyMap<EmployeeId, readonly Punch[]>
  /** Leave and the rest as 假勤申请 words them, and every time that is marked 补卡. */
  readonly approvals: readonly Approval[]
}

export const gatherConsole = (
  of: (kind: SheetKind) => readonly OpenPart[],
  { zone, withApprovals }: { readonly zone: Zone; readonly withApprovals: boolean },
): GatheredConsole => {
  const days = sheetsOf(of('console-days')).flatMap(([open, sheet]) => readDays(sheet).map((one) => ({ open, one })))
  const details = sheetsOf(of('console-details')).flatMap(([open, sheet]) =>
    readDetails(sheet).map((one) => ({ open, one })),
  )
  const months = sheetsOf(of('console-months')).flatMap(([open, sheet]) =>
    readMonths(sheet).map((one) => ({ open, one })),
  )
  const times = sheetsOf(of('console-times')).flatMap(([, sheet]) => readTimes(sheet))
  const due = groupedBy(
    details.map(({ one }) => one),
    ({ of: { employee, date } }) => `${date} ${employee}`,
  )
  const records = recordsOf([
    details.flatMap(({ one }) => one.record ?? []),
    days.flatMap(({ one }) => one.slots),
    days.flatMap(({ one }) => one.stamps),
    times,
    months.flatMap(({ one }) => one.stamps),
  ])
  const told = [
    ...days.map(({ open, one }) => ({ open, ...one.day, text: one.approvals, path: one.day.origin.path })),
    ...details.map(({ open, one }) => ({ open, ...one.of, text: one.approvals })),
  ]
  return {
    days: onceEach(withAsked(days, due), ({ employee, date }) => `${date} ${employee}`),
    months: onceEach(
      months.map(({ open, one }) => ({ open, value: one.month })),
      ({ employee, from, to }) => `${from} ${to} ${employee}`,
    ),
    punches: new Map(
      [...groupedBy(records, ({ employee }) => employee)].map(([employee, ofOne]) => [
        employee,
        ofOne.map((record) => punchOf(record, zone)),
      ]),
    ),
    approvals: withApprovals ? approvalsOf(told, records, zone) : [],
  }
}

/** Punches of exports are whole minutes: one that the API's punches have too is theirs. */
export const withConsolePunches = (
  others: ReadonlyMap<EmployeeId, readonly Punch[]>,
  ofConsole: ReadonlyMap<EmployeeId, readonly Punch[]>,
): ReadonlyMap<EmployeeId, readonly Punch[]> => {
  const all = new Map(others)
  for (const [employee, punches] of ofConsole) {
    const known = others.get(employee) ?? []
    const minutes = new Set(known.map(({ at }) => Math.floor(at / secondsInMinute)))
    const added = punches.filter(({ at }) => !minutes.has(Math.floor(at / secondsInMinute)))
    all.set(
      employee,
      [...known, ...added].toSorted((a, b) => a.at - b.at),
    )
  }
  return all
}

const sheetsOf = (parts: readonly OpenPart[]): ReadonlyArray<readonly [OpenPart, OpenSheet]> =>
  parts.flatMap((open) => {
    const sheet = openSheet(open.part.rows[0], open.source)
    if (sheet === undefined) return []
    for (const { group, name } of unknownColumns(sheet.header))
      open.countUnknown(group === '' ? name : `${group}/${name}`)
    return [[open, sheet] as const]
  })

/** The days with what each of them asked for. */
const withAsked = (
  days: ReadonlyArray<{ readonly open: OpenPart; readonly one: ConsoleDay }>,
  details: ReadonlyMap<string, readonly ConsoleDetail[]>,
): Array<{ readonly open: OpenPart; readonly value: OfficialDay }> => {
  const printed = days.map(({ one: { day, printed: said } }): PrintedDay => {
    const due = (details.get(`${day.date} ${day.employee}`) ?? []).flatMap((one) => one.due ?? [])
    return { ...said, due }
  })
  const asked = askedOf(printed)
  return days.map(({ open, one: { day } }, i) => {
    const own = asked(printed[i]!)
    return { open, value: own === undefined ? day : { ...day, asked: own } }
  })
}

/** Two exports that overlap tell the same rows twice; rows that disagree are both kept. */
const onceEach = <Row extends OfficialDay | OfficialMonth>(
  rows: ReadonlyArray<{ readonly open: OpenPart; readonly value: Row }>,
  keyOf: (row: Row) => string,
): Row[] => {
  const kept = rows.map(
    ({ open, value }): Kept<Row> => ({
      value,
      raw: { ...value, origin: undefined },
      countRepeated: open.countRepeated,
    }),
  )
  return [...groupedBy(kept, ({ value }) => keyOf(value)).values()].flatMap(oneOfEach)
}

/** The records of every person-day, in order of time. */
const recordsOf = (lists: ReadonlyArray<readonly ConsoleRecord[]>): readonly ConsoleRecord[] => {
  const keys = lists.map((list) => groupedBy(list, ({ employee, date }) => `${date} ${employee}`))
  const all = new Set(keys.flatMap((groups) => [...groups.keys()]))
  return [...all]
    .flatMap((key) => united(keys.flatMap((groups) => sheetsApart(groups.get(key) ?? []))))
    .toSorted((a, b) => a.date - b.date || a.at - b.at)
}
/** What two exports tell of one day is one day told twice. */
const sheetsApart = (records: readonly ConsoleRecord[]) => [...groupedBy(records, ({ input }) => input).values()]

const punchOf = (record: ConsoleRecord, zone: Zone): Punch => ({
  employee: record.employee,
  at: instantOf(zone, record.date, record.at, 'wall-clock'),
  says: record.edge,
  flaws: record.flaws,
  hint: {
    rule: undefined,
    shift: undefined,
    section: undefined,
    planned: record.planned === undefined ? undefined : instantOf(zone, record.date, record.planned, 'wall-clock'),
    plannedOffset: undefined,
  },
  device: record.device,
  place: record.place,
  lat: 0,
  lng: 0,
  wifi: '',
  wifiMac: '',
  fromDevice: false,
  origin: { input: record.input, path: record.path },
})

interface Told {
  readonly open: OpenPart
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly path: string
  readonly text: string
}

const approvalsOf = (told: readonly Told[], records: readonly ConsoleRecord[], zone: Zone): readonly Approval[] => {
  const marked = records.flatMap(({ employee, date, at, edge, isCorrected }): Correction[] => {
    const corrected = instantOf(zone, date, at, 'wall-clock')
    return isCorrected
      ? [{ _tag: 'correction', employee, number: '', at: corrected, slot: edge, date, section: undefined }]
      : []
  })
  const known = new Set(marked.map(({ employee, at }) => `${at} ${employee}`))
  const seen = new Set<string>()
  const worded = told.flatMap(({ open, employee, date, path, text }) =>
    entriesIn(text).flatMap((entry): Approval[] => {
      const key = `${date} ${employee} ${entry.text}`
      if (seen.has(key)) return []
      seen.add(key)
      const said = readApprovalText(entry.title, entry.description, date, new Set(['其他']))
      if (said === undefined) open.source.report('approval-unreadable', path, { text: entry.text })
      return said === undefined ? [] : [approvalOf(said, { employee, date, number: '', zone })]
    }),
  )
  return [...marked, ...worded.filter((one) => one._tag !== 'correction' || !known.has(`${one.at} ${one.employee}`))]
}

/** `年假2.0天（2/13 上午 - 2/14 下午）` and others in one cell: each ends with the bracket that holds its dates. */
const entriesIn = (text: string) => {
  const entries = [...text.matchAll(/(.*?)\(([^()]*\d[-/月]\d[^()]*)\)/g)].map(
    ([whole, title = '', description = '']) => ({
      text: whole.replace(/^[\s、,;]+/, ''),
      title: title.replace(/^[\s、,;]+/, '').trim(),
      description,
    }),
  )
  const rest = text.slice(entries.length === 0 ? 0 : text.lastIndexOf(')') + 1).replaceAll(/^[\s、,;]+/g, '')
  return rest === '' ? entries : [...entries, { text: rest, title: rest, description: '' }]
}
