/** Claims about the small core in a page: what is decoded and judged there is what is decoded and judged here. */
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../../.ci/chromium.mjs'
import { compare, type Comparison } from '../../src/core.js'
import { builtInCalendar, decode, type SourceDocument, zone } from '../../src/decode.js'
import { readDocuments } from '../../src/shell/files/index.js'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 120_000)
afterAll(async () => browser?.close())

describe('the core in a page', () => {
  it('finds in the sample company what it finds in Node, in a zone of one offset', async () => {
    const { documents } = await readDocuments(['docs/examples/company'])
    const { company } = decode(documents, { zone: zone('Asia/Shanghai')!, calendar: builtInCalendar })
    const expected = found(compare(company))
    expect(expected.differences.length).toBeGreaterThan(5)

    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('request', (request) => complaints.push(request.url()))
    await page.addScriptTag({ content: await bundled() })
    const told = await page.evaluate<Comparison, readonly SourceDocument[]>(
      // What the script has put into the page.
      (all) => (globalThis as unknown as { judged: (all: readonly SourceDocument[]) => Comparison }).judged(all),
      documents,
    )
    expect(found(told)).toEqual(expected)
    expect(complaints).toEqual([])
    await page.close()
  })
})

// Helpers

/** Days hold sets and maps, which do not cross from a page as they are. */
const found = ({ differences, classes, unmatched, personMonths, monthsDiffer }: Comparison) => ({
  differences,
  classes,
  unmatched,
  personMonths,
  monthsDiffer,
})

const script = `
import { compare, fixedZone } from ${JSON.stringify(resolve('src/core.ts'))}
import { builtInCalendar, decode } from ${JSON.stringify(resolve('src/decode.ts'))}
globalThis.judged = (documents) => {
  const { company } = decode(documents, { zone: fixedZone('Asia/Shanghai', 8 * 3600), calendar: builtInCalendar })
  const { days, ...found } = compare(company)
  return found
}
`
const bundled = async (): Promise<string> => {
  const bundle = await rolldown({
    input: 'page',
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    logLevel: 'silent',
    plugins: [
      {
        name: 'the script of the page',
        resolveId: (id) => (id === 'page' ? id : undefined),
        load: (id) => (id === 'page' ? script : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('')
}
