import { describe, expect, it } from 'vitest'
import { audited } from '../../src/audit.js'
import type { Lang } from '../../src/domain/document.js'
import { drawing } from '../../src/drawing.js'
import { explain } from '../../src/explain.js'
import { differenceSheet, differences, explanationPage } from '../../src/present/index.js'
import { toCsv } from '../../src/present/to-csv.js'
import { toTerminal } from '../../src/present/to-terminal.js'
import { auditFile } from '../../src/shell/html/audit-file.js'
import { packFile } from '../../src/shell/html/pack-file.js'
import { parseDate } from '../../src/time/civil-date.js'
import { json, ndjson } from '../../src/shell/cli/print.js'
import { hostileCompany, hostileTexts } from '../kit/hostile.js'

const { company, problems } = hostileCompany()
const found = audited(company, problems)
const date = parseDate('2020-09-03')!
const people = [...found.days.keys()]
const languages: readonly Lang[] = ['zh', 'en']

describe('the hostile company', () => {
  it('is judged: everybody is there, and every report is wrong about lateness', () => {
    expect(people).toHaveLength(hostileTexts.length)
    const late = found.report('en').differences.filter(({ measure }) => measure === 'late.seconds')
    expect(late).toHaveLength(hostileTexts.length)
  })
})

describe.each(languages)('text from strangers in %s', (lang) => {
  const report = found.report(lang)

  it('moves nothing on a terminal: an audit, and every day explained', () => {
    const pages = [
      differences(report, { lang, names: company.names }),
      ...people.map((one) => explanationPage(explain(company, one, date, { lang })!, lang)),
    ]
    for (const document of pages) expect(toTerminal(document, { width: 100, colour: false })).not.toMatch(movesACursor)
  })

  it('stays text in the HTML of an audit', async () => {
    const file = await auditFile({ audited: found, asOf: undefined, lang })
    expect(strangeMarkup(file)).toEqual([])
    expect(file).toContain("default-src 'none'")
  })

  it('stays text in a dispute pack, which has no script at all', async () => {
    for (const one of people) {
      const [zh, en] = [explain(company, one, date, { lang: 'zh' })!, explain(company, one, date, { lang: 'en' })!]
      const days = [{ zh, en, drawn: drawing(company, one, date) }]
      for (const month of [undefined, '2020-09']) {
        const file = await packFile({ days, lang, month, tool: 'kaoqin' })
        expect(strangeMarkup(file), one).toEqual([])
        expect(file).not.toMatch(/<script/i)
      }
    }
  })
})

describe('text from strangers in CSV', () => {
  it('is never a formula, and breaks no row', () => {
    const rows = records(toCsv(differenceSheet(found.report('en'), company.names)))
    expect(rows).toHaveLength(found.report('en').differences.length + 1)
    for (const row of rows) {
      expect(row).toHaveLength(11)
      for (const cell of row)
        expect(Number.isFinite(Number(cell)) || !/^[=+\-@\t\r\n＝＋－＠]/.test(cell), cell).toBe(true)
    }
  })
})

describe('text from strangers in JSON', () => {
  it.each([
    ['to read', json],
    ['a line each', (value: unknown) => ndjson([value])],
  ])('is the same text, and moves nothing where it is shown: %s', (_, print) => {
    const report = found.report('en')
    const text = print(report)
    expect(JSON.parse(text)).toEqual(report)
    expect(text).not.toMatch(movesACursor)
    expect(text).toContain('\\u202e')
  })
})

describe('a page that let text become markup', () => {
  it.each([
    ['a tag', '<p><img></p>'],
    ['a script', '<script>globalThis.canary=1</script>'],
    ['an attribute that runs', '<p onclick="x">'],
    ['an attribute that loads', '<a href="javascript:x">'],
  ])('would be seen: %s', (_, markup) => expect(strangeMarkup(`<body>${markup}</body>`)).not.toEqual([]))
})

// Helpers

/** Controls but for the line feed, and marks of direction. */
const movesACursor = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u

/** Tags and attributes that none of our pages have; our own script, style and blocks are taken out first, by their exact openings. */
const strangeMarkup = (file: string): readonly string[] => {
  const bare = file
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<script>\(function\(\)\{[^]*?<\/script>/, '')
    .replaceAll(/<script type="application\/gzip" id="[\w-]+">[A-Za-z0-9+/=]*<\/script>/g, '')
  return [...bare.matchAll(/<\/?([^\s>/]+)((?:"[^"]*"|[^">])*)>/g)].flatMap(([tag, name = '', rest = '']) => {
    const attributes = [...rest.matchAll(/([^\s="/]+)(?:="([^"]*)")?/g)].map((match) => match[1]!)
    const isOurs = ourTags.has(name) && attributes.every((one) => ourAttributes.has(one))
    return isOurs ? [] : [tag.slice(0, 200)]
  })
}
const ourTags = new Set(
  `!doctype html head meta title body div header main section article h1 h2 h3 p ul li strong small code span bdi i b table thead tbody tfoot
   tr th td svg rect line circle text title g defs pattern button label input details summary noscript figure figcaption br`.split(
    /\s+/,
  ),
)
const ourAttributes = new Set(
  `lang charset http-equiv content name class id aria-labelledby aria-label aria-hidden role tabindex scope colspan viewBox
   preserveAspectRatio x y x1 x2 y1 y2 cx cy r width height fill text-anchor patternUnits patternTransform type checked open html`.split(
    /\s+/,
  ),
)

/** RFC 4180, read back by a reader of our own. */
const records = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
