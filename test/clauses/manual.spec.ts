/** Every field of the vendor's documents is on a page, in a codec, and either used by somebody or ignored for a reason. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  wireDayReport,
  wireDevicePunch,
  wireGroup,
  wireMonthReport,
  wirePunch,
  wireRoster,
  wireRuleOfPerson,
} from '../../src/codecs.js'
import { allClauses } from '../../src/clauses.js'
import { recognise } from '../../src/vendor/recognise.js'
import { filesUnder, read } from '../house/project.js'
import {
  beneath,
  type Declared,
  declaredBy,
  expanded,
  type FieldRow,
  isAccountedFor,
  isInOpaque,
  rowsOn,
  undeclared,
  untold,
  usersOf,
} from './manual-pages.js'

const folder = 'docs/manual'
const rowsOf = (page: string): readonly FieldRow[] => rowsOn(read(`${folder}/${page}.md`))

/** Each endpoint with the field that holds its rows. */
const answers = {
  getcheckinoption: 'info',
  getcorpcheckinoption: 'group',
  getcheckindata: 'checkindata',
  getcheckin_daydata: 'datas',
  getcheckin_monthdata: 'datas',
  getcheckinschedulist: 'schedule_list',
  get_hardware_checkin_data: 'checkindata',
} as const

/** Each codec, and the rows of the pages that tell of its fields. A rule stands on two pages: what both answers have, and what one adds. */
const sides: ReadonlyArray<{ codec: string; declared: Declared; rows: readonly FieldRow[] }> = [
  {
    codec: 'a person and their rule',
    declared: declaredBy(wireRuleOfPerson),
    rows: beneath(rowsOf('getcheckinoption'), 'info[]').filter(({ path }) => !path.startsWith('group.')),
  },
  {
    codec: 'a rule',
    declared: declaredBy(wireGroup),
    rows: [
      ...beneath(rowsOf('getcheckinoption'), 'info[].group'),
      ...beneath(rowsOf('getcorpcheckinoption'), 'group[]'),
    ],
  },
  { codec: 'a punch', declared: declaredBy(wirePunch), rows: beneath(rowsOf('getcheckindata'), 'checkindata[]') },
  {
    codec: 'a day report',
    declared: declaredBy(wireDayReport),
    rows: beneath(rowsOf('getcheckin_daydata'), 'datas[]'),
  },
  {
    codec: 'a month report',
    declared: declaredBy(wireMonthReport),
    rows: beneath(rowsOf('getcheckin_monthdata'), 'datas[]'),
  },
  {
    codec: 'a roster',
    declared: declaredBy(wireRoster),
    rows: beneath(rowsOf('getcheckinschedulist'), 'schedule_list[]'),
  },
  {
    codec: 'a device punch',
    declared: declaredBy(wireDevicePunch),
    rows: beneath(rowsOf('get_hardware_checkin_data'), 'checkindata[]', 'checkindata.items[]'),
  },
]

describe('the pages about fields', () => {
  it('are one for each endpoint', () =>
    expect(readdirSync(folder).toSorted()).toEqual(
      Object.keys(answers)
        .map((name) => `${name}.md`)
        .toSorted(),
    ))
})

describe.each(sides)('$codec', ({ declared, rows }) => {
  it('has a row for every field that its codec declares', () => expect(untold(declared, rows)).toEqual([]))
  it('has a codec that declares every field of the rows', () => expect(undeclared(declared, rows)).toEqual([]))
  it('is told of once', () => {
    const paths = rows.map(({ path }) => path)
    expect(paths.filter((path, i) => paths.indexOf(path) !== i && !toldTwice.has(path))).toEqual([])
  })
  it('ignores nothing that its codec looks into, but for what is listed here', () => {
    const lookedInto = rows.filter(({ path }) => declared.get(path) === 'looked-into' && !isReadForNothing(path))
    expect(lookedInto.filter((row) => usersOf(row) === undefined).map(({ path }) => path)).toEqual([])
  })
  it('uses nothing that its codec does not look into', () => {
    const isOpaque = ({ path }: FieldRow) => declared.get(path) === 'opaque' || isInOpaque(declared, path)
    expect(rows.filter((row) => isOpaque(row) && usersOf(row) !== undefined).map(({ path }) => path)).toEqual([])
  })
})

