import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../../.ci/chromium.mjs'
import { audited } from '../../src/audit.js'
import { certainOnly } from '../../src/certain.js'
import { employeeId } from '../../src/domain/employee.js'
import { drawing } from '../../src/drawing.js'
import { explain } from '../../src/explain.js'
import { readCompany } from '../../src/shell/files/index.js'
import { auditFile } from '../../src/shell/html/audit-file.js'
import { packFile } from '../../src/shell/html/pack-file.js'
import { parseDate } from '../../src/time/civil-date.js'
import { zone } from '../../src/time/zone.js'
import { hostileCompany, hostileTexts } from '../kit/hostile.js'

let browser: Browser
let folder: string
const shots = join('coverage', 'screenshots')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoqin-pages-'))
  mkdirSync(shots, { recursive: true })
  const { company } = await readCompany(['docs/examples/company'], {
    zone: zone('Asia/Shanghai')!,
    stdin: async () => new Uint8Array(),
  })
  const sample = audited(company)
  write('sample', await auditFile({ audited: sample, asOf: undefined, lang: 'en' }))
  write('certain', await auditFile({ audited: sample, asOf: undefined, lang: 'en', shown: certainOnly }))
  const spring = { from: parseDate('2026-04-20')!, to: parseDate('2026-05-31')! }
  write('two-months', await auditFile({ audited: audited(company, [], spring), asOf: undefined, lang: 'en' }))
  const [who, date] = [employeeId('SunYue'), parseDate('2026-05-13')!]
  const [zh, en] = [explain(company, who, date, { lang: 'zh' })!, explain(company, who, date, { lang: 'en' })!]
  const days = [{ zh, en, drawn: drawing(company, who, date) }]
  write('day', await packFile({ days, lang: 'en', month: undefined, tool: 'kaoqin' }))
  write('month', await packFile({ days, lang: 'zh', month: '2026-05', tool: 'kaoqin' }))
  const hostile = hostileCompany()
  write('hostile', await auditFile({ audited: audited(hostile.company), asOf: undefined, lang: 'en' }))
  browser = await launch()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('an audit in a browser', () => {
  it('opens from disk with the answer, asks the network for nothing and complains of nothing', async () => {
    const { page, seen } = await open('sample')
    expect(await page.textContent('.headline')).toBe('365 / 372 person-days agree')
    expect(await page.locator('.causes tbody tr').count()).toBe(5)
    expect(seen).toEqual([])
  })

  it('is said in the other language at a click, and stays so in the address', async () => {
    const { page } = await open('sample')
    await page.click('text=中文')
    expect(await page.textContent('.headline')).toBe('365 / 372 个人日一致')
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
    expect(page.url()).toMatch(/#lang=zh$/)
  })

  it('finds differences by words, by rule and by cause, and sorts them', async () => {
    const { page } = await open('sample')
    expect(await rows(page)).toHaveLength(13)
    await page.fill('form[role=search] input', 'shilei punch')
    expect((await rows(page)).map((row) => row[1])).toEqual(Array.from({ length: 4 }, () => '石磊 ShiLei'))
    await page.click('text=Clear filters')
    await page.selectOption('form[role=search] label:has-text("Cause") select', 'leave-unknown-to-report')
    expect((await rows(page)).map((row) => row[4])).toEqual(['absences', 'time absent'])
    await page.click('.rows th:has-text("Measure") button')
    await page.click('.rows th:has-text("Measure") button')
    expect((await rows(page)).map((row) => row[4])).toEqual(['time absent', 'absences'])
  })

  it('opens a day: drawn, and told as `explain` tells it; the way back closes it', async () => {
    const { page } = await open('sample')
    await page.click('.rows button:has-text("2026-05-07")')
    await page.waitForSelector('dialog .told')
    const told = await page.textContent('dialog .told')
    expect(told).toContain('due 09:00, 09:10 allowed, punched 09:14:37, read as 09:14: late 14 min')
    expect(await page.locator('dialog .day .mark.counts').count()).toBe(2)
    expect(page.url()).toContain('user=LuYun&date=2026-05-07')
    await page.goBack()
    await page.waitForSelector('dialog', { state: 'hidden' })
  })

  it('follows a deep link to a day and a filter', async () => {
    const { page } = await open('sample', {}, '#lang=zh&search=ShiLei&user=SunYue&date=2026-05-13')
    await page.waitForSelector('dialog .told')
    expect(await page.textContent('dialog h2')).toBe('2026-05-13 周三 · 孙悦 SunYue')
    expect(await rows(page)).toHaveLength(4)
  })

  it('lets every day of everybody be asked, also those that agree', async () => {
    const { page } = await open('sample', {}, '#user=YuTong&date=2026-05-04')
    await page.waitForSelector('dialog .told')
    expect(await page.textContent('dialog h2')).toContain('YuTong')
  })

  it('is walked with the keyboard: to a cell, into the day, and out again', async () => {
    const { page } = await open('sample')
    await page.focus('[role=gridcell][tabindex="0"]')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await page.waitForSelector('dialog .told')
    expect(await page.textContent('dialog h2')).toContain('2026-05-03 Sun')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'hidden' })
    expect(page.url()).not.toContain('date=')
  })

  it('exports the rows that are listed', async () => {
    const { page } = await open('sample')
    await page.fill('form[role=search] input', 'LuYun')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Export these rows')])
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toBe(
      '\uFEFFuserid,name,date,period,measure,ours,theirs,net,cause,restsOn,side\r\n' +
        'LuYun,陆云,2026-05-07,,late.seconds,840,877,37,,lateCountsFrom,\r\n',
    )
  })

  it('is whole on paper: every row, all that can be opened, nothing cut off, and no button', async () => {
    const { page } = await open('sample')
    expect(pagesOf(await page.pdf())).toBeGreaterThan(1)
    await onPaper(page)
    expect(await rows(page)).toHaveLength(13)
    const text = await page.innerText('main')
    // The last row, the last input and the last policy: what a screen scrolls to or opens.
    for (const last of ['2026-05-27 Wed', 'getcheckinschedulist/2026-05.json', 'workedClock = punch-second'])
      expect(text).toContain(last)
    expect(await cutOff(page)).toEqual([])
    expect(await page.locator('button:has-text("Print")').isVisible()).toBe(false)
  })

  it('cuts nothing off on paper, however long its tables and its names are', async () => {
    const { page } = await open('hostile')
    await onPaper(page)
    expect(await page.locator('.scroll.short tbody tr:visible').count()).toBeGreaterThan(hostileTexts.length)
    expect(await cutOff(page)).toEqual([])
  })

  it('shows the month that is chosen of several, and all of them on paper', async () => {
    const { page } = await open('two-months')
    const heads = () =>
      page.locator('.map').evaluateAll((all) => all.map((map) => map.querySelectorAll('thead th').length - 1))
    // 20 to 30 April, and May.
    expect(await heads()).toEqual([11])
    await page.selectOption('label:has-text("Month") select', { label: '2026-05' })
    expect(await heads()).toEqual([31])
    await onPaper(page)
    expect(await heads()).toEqual([11, 31])
    expect(await page.locator('section h3:visible').allTextContents()).toEqual(['2026-04', '2026-05'])
    expect(await cutOff(page)).toEqual([])
  })

  it('prints the day that is open, with all that can be opened of it', async () => {
    const { page } = await open('sample', {}, '#user=SunYue&date=2026-05-13')
    await page.waitForSelector('dialog .told')
    expect(await page.locator('dialog details:not([open])').count()).toBe(2)
    await onPaper(page)
    expect(await page.locator('.headline').isVisible()).toBe(false)
    expect(await page.innerText('dialog')).toContain('one rest is deducted')
    expect(await cutOff(page)).toEqual([])
  })

  it('that lists only what is certain marks the other days as what they are', async () => {
    const { page } = await open('certain')
    // 陆云's lateness of 7 May and 于桐's month rest on assumptions; no day of hers differs beyond that.
    expect(await page.textContent('.answer')).toContain('2 of 13 differences rest on assumptions and are not listed')
    expect(await rows(page)).toHaveLength(11)
    expect(await page.getAttribute('tr:has-text("LuYun") td:nth-child(8)', 'title')).toBe(
      '2026-05-07 Thu · late · differs on assumptions only',
    )
    await page.check('text=Only people with differences')
    expect(await page.locator('.map tbody th').allTextContents()).not.toContain('陆云 LuYun')
    expect(await page.locator('.causes tbody td:last-child').allTextContents()).toContain('100 %')
  })
})

