/** Faults of single day reports: a figure that the report's own others rule out, a row too many, a row too few. */
import type { OpenDay, WorkDay } from '../../../../reference/asked.js'
import { day as wholeDay, minute } from '../../clock.js'
import type { Draw } from '../../draw.js'
import type { OfficialDayRow } from '../../rows.js'
import type { ToldDay } from '../../told-day.js'
import { cause, finding, type Alteration, type PersonalFault, type Scene, type Suspect } from '../suspect.js'
import { editDay, withSummary } from './rows.js'

type Edit = (row: OfficialDayRow, draw: Draw) => OfficialDayRow | readonly OfficialDayRow[]

type Fits = (day: ToldDay, suspect: Suspect) => boolean

const onDays =
  (fits: Fits, edit: Edit): PersonalFault['ways'] =>
  (suspect, scene, draw) =>
    waysOn(suspect, scene, draw, fits, edit)

function* waysOn(suspect: Suspect, { world }: Scene, draw: Draw, fits: Fits, edit: Edit): Generator<Alteration> {
  for (const { date } of draw.shuffled(suspect.days.filter((day) => fits(day, suspect))))
    yield { within: [date], edit: editDay(date, world, (row) => edit(row, draw)) }
}

const amount = ({ figures }: ToldDay, measure: keyof ToldDay['figures']): number => Number(figures[measure] ?? 0)
const isPunched = (day: ToldDay): boolean =>
  amount(day, 'punches.count') >= 2 && amount(day, 'latest.seconds') > amount(day, 'earliest.seconds') + 30 * minute
const isPlain = (day: ToldDay): boolean => day.items.length === 0
/** No leave on the date or beside it, which could explain what else it says. */
const isAtHome: Fits = ({ asked }, { facts }) =>
  (asked._tag === 'work' || asked._tag === 'open') &&
  facts.approvals.every(
    (one) =>
      one.kind === 'correction' ||
      one.kind === 'overtime' ||
      one.end <= startOf(asked) - wholeDay ||
      one.begin >= startOf(asked) + 3 * wholeDay,
  )
const startOf = (asked: OpenDay | WorkDay): number =>
  asked._tag === 'open' ? asked.span.start : asked.duties[0]!.start
const hasOneSection = ({ asked }: ToldDay): boolean =>
  asked._tag === 'work' && asked.rule._tag === 'fixed' && asked.duties.length === 1

/** More than lies between the first and the last punch. */
const tooMuchWork: Edit = (row) => {
  const { earliest_time: first, lastest_time: last } = row.summary_info
  return withSummary(row, { regular_work_sec: last - first + 30 * minute })
}

