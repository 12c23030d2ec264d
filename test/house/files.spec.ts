/** Claims about the look of the sources; each rule is shown a file that breaks it, so that no rule is there for show. */
import { describe, expect, it } from 'vitest'
import { filesUnder, read } from './project.js'

interface Rule {
  readonly says: string
  /** Whether the file breaks it, by its path and its text. */
  readonly breaks: (path: string, text: string) => boolean
  /** A path and a text that break it. */
  readonly wrong: readonly [string, string]
}

const rules: readonly Rule[] = [
  {
    says: 'opens with a sentence of purpose',
    breaks: (_, text) => !/^(#!.*\n)?\/\*\*[\s*]+\S/.test(text),
    wrong: ['src/judge/late.ts', "import './late.js'\n/** Late. */\n"],
  },
  {
    says: 'is named for what it holds',
    breaks: (path) => /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.ts$)/.test(path),
    wrong: ['src/judge/utils.ts', ''],
  },
  {
    says: 'has at most 250 lines',
    breaks: (_, text) => text.split('\n').length > 251,
    wrong: ['src/judge/late.ts', '\n'.repeat(251)],
  },
  {
    says: 'has no line longer than 140 characters',
    breaks: (_, text) => text.split('\n').some((line) => line.length > 140),
    wrong: ['src/judge/late.ts', `// ${'-'.repeat(138)}`],
  },
  {
    says: 'says what it does not know with `unknown`',
    breaks: (_, text) => /(:|\bas|<|\|)\s*any\b/.test(code(text)),
    wrong: ['src/judge/late.ts', 'const late = (day: any) => day'],
  },
  {
    says: 'exports by name',
    breaks: (_, text) => /^export default\b/m.test(code(text)),
    wrong: ['src/judge/late.ts', 'export default 1'],
  },
  {
    says: 'has no enum, which is no type only',
    breaks: (_, text) => /^\s*(export )?(const )?enum\b/m.test(code(text)),
    wrong: ['src/judge/late.ts', 'export enum Late { Yes }'],
  },
  {
    says: 'imports fp-ts and io-ts by a path that Node can load',
    breaks: (_, text) => /from '(fp-ts|io-ts)\/(?!lib\/[\w/]+\.js')/.test(text),
    wrong: ['src/judge/late.ts', "import { left } from 'fp-ts/Either'"],
  },
  {
    says: 'has no class, outside the shell',
    breaks: (path, text) => isCore(path) && /^\s*(export )?(abstract )?class\s+\w/m.test(code(text)),
    wrong: ['src/judge/late.ts', 'export class Late {}'],
  },
  {
    says: 'asks nothing of the host, outside the shell: no clock, no chance, no process',
    breaks: (path, text) =>
      isCore(path) && /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b/.test(code(text)),
    wrong: ['src/judge/late.ts', 'const now = Date.now()'],
  },
  {
    says: 'reads no field of a Date in the host’s own zone',
    breaks: (path, text) =>
      isCore(path) && /\.get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/.test(code(text)),
    wrong: ['src/judge/late.ts', 'const hour = at.getHours()'],
  },
]

describe.each(rules.map((rule) => [rule.says, rule] as const))('every source file %s', (_, { breaks, wrong }) => {
  it('today', () => expect(sources.filter((path) => breaks(path, read(path)))).toEqual([]))
  it('and one that does not is seen', () => expect(breaks(...wrong)).toBe(true))
})

describe('the sources', () => {
  it('are found', () => expect(sources).toContain('src/time/zone.ts'))
})

// Helpers

const sources = filesUnder('src').filter((path) => /\.tsx?$/.test(path))
function isCore(path: string) {
  return !path.startsWith('src/shell/')
}
/** The text without its comments and without what stands in quotes. */
function code(text: string) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/\/\/.*$/gm, '')
}
