import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputKind } from '../../src/domain/company.js'
import { createSurvey, type SourceDocument } from '../../src/vendor/index.js'
import { wholeOf } from '../../src/whole.js'
import { shanghai } from '../kit/rule.js'
import { decoded, type Row, rowsArb } from '../laws/documents.js'

/** What becomes of a good row: most stay as they are, others are spoilt in a field, doubled, or no row at all. */
const spoilt = fc.constantFrom<(row: Row) => unknown>(
  (row) => row,
  (row) => row,
  (row) => ({ ...row, checkin_time: 'nine' }),
  (row) => ({ ...row, checkin_time: 0 }),
  (row) => ({ ...row, checkin_time: 1_772_500_000_000 }),
  (row) => ({ ...row, checkin_time: 1.5, lat: 'x' }),
  (row) => ({ ...row, exception_type: '未打卡' }),
  (row) => ({ ...row, checkin_type: 7, lat: 'north' }),
  (row) => ({ ...row, userid: undefined }),
  (row) => ({ ...row, userid: '' }),
  (row) => ({ ...row, base_info: { ...Object(row['base_info']), date: 'Monday' } }),
  (row) => ({ ...row, base_info: { ...Object(row['base_info']), acctid: 5 } }),
  (row) => ({ ...row, summary_info: 'none' }),
  (row) => [row],
  () => null,
)
const rowsOf = (rows: fc.Arbitrary<readonly Row[]>): fc.Arbitrary<readonly unknown[]> =>
  fc
    .tuple(rows, fc.array(spoilt, { minLength: 40, maxLength: 40 }))
    .map(([all, how]) => all.map((row, i) => how[i % how.length]!(row)))
const punches = rowsOf(rowsArb.map((all) => all.punches))
const machines = rowsOf(
  rowsArb.map((all) => all.punches.map(({ userid, checkin_time }) => ({ userid, checkin_time, device_sn: 'M' }))),
)
const reports = rowsOf(rowsArb.map((all) => all.reports))

describe('a survey of rows', () => {
  it('tells what decoding them tells of the whole: dates reported, and when anybody punched', () =>
    fc.assert(
      fc.property(punches, machines, reports, fc.constantFrom(0, 1, 2, 3), (phones, devices, days, without) => {
        const documents: SourceDocument[] = [
          { path: 'p.json', value: { errcode: 0, checkindata: without === 1 ? [] : phones } },
          { path: 'm.json', value: { checkindata: { items: without === 2 ? [] : devices } } },
          { path: 'd.json', value: { errcode: 0, datas: without === 3 ? [] : days } },
        ]
        const survey = createSurvey(shanghai)
        const take = (kind: InputKind, rows: readonly unknown[]) => {
          // Batches of rows, and another survey of some of them, come to the same.
          const other = createSurvey(shanghai)
          survey.take(kind, rows.slice(0, 3))
          other.take(kind, rows.slice(3))
          survey.add(other.whole())
        }
        if (without !== 1) take('punches', phones)
        if (without !== 2) take('device-punches', devices)
        if (without !== 3) take('day-reports', days)
        expect(survey.whole()).toEqual(wholeOf(decoded(documents).company))
      }),
      { seed: 20_261_120, numRuns: 150 },
    ))

  it('of nothing tells nothing', () =>
    expect(createSurvey(shanghai).whole()).toEqual({
      devicesOnly: true,
      anyRecords: false,
      punched: undefined,
      recorded: undefined,
      reported: new Set(),
    }))

  it('learns nothing from kinds that tell nothing of everybody', () => {
    const survey = createSurvey(shanghai)
    survey.take('month-reports', [{ base_info: { acctid: 'a', date: 1_772_380_800 } }])
    survey.take('roster', [{ userid: 'a', yearmonth: 202_603 }])
    expect(survey.whole()).toEqual(createSurvey(shanghai).whole())
  })
})