export const dayRowFaults: readonly PersonalFault[] = [
  {
    kind: 'hand-calibration',
    expects: cause('hand-calibration'),
    seen: 'days',
    ways: onDays(
      (day) =>
        isPlain(day) && amount(day, 'late.count') + amount(day, 'early.count') + amount(day, 'missing.count') > 0,
      (row) => ({ ...row, exception_infos: [] }),
    ),
  },
  {
    kind: 'contradicted-by-report',
    expects: cause('contradicted-by-report'),
    seen: 'days',
    ways: onDays((day, suspect) => isAtHome(day, suspect) && isPlain(day) && isPunched(day), tooMuchWork),
  },
  {
    kind: 'duplicated-rows',
    expects: cause('duplicated-rows'),
    seen: 'days',
    ways: onDays(
      (day) =>
        day.items.some(({ type }) => type !== 2) || (isPlain(day) && isPunched(day) && day.asked._tag === 'work'),
      (row) => {
        const leave = row.sp_items.filter(({ type }) => type !== 2)
        return leave.length > 0
          ? { ...row, sp_items: [...row.sp_items, ...leave] }
          : withSummary(row, { checkin_count: row.summary_info.checkin_count + 1 })
      },
    ),
  },
  {
    kind: 'report-count-without-duration',
    expects: finding('report-count-without-duration', 'contradicted-by-report'),
    seen: 'days',
    ways: onDays(
      (day) => amount(day, 'late.count') > 0 || amount(day, 'early.count') > 0,
      (row) => ({ ...row, exception_infos: row.exception_infos.map((one) => ({ ...one, duration: 0 })) }),
    ),
  },
  {
    kind: 'report-absence-duration',
    expects: finding('report-absence-duration', 'contradicted-by-report'),
    seen: 'days',
    ways: onDays(
      (day, suspect) =>
        isAtHome(day, suspect) && isPlain(day) && hasOneSection(day) && amount(day, 'absence.count') === 1,
      (row) => ({
        ...row,
        exception_infos: row.exception_infos.map((one) => ({ ...one, duration: one.duration - 60 * minute })),
      }),
    ),
  },
  {
    kind: 'report-punches',
    expects: finding('report-punches', 'contradicted-by-report'),
    seen: 'days',
    ways: onDays(isPunched, (row) => {
      const { earliest_time, lastest_time } = row.summary_info
      return withSummary(row, { earliest_time: lastest_time, lastest_time: earliest_time })
    }),
  },
  {
    kind: 'report-worked',
    expects: finding('report-worked', 'contradicted-by-report'),
    seen: 'days',
    ways: onDays((day, suspect) => isAtHome(day, suspect) && isPlain(day) && isPunched(day), tooMuchWork),
  },
  {
    kind: 'report-rest-day',
    expects: finding('report-rest-day', 'contradicted-by-report'),
    seen: 'days',
    ways: onDays(
      ({ asked }) => asked._tag === 'rest',
      (row, draw) =>
        draw.chance(500)
          ? withSummary(row, { standard_work_sec: 480 * minute })
          : { ...row, exception_infos: [{ exception: 4, count: 1, duration: 480 * minute }] },
    ),
  },
  {
    kind: 'report-absent-and-punched',
    expects: finding('report-absent-and-punched', 'contradicted-by-report'),
    seen: 'days',
    ways: onDays(
      (day, suspect) => isAtHome(day, suspect) && isPlain(day) && isPunched(day) && hasOneSection(day),
      (row) => ({
        ...row,
        exception_infos: [{ exception: 4, count: 1, duration: row.summary_info.standard_work_sec }],
      }),
    ),
  },
  {
    kind: 'report-records',
    expects: finding('report-records'),
    seen: 'days',
    ways: onDays(isPunched, (row, draw) =>
      withSummary(row, { earliest_time: row.summary_info.earliest_time + draw.int(61, 20 * minute) }),
    ),
  },
  {
    kind: 'report-leave-unit',
    expects: finding('report-leave-unit'),
    seen: 'nothing',
    ways: onDays(
      ({ items }) =>
        items.some(({ type, time_type, duration }) => type === 1 && time_type === 1 && duration % 43_200 > 0),
      (row) => ({ ...row, sp_items: row.sp_items.map((item) => ({ ...item, time_type: 0 })) }),
    ),
  },
  {
    kind: 'overtime-status',
    expects: finding('overtime-inconsistent'),
    seen: 'nothing',
    ways: onDays(
      ({ overtime }) => overtime !== undefined && overtime.seconds > 0,
      (row) => (row.ot_info === undefined ? row : { ...row, ot_info: { ...row.ot_info, ot_status: 0 } }),
    ),
  },
  {
    kind: 'duplicated-day',
    expects: { unmatched: 'duplicated' },
    seen: 'days',
    ways: onDays(isPunched, (row) => [
      row,
      withSummary(row, {
        regular_work_sec: Math.max(0, row.summary_info.regular_work_sec - 60 * minute) + 30 * minute,
      }),
    ]),
  },
  {
    kind: 'missing-day',
    expects: { unmatched: 'ours' },
    seen: 'nothing',
    ways: onDays(
      ({ asked }) => asked._tag === 'work',
      () => [],
    ),
  },
]
