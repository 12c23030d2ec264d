/** What --redact hides, told from the sample company's own files: nothing private in any output, and every figure as before. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/index.js'
import { folderWith, kaoqin } from './stage.js'

const company = 'docs/examples/company'
const keyFile = (key: string): string => join(folderWith({ 'key.txt': key }), 'key.txt')
const longKey = 'a key of more than sixteen signs'
const redacted = (words: string) => kaoqin(`${words} --redact-key ${keyFile(`${longKey}\n`)}`)

const privateFields = new Set([
  'userid',
  'acctid',
  'name',
  'departs_name',
  'deviceid',
  'location_title',
  'location_detail',
  'loc_title',
  'loc_detail',
  'wifiname',
  'wifimac',
  'notes',
  'sp_number',
])
/** Kinds of leave, rules and exceptions share the field `name` with people; they are no secrets. */
const isTold = (text: string): boolean => /假|出差|外出|补卡|外勤|审批/.test(text)

const privateTexts = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    privateFields.has(field) && typeof inner === 'string' && inner.length > 1 && !isTold(inner)
      ? [inner]
      : privateTexts(inner),
  )
}
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
const secrets = new Set(filesUnder(company).flatMap((file) => privateTexts(JSON.parse(readFileSync(file, 'utf8')))))
const told = (output: string): readonly string[] => [...secrets].filter((secret) => output.includes(secret))

describe('--redact', () => {
  it('has something to hide in the sample company', () => {
    expect(secrets.size).toBeGreaterThan(40)
    expect(secrets).toContain('SunYue')
    expect(secrets).toContain('孙悦')
  })
  it.each([
    'audit --lang en',
    'audit --lang zh',
    'audit --format json',
    'audit --format ndjson',
    'audit --format csv',
    'recompute',
    'recompute --month --format csv',
    'explain --user SunYue --date 2026-05-13 --lang zh',
    'explain --user DuJuan --date 2026-05-06 --format json',
    'calibrate --format json',
  ])('tells nobody in: %s', async (words) => {
    const { out, err, code } = await redacted(`${words} ${company}`)
    expect(code).toBeLessThan(2)
    expect(out).toMatch(/person-[0-9a-z]{12}/)
    expect(told(out + err)).toEqual([])
  })
  it('tells nobody in a page, nor in the inputs packed into it', async () => {
    const page = join(folderWith(), 'report.html')
    await redacted(`audit ${company} --html ${page} --quiet`)
    const text = readFileSync(page, 'utf8')
    const blocks = [...text.matchAll(/<script type="application\/gzip" id="[^"]*">([^<]*)</g)].map(([, block = '']) =>
      gunzipSync(Buffer.from(block, 'base64')).toString('utf8'),
    )
    expect(blocks.join()).toMatch(/person-[0-9a-z]{12}/)
    expect(told(text + blocks.join())).toEqual([])
  })

  it('tells nobody in a workbook', async () => {
    const book = join(folderWith(), 'report.xlsx')
    await redacted(`audit ${company} --xlsx ${book} --quiet`)
    const parts = Object.values(unzipSync(readFileSync(book))).map((bytes) => strFromU8(bytes))
    expect(parts.join()).toMatch(/person-[0-9a-z]{12}/)
    expect(told(parts.join())).toEqual([])
  })

  it('changes no figure', async () => {
    const figures = ({ summary, differences, records, diagnoses, findings }: Report) => ({
      summary,
      records,
      differences: differences
        .map(({ date, period, measure, ours, theirs, cause, restsOn }) =>
          JSON.stringify({ date, period, measure, ours, theirs, cause, restsOn }),
        )
        .toSorted(),
      diagnoses: diagnoses.map(({ id, mends, breaks }) => ({ id, mends, breaks })),
      findings: findings.map(({ id, level, where }) => ({ id, level, people: where.length })),
    })
    const plain = JSON.parse((await kaoqin(`audit ${company} --format json`)).out) as Report
    const hidden = JSON.parse((await redacted(`audit ${company} --format json`)).out) as Report
    expect(figures(hidden)).toEqual(figures(plain))
  })
  it('gives one person one pseudonym under one key, and another under another', async () => {
    const of = async (words: string) =>
      (JSON.parse((await kaoqin(`audit ${company} --format json --users SunYue ${words}`)).out) as Report).people.map(
        ({ userid }) => userid,
      )
    const [key, other] = [keyFile(longKey), keyFile('another key of more than sixteen signs')]
    const [first, again, otherwise] = [
      await of(`--redact-key ${key}`),
      await of(`--redact-key ${key}`),
      await of(`--redact-key ${other}`),
    ]
    expect(first).toHaveLength(1)
    expect(again).toEqual(first)
    expect(otherwise).not.toEqual(first)
  })
  it('takes the key from the environment too', async () => {
    const env = { KAOQIN_REDACT_KEY: longKey }
    const words = `audit ${company} --format json --users SunYue`
    expect((await kaoqin(`${words} --redact`, { env })).out).toBe((await redacted(words)).out)
  })
  it('is refused without a key, with one that could be guessed, and for a ledger', async () => {
    const short = keyFile('secret')
    expect(await kaoqin(`audit ${company} --redact`)).toMatchObject({ code: 2, out: '' })
    expect((await kaoqin(`audit ${company} --redact --lang zh`)).err).toContain('--redact 需要密钥')
    expect((await kaoqin(`audit ${company} --redact-key ${short}`)).err).toContain('needs at least 16 characters')
    expect((await kaoqin(`audit ${company} --redact-key nowhere.txt`)).err).toContain('cannot read nowhere.txt')
    expect((await redacted(`audit ${company} --write-known known.json`)).err).toContain('does not go with --redact')
  })
})
