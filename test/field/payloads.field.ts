/**
 * Real answers and samples found in public projects: each decodes with exactly the problems that a reader of the file expects. The
 * list is made by hand; a file that is not in it must decode without any.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zone } from '../../src/time/zone.js'
import { decode, parseDocuments } from '../../src/vendor/index.js'

const field = process.env['KAOQIN_FIELD']
const folder = join(field ?? '', 'payloads')

/** Requests and a proxy's own spelling are of no kind; error bodies name their code; two rules come without `checkindate`. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'error__crew-301023.json': ['vendor-error '],
  'error__crew-60011.json': ['vendor-error '],
  'error__qunbang-40014.json': ['vendor-error '],
  'error__qunbang-45009.json': ['vendor-error '],
  'error__qunbang-60020.json': ['vendor-error '],
  'getcheckindata__easydoc-2020-camelcase-proxy.json': ['unrecognised '],
  'getcheckinoption__go-isv-test.json': ['rule-without-times info[0].group.checkindate'],
  'getcheckinoption__jas0nxlee-specialdays.json': ['rule-without-times info[0].group.checkindate'],
  'req_add_checkin_option__go-wecom.json': ['unrecognised '],
  'req_add_checkin_option__official-doc-dochub-2026-02.json': ['unrecognised '],
  'req_add_checkin_option__skit.json': ['unrecognised '],
  'req_add_checkin_record__official-doc-dochub-2026-02.json': ['unrecognised '],
  'req_punch_correction__official-doc-dochub-2026-02.json': ['unrecognised '],
  'req_update_checkin_option__official-doc-dochub-2026-02.json': ['unrecognised '],
  'req_update_checkin_option__skit.json': ['unrecognised '],
}
/** The kind that the beginning of a file's name, its endpoint, promises. */
const kinds: Readonly<Record<string, string>> = {
  getcheckinoption: 'rules',
  getcorpcheckinoption: 'company-rules',
  getcheckindata: 'punches',
  get_hardware_checkin_data: 'device-punches',
  devicedata_get_checkin_data: 'device-punches',
  getcheckin_daydata: 'day-reports',
  getcheckin_monthdata: 'month-reports',
  getcheckinschedulist: 'roster',
}

describe.skipIf(field === undefined)('a payload', () => {
  const names = field === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'))

  it('is there for each entry of the list', () => expect(names).toEqual(expect.arrayContaining(Object.keys(expected))))

  it.each(names)('%s decodes with the problems that it has', (name) => {
    const { company, problems } = decodeFile(join(folder, name))
    expect(problems.map(({ id, path }) => `${id} ${path}`)).toEqual(expected[name] ?? [])
    if (problems.some(({ id }) => id === 'unrecognised' || id === 'vendor-error')) return
    expect(company.inputs.map(({ kind }) => kind)).toEqual([kinds[name.split('__')[0]!]])
  })
  it.each(names)('%s has no field that we do not know', (name) =>
    expect(decodeFile(join(folder, name)).company.inputs.flatMap(({ unknownFields }) => [...unknownFields])).toEqual(
      [],
    ),
  )
})

describe.skipIf(field === undefined)('the console export as answers of the API', () => {
  const read = (name: string) => decodeFile(join(field ?? '', 'export', 'api', name))
  it.each([
    ['getcheckindata.json', 213],
    ['getcheckin_daydata.json', 196],
    ['getcheckinoption.json', 7],
  ])('%s decodes whole: %i rows', (name, rows) => {
    const { company, problems } = read(name)
    expect(problems).toEqual([])
    expect(company.inputs).toMatchObject([{ rows, repeated: 0 }])
  })
  it('tells every approval of its texts: 12 times leave, a trip, 9 corrections', () => {
    const approvals = [...read('getcheckin_daydata.json').company.approvals.values()].flat()
    const kinds = approvals.map((one) => (one._tag === 'leave' ? one.kind : one._tag))
    expect(['leave', 'trip', 'correction'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([
      12, 1, 9,
    ])
  })
  it('has one rule that all seven people share', () => {
    const rules = [...read('getcheckinoption.json').company.snapshots.values()].flat().map(({ rule }) => rule)
    expect(rules).toHaveLength(7)
    expect(new Set(rules).size).toBe(1)
  })
})

// Helpers

const decodeFile = (path: string) => {
  const { documents, problems } = parseDocuments(path, readFileSync(path, 'utf8'))
  const calendar = { source: '', edition: '', years: new Set<number>(), days: new Map(), madeUp: new Map() }
  const decoded = decode(documents, { zone: zone('Asia/Shanghai')!, calendar })
  return { company: decoded.company, problems: [...problems, ...decoded.problems] }
}
