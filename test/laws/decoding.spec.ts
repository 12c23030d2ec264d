/** Laws of reading: order, pages, repetition and strangers among the fields change nothing, and no JSON brings the reader down. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import type { Company } from '../../src/domain/company.js'
import { recompute } from '../../src/recompute.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import type { SourceDocument } from '../../src/vendor/index.js'
import { week } from '../kit/arbitraries.js'
import { decoded, documentsOf, type Row, type Rows, rowsArb } from './documents.js'

const figures = (company: Company) =>
  recompute(company, week).days.map((day) => [
    day.employee,
    day.date,
    day.verdicts.map(({ status }) => status),
    figuresOfDay(day),
  ])
/** Our figures and the report, without the list of its inputs, which tells how the rows were cut. */
const told = (documents: readonly SourceDocument[]) => {
  const { company, problems } = decoded(documents)
  const { inputs: _, ...report } = audit(company, problems, week)
  return { report, figures: figures(company) }
}
const figuresIn = (rows: Rows) => figures(decoded(documentsOf(rows)).company)
const kinds = ['rules', 'punches', 'rosters', 'reports'] as const
const runs = { numRuns: 40 }
/** A word that no document of the vendor has for a field. */
const strangerArb = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `x_${text}`)

describe('laws of reading', () => {
  it('the order of documents changes nothing', () =>
    fc.assert(
      fc.property(rowsArb, fc.nat({ max: 3 }), (rows, turn) => {
        const documents = documentsOf(rows)
        const turned = [...documents.slice(turn), ...documents.slice(0, turn)].toReversed()
        expect(told(turned)).toEqual(told(documents))
      }),
      runs,
    ))
  it('the order of rows changes nothing', () =>
    fc.assert(
      fc.property(rowsArb, fc.constantFrom(...kinds), (rows, kind) => {
        expect(told(documentsOf({ ...rows, [kind]: rows[kind].toReversed() }))).toEqual(told(documentsOf(rows)))
      }),
      runs,
    ))
  it('the pages that an answer comes in change nothing', () =>
    fc.assert(
      fc.property(rowsArb, fc.nat(), (rows, cut) => {
        const at = cut % (rows.punches.length + 1)
        const page = (path: string, punches: readonly Row[]) => ({ path, value: { errcode: 0, checkindata: punches } })
        const [rules, , ...others] = documentsOf(rows)
        const pages = [page('1.json', rows.punches.slice(at)), page('2.json', rows.punches.slice(0, at))]
        expect(told([rules!, ...pages, ...others])).toEqual(told(documentsOf(rows)))
      }),
      runs,
    ))
  it('an answer that lies there twice changes nothing', () =>
    fc.assert(
      fc.property(rowsArb, fc.nat({ max: 3 }), (rows, which) => {
        const documents = documentsOf(rows)
        const copy = { ...documents[which]!, path: 'copy.json' }
        expect(told([...documents, copy])).toEqual(told(documents))
      }),
      runs,
    ))
  it('repeated rows are counted, each once', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const documents = documentsOf({ ...rows, punches: [...rows.punches, ...rows.punches] })
        const input = decoded(documents).company.inputs.find((one) => one.kind === 'punches')!
        expect([input.rows, input.repeated]).toEqual([2 * rows.punches.length, rows.punches.length])
      }),
      runs,
    ))
  it('fields that we do not know change no figure', () =>
    fc.assert(
      fc.property(rowsArb, strangerArb, fc.jsonValue(), fc.constantFrom(...kinds), (rows, field, value, kind) => {
        const strange = rows[kind].map((row) => ({ ...row, [field]: value }))
        expect(figuresIn({ ...rows, [kind]: strange })).toEqual(figuresIn(rows))
      }),
      runs,
    ))
  it('未打卡 rows change no figure, whatever their time', () =>
    fc.assert(
      fc.property(rowsArb, rowsArb, (rows, other) => {
        const placeholders = other.punches.map((row) => ({ ...row, exception_type: '未打卡' }))
        expect(figuresIn({ ...rows, punches: [...rows.punches, ...placeholders] })).toEqual(figuresIn(rows))
      }),
      runs,
    ))
  it('时间异常 on a record, the vendor’s own verdict, changes no figure', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const punches = rows.punches.map((row) => ({
          ...row,
          exception_type: [String(row['exception_type']), '时间异常'].filter((word) => word !== '').join(';'),
        }))
        expect(figuresIn({ ...rows, punches })).toEqual(figuresIn(rows))
      }),
      runs,
    ))
  it('the exceptions and sums of day reports change no figure of ours', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const reports = rows.reports.map(({ base_info }) => ({ base_info, exception_infos: [], summary_info: {} }))
        expect(figuresIn({ ...rows, reports })).toEqual(figuresIn(rows))
      }),
      runs,
    ))
  it('userids in other letters are the same people', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const punches = rows.punches.map((row) => ({ ...row, userid: String(row['userid']).toUpperCase() }))
        const plain = (of: Rows) => figuresIn(of).map(([, ...rest]) => rest)
        expect(plain({ ...rows, punches })).toEqual(plain(rows))
      }),
      runs,
    ))
})

