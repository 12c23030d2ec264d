/** The differences of a report as a sheet: a row each, values as the report carries them (seconds, counts). */
import type { Report } from '../domain/report.js'
import type { Sheet } from './to-csv.js'

/** `net` is theirs minus ours; days that one side lacks are rows with a side and no measure. */
export const differenceSheet = (
  report: Pick<Report, 'differences' | 'unmatched'>,
  names: ReadonlyMap<string, string> = new Map(),
): Sheet => ({
  head: ['userid', 'name', 'date', 'period', 'measure', 'ours', 'theirs', 'net', 'cause', 'restsOn', 'side'],
  rows: [
    ...report.differences.map(({ userid, date, period, measure, ours, theirs, cause, restsOn }) => [
      userid,
      names.get(userid),
      date,
      period,
      measure,
      ours,
      theirs,
      typeof ours === 'number' && typeof theirs === 'number' ? theirs - ours : undefined,
      cause ?? undefined,
      restsOn.join(' '),
      undefined,
    ]),
    ...report.unmatched.map(({ userid, date, side }) => [
      userid,
      names.get(userid),
      date,
      ...Array.from({ length: 7 }, () => undefined),
      side,
    ]),
  ],
})
