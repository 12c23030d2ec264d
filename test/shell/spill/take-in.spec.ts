import { describe, expect, it, onTestFinished } from 'vitest'
import { problem } from '../../../src/domain/problem.js'
import type { StreamEvent } from '../../../src/shell/files/stream/event.js'
import { createSpillFile } from '../../../src/shell/spill/spill-file.js'
import { takeIn } from '../../../src/shell/spill/take-in.js'
import { span } from '../../../src/time/span.js'
import { at, on, shanghai } from '../../kit/rule.js'
import { days, punches, type Row } from './small-crew.js'

const rows = (document: number, list: readonly unknown[], first = 0): StreamEvent => ({
  _tag: 'rows',
  document,
  rows: list,
  first,
})
const document = (number: number, value: unknown, count: number, line?: number): StreamEvent => ({
  _tag: 'document',
  document: number,
  path: 'a.json',
  line,
  value,
  rows: count,
})
const file: StreamEvent = { _tag: 'file', path: 'a.json', sha256: 'f00', bytes: 9 }
const unreadable = problem('unreadable-file', 'a.json', '', { reason: 'broken-gzip', detail: '' })
const broken = problem('not-json', 'a.json', '', { detail: '', needed: 'value', line: 1, column: 1, truncated: true })

/** More rows than wait for the end of their document. */
const many = (row: Row): readonly Row[] => Array.from({ length: 20_001 }, () => row)
const machine = { userid: 'amy', checkin_time: at('2026-03-02 07:00'), device_sn: 'M1' }
const firstDay = { reported: new Set([on('2026-03-02')]) }

describe('input taken in', () => {
  it('knows of rows of people whose they are and where they stood, and of the whole what it tells', async () => {
    const { taken, lots } = await taking([rows(0, punches.slice(0, 2)), document(0, { checkindata: [] }, 2), file])
    expect(lots).toEqual([
      { document: 0, at: 0, row: punches[0] },
      { document: 0, at: 1, row: punches[1] },
    ])
    expect(taken.shared).toMatchObject([{ path: 'a.json', kind: 'punches', each: 'row', of: 2, sha256: 'f00' }])
    expect(taken.whole.recorded).toEqual(span(at('2026-03-02 08:55'), at('2026-03-02 09:10')))
  })

  it('takes a long list for what its last row tells that it is: machines’ records, not phones’', async () => {
    const phones = many(punches[0]!)
    const told = [rows(0, phones), rows(0, [machine], phones.length), document(0, { checkindata: [] }, 20_002), file]
    const { taken } = await taking(told)
    expect(taken.shared.map((one) => one?.kind)).toEqual(['device-punches'])
    expect(taken.whole).toMatchObject({ devicesOnly: true, anyRecords: true, recorded: undefined })
    expect(taken.whole.punched).toEqual(span(at('2026-03-02 07:00'), at('2026-03-02 08:55')))
  })

  it('takes it for months, whose dates are none that were reported', async () => {
    const daily = many(days[0]!)
    const monthly = { base_info: { acctid: 'amy' }, overwork_info: {} }
    const first = [rows(0, daily), document(0, { datas: [] }, daily.length), file]
    expect((await taking(first)).taken.whole).toMatchObject(firstDay)
    const { taken } = await taking([
      rows(0, daily),
      rows(0, [monthly], 20_001),
      document(0, { datas: [] }, 20_002),
      file,
    ])
    expect(taken.shared.map((one) => one?.kind)).toEqual(['month-reports'])
    expect(taken.whole.reported).toEqual(new Set())
  })

  it('has a long list at hand again that turned out to be no rows of people', async () => {
    const long = many(punches[0]!)
    const rule = { userid: 'Zoe', group: { groupid: 1 } }
    const others = [rows(0, days.slice(0, 3)), document(0, { datas: [] }, 3)]
    const events = [...others, rows(1, long), rows(1, [rule], long.length), document(1, [], 20_002), file]
    const { taken } = await taking(events)
    expect(taken.shared.map((one) => one?.kind)).toEqual(['day-reports', undefined])
    expect(taken.documents).toMatchObject([{ path: 'a.json', share: { kind: 'rules', of: 20_002 } }])
    expect(taken.documents[0]?.share?.rows).toEqual([...long, rule])
    expect(taken.whole.anyRecords).toBe(false)
  })

  it.each<[string, StreamEvent[]]>([
    ['a document that is no JSON', [rows(0, punches), { _tag: 'problem', document: 0, problem: broken }, file]],
    ['a long one', [rows(0, many(punches[0]!)), { _tag: 'problem', document: 0, problem: broken }, file]],
    ['one whose rows are to be forgotten', [rows(0, many(punches[0]!)), { _tag: 'forget', document: 0 }, file]],
    [
      'a file that breaks off behind its documents',
      [
        rows(0, many(punches[0]!)),
        document(0, { checkindata: [] }, 20_001),
        { _tag: 'problem', document: undefined, problem: unreadable },
      ],
    ],
  ])('has learnt nothing from %s', async (_, events) => {
    const { taken } = await taking(events)
    expect(taken.documents).toEqual([])
    expect(taken.shared.filter((one) => one !== undefined)).toEqual([])
    expect(taken.whole).toMatchObject({ anyRecords: false, recorded: undefined, reported: new Set() })
    expect(taken.userids.size).toBe(0)
  })

  it('keeps what other lines of a file told, where one of them is forgotten and told anew', async () => {
    const { taken } = await taking([
      rows(0, days.slice(0, 3)),
      document(0, { datas: [] }, 3, 1),
      rows(1, punches),
      { _tag: 'forget', document: 1 },
      rows(1, punches.slice(0, 1)),
      document(1, { checkindata: [] }, 1, 2),
      file,
    ])
    expect(taken.whole).toMatchObject(firstDay)
    expect(taken.whole.recorded).toEqual(span(at('2026-03-02 08:55'), at('2026-03-02 08:55')))
  })

  it('takes lines after one another that are rows of one kind for one document, from the first of them on', async () => {
    const single = (number: number, row: unknown) => document(number, row, 0, number + 1)
    const events = [single(0, punches[0]), single(1, punches[1]), single(2, days[0]), single(3, punches[2]), file]
    const { taken } = await taking(events)
    expect(taken.shared.map((one) => [one?.kind, one?.line, one?.of])).toEqual([
      ['punches', 1, 2],
      ['day-reports', 3, 1],
      ['punches', 4, 1],
    ])
  })
})

// Helpers

async function taking(events: readonly StreamEvent[]) {
  const spill = createSpillFile()
  onTestFinished(() => spill.remove())
  const told = async function* () {
    yield* events
  }
  const taken = await takeIn(told(), spill, shanghai)
  return { taken, lots: spill.rowsIn(spill.piecesOf([...spill.people()])) }
}
