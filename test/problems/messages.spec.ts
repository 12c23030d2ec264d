/**
 * Every message as a person reads it: a folder here for each bad input, with the text it must give in both languages. Inputs that are
 * no JSON stand in input.txt. Messages about files and folders of the host belong to the shell's own specs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Problem, type ProblemId, type ProblemKinds, problem } from '../../src/domain/problem.js'
import { problemWords, sayProblem } from '../../src/present/wording/problems.js'
import { parseDocuments } from '../../src/vendor/index.js'
import { decodeAll } from '../vendor/decoding.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const read = (path: string) => readFileSync(here(path), 'utf8')
const folders = readdirSync(here('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const problemsOf = (folder: string): readonly Problem[] => {
  const name = ['input.json', 'input.txt'].find((file) => existsSync(here(`${folder}/${file}`)))!
  const { documents, problems } = parseDocuments('input.json', read(`${folder}/${name}`))
  return [...problems, ...decodeAll(documents).problems]
}
const asRead = (problems: readonly Problem[], lang: 'zh' | 'en'): string =>
  problems
    .map((one) => sayProblem(one, lang))
    .map(({ title, where, lines }) => [title, `  ${where}`, ...lines.map((line) => `  ${line}`), ''].join('\n'))
    .join('\n')

describe.each(folders)('the bad input %s', (folder) => {
  it.each(['zh', 'en'] as const)('gives its message in %s', (lang) =>
    expect(asRead(problemsOf(folder), lang)).toBe(read(`${folder}/expected.${lang}.txt`)),
  )
})

describe('a message', () => {
  it.each(Object.keys(problemWords) as ProblemId[])(
    'of %s says in both languages what was seen and what to do',
    (id) => {
      const { title, saw, todo } = problemWords[id]
      for (const lang of ['zh', 'en'] as const) {
        expect(title[lang]).not.toBe('')
        expect(saw(samples[id] as never)[lang]).not.toBe('')
        expect(todo(samples[id] as never)[lang]).not.toBe('')
      }
      expect(title.zh).toMatch(/\p{Script=Han}/u)
      expect(title.en).not.toMatch(/\p{Script=Han}/u)
    },
  )
  it('points only at pages that there are, and no page stands unused', () => {
    const pointed = (Object.keys(problemWords) as ProblemId[]).filter((id) => problemWords[id].page)
    const pages = readdirSync(here('../../docs/problems')).filter((name) => name.endsWith('.md'))
    expect(pages.toSorted()).toEqual(pointed.map((id) => `${id}.md`).toSorted())
  })
  it('fits one line of a report, and says where apart from it', () => {
    const said = sayProblem(problem('bad-row', 'a.json', 'checkindata[1].lat', samples['bad-row']), 'en')
    expect(said.where).toBe('a.json › checkindata[1].lat')
    expect(said.text).toBe(said.lines.join(' '))
    expect(said.text).not.toContain('\n')
  })
})

/** One of each, so that a new kind of problem must be shown here. */
const samples: { readonly [K in ProblemId]: ProblemKinds[K] } = {
  'not-json': { detail: 'x', needed: 'value', line: 1, column: 1, truncated: false },
  unrecognised: { seen: '{}' },
  'vendor-error': { code: 40014, message: '', meaning: 'token' },
  'bad-row': { seen: '"north"', needed: 'number' },
  'punch-at-zero': { userid: 'ZhangSan' },
  'looks-like-milliseconds': { field: 'checkin_time', value: 1_770_080_400_000 },
  'looks-like-seconds': { field: 'flex_time', value: 300 },
  'grace-too-long': { field: 'flex_on_duty_time', seconds: 300_000 },
  'rule-without-times': { name: '总部', id: 1 },
  'rule-without-days': { name: '总部', id: 1 },
  'two-rules': { userid: 'ZhangSan', date: '2026-02-03' },
  'two-shifts': { userid: 'ZhangSan', date: '2026-02-03' },
  'unknown-exception': { code: 9 },
  'unknown-word': { field: 'checkin_type', word: '加班打卡' },
  'bad-policy': { name: 'a', seen: '"b"', valid: ['c'], nearest: undefined, unknown: 'name' },
  'approval-unreadable': { text: '请假0.1小时' },
  'unreadable-file': { reason: 'missing', detail: '' },
  'empty-file': { bytes: 0 },
  'empty-folder': { lookedFor: ['.json'], others: 0 },
  spreadsheet: { extension: '.xls' },
  'unreadable-workbook': { reason: 'damaged', detail: 'no central directory' },
  'unknown-sheet': { titles: ['Name', 'Clock in'] },
  'no-accounts': {},
  'too-many-rows': { read: 100 },
  'bad-cell': { column: '迟到时长', seen: '很久', needed: 'amount' },
  'other-files': { count: 1, examples: ['a.txt'], lookedFor: ['.json'] },
}