describe.each(Object.entries(answers))('the page about %s', (page, list) => {
  const rows = rowsOf(page)

  it('accounts for every field', () =>
    expect(rows.filter((row) => !isAccountedFor(row) || row.what === '').map(({ path }) => path)).toEqual([]))
  it('names clauses and files that are there', () => {
    const users = rows.flatMap((row) => usersOf(row) ?? [])
    expect(users.flatMap(({ clauses }) => clauses).filter((id) => !clauseIds.has(id))).toEqual([])
    expect(users.flatMap(({ files }) => files).filter((path) => !sources.has(path))).toEqual([])
  })
  it('names files of the edge that name the field themselves', () => {
    const silent = rows.flatMap((row) =>
      (usersOf(row)?.files ?? [])
        .filter((path) => path.startsWith('src/vendor/') && sources.has(path) && !namesField(read(path), row.path))
        .map((path) => `${row.path} in ${path}`),
    )
    expect(silent).toEqual([])
  })
  it('calls used only what is read at the edge, behind the codecs', () =>
    expect(
      rows.filter((row) => usersOf(row) !== undefined && !namesField(edge, row.path)).map(({ path }) => path),
    ).toEqual([]))
  it('tells of everything that stands beside the rows, and the reader knows it', () => {
    const beside = rows.map(({ path }) => path).filter((path) => /^\w+$/.test(path))
    expect(beside).toContain(list)
    expect(beside.filter((name) => !isKnownBeside(list, name))).toEqual([])
  })
})

describe('the glossary', () => {
  it('names fields that a page tells of, or the endpoint itself', () => {
    const names = new Set([
      ...Object.keys(answers),
      ...Object.keys(answers).flatMap((page) => rowsOf(page).flatMap(({ path }) => path.split(/\[\]\.?|\./))),
    ])
    expect(fieldsIn(read('docs/glossary.md')).filter((field) => !names.has(field))).toEqual([])
  })
})

describe('a clause that quotes a page', () => {
  it('quotes one that is there', () =>
    expect(allClauses.map(({ law }) => law.page).filter((page) => !Object.hasOwn(answers, page))).toEqual([]))
})

describe('a fault', () => {
  const [, rule] = sides
  const without = (path: string) => rule!.rows.filter((row) => row.path !== path)
  const row = (path: string, does: string): FieldRow => ({ path, what: 'something', does })

  it('of a field that is missing on the page is seen', () =>
    expect(untold(rule!.declared, without('checkindate[].flex_time'))).toEqual(['checkindate[].flex_time']))
  it('of a field that is missing in the codec is seen', () =>
    expect(undeclared(rule!.declared, [...rule!.rows, row('checkindate[].moon_phase', '')])).toEqual([
      'checkindate[].moon_phase',
    ]))
  it('of a field that nobody accounts for is seen', () => {
    expect(isAccountedFor(row('moon_phase', ''))).toBe(false)
    expect(isAccountedFor(row('moon_phase', 'used by the moon'))).toBe(false)
    expect(isAccountedFor(row('moon_phase', 'ignored: dull'))).toBe(false)
    expect(isAccountedFor(row('moon_phase', 'ignored: no day depends on it'))).toBe(true)
  })
  it('of a place is seen through its braces', () =>
    expect(expanded('a.{b,c}[].{d,e}')).toEqual(['a.b[].d', 'a.b[].e', 'a.c[].d', 'a.c[].e']))
})

// Helpers

const clauseIds: ReadonlySet<string> = new Set(allClauses.map(({ id }) => id))
const sources: ReadonlySet<string> = new Set(filesUnder('src'))
/** What reads the fields that the codecs declare. */
const edge = [...sources]
  .filter((path) => path.startsWith('src/vendor/') && !path.startsWith('src/vendor/wire/'))
  .map(read)
  .join('\n')
function namesField(text: string, path: string): boolean {
  const name = path.replaceAll('[]', '').split('.').at(-1)!
  // Put together of its parts where it is read.
  if (/^ot_(non)?workingday_restinfo$/.test(name)) return text.includes('_restinfo')
  return new RegExp(`\\b${name}\\b`).test(text)
}
/** A day off shares its shape with special workdays, a month's rule with a day's; the third only holds what is ignored. */
function isReadForNothing(path: string): boolean {
  return [
    /^spe_offdays\[\]\.checkintime\b/,
    /^base_info\.rule_info\.(scheduleid|schedulename|checkintime)\b/,
    /^ot_info_v2\.\w+\.vacation$/,
  ].some((one) => one.test(path))
}
/** The two kinds of device records share these. */
const toldTwice: ReadonlySet<string> = new Set(['checkin_time', 'device_sn'])

/** The fields in the third column of the tables about the vendor's own words. */
function fieldsIn(glossary: string): string[] {
  const [vendors = ''] = glossary.split(/^## Audit/m)
  return vendors.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return [...(cells[3] ?? '').matchAll(/`([a-z_]\w*)(?:\[\])?(?:\.(\w+))?`/gi)].map(
      ([, whole, part]) => part ?? whole!,
    )
  })
}

/** A list of rows of its own, or a field that the reader does not count as unknown. */
function isKnownBeside(list: string, name: string): boolean {
  if (recognise({ [name]: [] })._tag === 'part') return true
  const seen = recognise({ [list]: [], [name]: name === 'errcode' ? 0 : 'text' })
  return seen._tag === 'part' && seen.stray.length === 0
}
