import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import {
  decode,
  employeeIds,
  recognise,
  type SourceDocument,
  sharedKinds,
  useridOf,
  useridsIn,
} from '../../src/vendor/index.js'
import { shanghai } from '../kit/rule.js'
import { type Row, rowsArb } from '../laws/documents.js'

const bad: readonly Row[] = [
  { userid: 'Ann', checkin_time: 'at nine' },
  { userid: 'bo', checkin_time: 0 },
  { userid: 'Bo', checkin_time: 1_772_500_000, checkin_type: '进门', odd: 1 },
  { userid: 'ann', checkin_time: 1_772_500_060, checkin_type: '出门' },
  { checkin_time: 1_772_500_000 },
]
const badReports: readonly Row[] = [
  { base_info: { acctid: 'Ann', date: 'today' } },
  {
    base_info: { acctid: 'BO', date: 1_772_380_800 },
    summary_info: { checkin_count: 'two' },
    sp_items: [{ type: 77 }],
  },
]

/** What the vendor would answer for two people, cut into documents of all frames that rows can stand in. */
const documentsArb = fc
  .tuple(rowsArb, fc.shuffledSubarray([...bad]), fc.shuffledSubarray([...badReports]), fc.nat({ max: 20 }))
  .map(([{ rules, punches, rosters, reports }, worse, worseReports, cut]): readonly SourceDocument[] => [
    { path: 'rules.json', value: { errcode: 0, info: rules } },
    { path: 'a.json', value: { errcode: 0, checkindata: [...punches.slice(0, cut), ...worse] } },
    { path: 'b.json', value: [...punches.slice(cut), ...punches.slice(0, 3), bad[2]] },
    { path: 'machine.json', value: { checkindata: { items: punches.slice(0, 4).map(ofMachine) } } },
    {
      path: 'reports.json',
      value: { request: { useridlist: ['ANN'] }, fetchedAt: '2026-03-10', response: { datas: reports } },
    },
    { path: 'more.json', value: { errcode: 0, datas: [...worseReports, ...reports.slice(0, 2)] } },
    { path: 'roster.json', value: { errcode: 0, schedule_list: rosters } },
  ])
const ofMachine = ({ userid, checkin_time }: Row): Row => ({ userid, checkin_time, device_sn: 'M1' })

describe('rows of some people, decoded', () => {
  it('are what decoding everything gives of them: punches, reports, rosters, and problems at the same places', () =>
    fc.assert(
      fc.property(documentsArb, fc.constantFrom('ann', 'bo', ''), (documents, own) => {
        const all = decoded(documents)
        const some = decoded(sharesOf(documents, own), employeeIds(useridsOf(documents)))
        const ofOwn = <A extends { readonly employee: string }>(list: readonly A[]) =>
          list.filter(({ employee }) => employee.toLowerCase() === own)
        const inMap = <V>(map: ReadonlyMap<string, V>) => new Map([...map].filter(([one]) => one.toLowerCase() === own))
        expect(some.company.punches).toEqual(inMap(all.company.punches))
        expect(some.company.placeholders).toEqual(inMap(all.company.placeholders))
        expect(some.company.rosters).toEqual(inMap(all.company.rosters))
        expect(some.company.officialDays).toEqual(ofOwn(all.company.officialDays))
        expect(some.company.officialMonths).toEqual(ofOwn(all.company.officialMonths))
        expect(told(some.problems)).toEqual(told(all.problems.filter((one) => ownerOf(documents, one) === own)))
        expect(some.company.inputs.map(({ path, rows }) => [path, rows])).toEqual(
          all.company.inputs.filter(({ kind }) => kind !== 'rules').map(({ path, rows }) => [path, rows]),
        )
      }),
      { seed: 20_261_120, numRuns: 60 },
    ))

  it('stand under the line of a file that has a row a line, and under none where the row is the document', () => {
    const row = { userid: 'Ann', checkin_time: 'x' }
    const shared = { kind: 'punches', rows: [row], of: 9 } as const
    const lines = decoded([{ path: 'a.ndjson', line: 2, value: [], share: { ...shared, each: 'line', at: [17] } }])
    const wrapped = { request: {}, response: [] }
    const single = decoded([{ path: 'b.json', value: wrapped, share: { ...shared, each: 'document', at: [0] } }])
    expect(lines.problems.map(({ path }) => path)).toEqual(['L17.checkin_time'])
    expect(single.problems.map(({ path }) => path)).toEqual(['response.checkin_time'])
    expect(lines.company.inputs).toMatchObject([{ path: 'a.ndjson', kind: 'punches', rows: 9 }])
  })
})

describe('a word that nobody knows', () => {
  it('is told once a file, where it stands first, though rows of another kind are read before', () => {
    const odd = { sp_items: [{ type: 77 }], summary_info: {} }
    const month = { base_info: { acctid: 'Ann' }, overwork_info: {}, ...odd }
    const day = { base_info: { acctid: 'Bo', date: 1_772_380_800 }, ...odd }
    const { problems } = decoded([day, day, month].map((value, i) => ({ path: 'a.ndjson', line: 12 - 3 * i, value })))
    expect(problems.map(({ id, path }) => `${id} ${path}`)).toEqual(['unknown-word L6.sp_items[0].type'])
  })
})

// Helpers

function decoded(documents: readonly SourceDocument[], person?: ReturnType<typeof employeeIds>) {
  return decode(documents, { zone: shanghai, calendar: builtInCalendar, ...(person && { person }) })
}
function useridsOf(documents: readonly SourceDocument[]): ReadonlySet<string> {
  return useridsIn(
    documents.flatMap(({ value }) => {
      const seen = recognise(value)
      return seen._tag === 'part' ? [seen] : []
    }),
  )
}

/** Each document of people's rows with the rows of one of them, beside how many it has. */
function sharesOf(documents: readonly SourceDocument[], own: string): readonly SourceDocument[] {
  const paths = documents.map(({ path }) => path).toSorted()
  return documents.flatMap(({ path, value }) => {
    const seen = recognise(value)
    if (seen._tag !== 'part' || !sharedKinds.has(seen.kind)) return []
    const at = seen.rows.flatMap((row, i) => (owner(row) === own ? [i] : []))
    const input = paths.indexOf(path)
    const rows = at.map((i) => seen.rows[i])
    const share = { kind: seen.kind, each: 'row', of: seen.rows.length, at, rows, input } as const
    return [{ path, value: emptied(value), share }]
  })
}
function owner(row: unknown): string {
  const userid = useridOf(row)
  return typeof userid === 'string' ? userid.toLowerCase() : ''
}

/** The document, its list empty. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value !== 'object' || value === null) return value
  const lists = ['checkindata', 'datas', 'schedule_list', 'items', 'response']
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, lists.includes(name) ? emptied(one) : one]),
  )
}

type Problems = ReturnType<typeof decoded>['problems']
function told(problems: Problems) {
  return problems.map(({ id, file, path }) => `${file} ${path} ${id}`).toSorted()
}
/** Whose row a problem is of. */
function ownerOf(documents: readonly SourceDocument[], { file, path }: Problems[number]): string | undefined {
  const seen = recognise(documents.find((one) => one.path === file)?.value)
  const position = /\[(\d+)\]/.exec(path)?.[1]
  return seen._tag === 'part' && position !== undefined ? owner(seen.rows[Number(position)]) : undefined
}