describe.each(['light', 'dark'] as const)('a page in the %s theme', (colorScheme) => {
  it.each([
    ['sample', '#lang=en', 1600],
    ['sample', '#lang=zh', 390],
    ['sample', '#lang=en&user=SunYue&date=2026-05-13', 1600],
    ['sample', '#lang=zh&user=LuYun&date=2026-05-07', 390],
    ['day', '', 1600],
    ['month', '', 390],
    ['hostile', '', 1600],
  ] as const)(
    'has no flaw for a screen reader, a keyboard or weak eyes: %s %s, %d px wide',
    async (name, address, width) => {
      const { page } = await open(name, { colorScheme, viewport: { width, height: 900 } }, address)
      if (address.includes('user=')) await page.waitForSelector('dialog .told')
      expect(await flaws(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      const file = `${name}${address.replaceAll(/\W+/g, '-')}-${width}-${colorScheme}.png`
      await page.screenshot({ path: join(shots, file), fullPage: !address.includes('user=') })
    },
  )
})

describe('text from strangers in a browser', () => {
  it('runs nothing, asks nothing, loads nothing: in the page, in every day of it, in a search', async () => {
    const { page, seen } = await open('hostile')
    expect(await page.locator('.map tbody th').count()).toBe(hostileTexts.length)
    for (const [i, text] of hostileTexts.entries()) {
      const address = new URLSearchParams({ user: `u${i} ${text}`, date: '2020-09-03' })
      await page.evaluate((hash) => (location.hash = hash), address.toString())
      await page.waitForSelector('dialog .told')
      expect(await page.textContent('dialog .told')).toContain('late')
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog', { state: 'hidden' })
    }
    for (const text of hostileTexts) await page.fill('form[role=search] input', text.slice(0, 200))
    expect(await page.evaluate(() => (globalThis as { canary?: unknown }).canary)).toBeUndefined()
    expect(seen).toEqual([])
  })
})

describe('a dispute pack in a browser', () => {
  it('shows one language, changes to the other without a script, and asks for nothing', async () => {
    const { page, seen } = await open('day')
    expect(await page.locator('script').count()).toBe(0)
    expect(await page.locator('main:visible h1').allTextContents()).toEqual(['How this day came out'])
    await page.check('#show-zh')
    expect(await page.locator('main:visible h1').allTextContents()).toEqual(['考勤说明'])
    expect(seen).toEqual([])
  })

  it.each(['day', 'month'])('is whole on paper, where nothing can be opened: a %s', async (name) => {
    const { page } = await open(name)
    expect(pagesOf(await page.pdf())).toBeGreaterThan(0)
    await page.check('#show-en')
    await onPaper(page)
    const text = await page.innerText('main.in-en')
    for (const said of ['due 18:00, corrected to 18:00: not early', 'one rest is deducted', 'lonePunch = vendor-hint'])
      expect(text).toContain(said)
    expect(await cutOff(page)).toEqual([])
    expect(await page.locator('.languages').isVisible()).toBe(false)
  })

  it('tells a day in its five steps on the first sheet of paper', async () => {
    const { page } = await open('day')
    await onPaper(page)
    const end = await page
      .locator('main:visible .step')
      .last()
      .evaluate((step) => step.getBoundingClientRect().bottom)
    expect(end).toBeLessThan(sheet.height)
  })
})

// Helpers

const write = (name: string, content: string): void => writeFileSync(join(folder, `${name}.html`), content)

/** A page of the folder, and everything it should not have done. */
const open = async (name: string, options: BrowserContextOptions = {}, address = '') => {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  const seen: string[] = []
  page.on('console', (message) => seen.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const own = pathToFileURL(join(folder, `${name}.html`)).href
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== own) seen.push(`request: ${request.url()}`)
  })
  await page.goto(own + address)
  if ((await page.locator('script').count()) > 0) await page.waitForSelector('html[data-ready]', { state: 'attached' })
  return { page, seen }
}

/** What A4 leaves within its margins of 13 mm, at 96 dots an inch. */
const sheet = { width: 695, height: 1024 }

/** As paper shows it. */
const onPaper = async (page: Page): Promise<void> => {
  await page.setViewportSize(sheet)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
}

/** Tables, pictures and boxes of which a part lies where no paper is. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.locator('table:visible, td:visible, svg:visible, .scroll:visible').evaluateAll((all) =>
    all.flatMap((one) => {
      const { left, right } = one.getBoundingClientRect()
      const hides = one.matches('.scroll') && one.scrollHeight > one.clientHeight + 1
      return left < -1 || right > innerWidth + 1 || hides ? [`${one.tagName} ${one.getAttribute('class') ?? ''}`] : []
    }),
  )

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

const rows = (page: Page): Promise<string[][]> =>
  page
    .locator('.rows tbody tr:not(.gap)')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')))

/** What axe-core finds, with where. */
const flaws = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}
interface AxeResults {
  readonly violations: ReadonlyArray<{
    readonly id: string
    readonly nodes: ReadonlyArray<{ readonly target: string[] }>
  }>
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