describe('laws of robust reading', () => {
  const anywhere = { path: 'any.json' }
  it('no JSON, be it made of the vendor’s own words, makes decoding or judging throw', () =>
    fc.assert(
      fc.property(wordedArb, (value) => {
        const { company, problems } = decoded([{ ...anywhere, value }])
        expect(company.inputs).toHaveLength(1)
        expect(() => audit(company, problems, week)).not.toThrow()
      }),
      { numRuns: 300 },
    ))
  it('no value in the place of a row or a list makes decoding throw, and what is no row is said to be none', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('info', 'checkindata', 'schedule_list', 'datas', 'group', 'approvals', 'people', 'known'),
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 4 }),
        (field, values) => {
          const { company, problems } = decoded([{ ...anywhere, value: { errcode: 0, [field]: values } }])
          expect(problems.length).toBeGreaterThan(0)
          expect(company.snapshots.size + company.punches.size + company.officialDays.length).toBe(0)
        },
      ),
      { numRuns: 120 },
    ))
  it('nothing in the place of any one field makes decoding or judging throw', () =>
    fc.assert(
      fc.property(rowsArb, fc.constantFrom(...kinds), fc.nat(), fc.jsonValue(), (rows, kind, pick, value) => {
        const broken = rows[kind].map((row, i) => (i === 0 ? withFieldReplaced(row, pick, value) : row))
        const { company, problems } = decoded(documentsOf({ ...rows, [kind]: broken }))
        expect(audit(company, problems, week).summary.personDays).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 120 },
    ))
  it('a bad row costs no other row anything', () =>
    fc.assert(
      fc.property(rowsArb, fc.nat(), fc.constantFrom('nine', null, {}, -1, 1.5), (rows, at, checkin_time) => {
        const i = at % (rows.punches.length + 1)
        const bad = { userid: 'Ann', checkin_time }
        const punches = [...rows.punches.slice(0, i), bad, ...rows.punches.slice(i)]
        const { company, problems } = decoded(documentsOf({ ...rows, punches }))
        expect(figures(company)).toEqual(figuresIn(rows))
        expect(problems.map((one) => one.path)).toEqual([`checkindata[${i}].checkin_time`])
      }),
      runs,
    ))
  it('a document that is no document costs no other document anything', () =>
    fc.assert(
      fc.property(
        rowsArb,
        fc.constantFrom<unknown>(7, 'text', { some: 'thing' }, { errcode: 40_014 }),
        (rows, value) => {
          const { company, problems } = decoded([...documentsOf(rows), { ...anywhere, value }])
          expect(figures(company)).toEqual(figuresIn(rows))
          expect(problems.map((one) => one.file)).toContain('any.json')
        },
      ),
      runs,
    ))
})

/** Objects and lists whose fields are called as the vendor calls them, with anything in them. */
const words = `
  request response errcode info group checkindata datas schedule_list approvals holidays people policies known userid
  checkin_time checkin_type exception_type base_info acctid date summary_info exception_infos exception count yearmonth
  schedule scheduleList day schedule_info schedule_id grouptype groupid checkindate workdays checkintime work_sec
  off_work_sec holiday_infos sp_description kind begin end measure reason from to
`
  .trim()
  .split(/\s+/)
const wordedArb = fc.oneof(
  fc.jsonValue(),
  fc.object({
    key: fc.constantFrom(...words),
    maxDepth: 5,
    maxKeys: 6,
    values: [
      fc.integer(),
      fc.constantFrom(0, 1, 2, 3, 202_603, 1_772_000_000),
      fc.double(),
      fc.string(),
      fc.constant('Ann'),
      fc.constant(null),
      fc.boolean(),
    ],
  }),
)
const withFieldReplaced = (row: Row, pick: number, value: unknown): Row => {
  const fields = Object.keys(row)
  return { ...row, [fields[pick % fields.length]!]: value }
}
