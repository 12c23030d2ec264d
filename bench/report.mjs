/** Measures the HTML report of a made-up company of 100,000 person-days in a real browser, and prints each figure beside its budget. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from '../.ci/chromium.mjs'

/** Faults that are common and touch one person each: together about the differences of a bad month. */
const faults =
  'punch-missing,punch-moved,correction-missing,leave-missing,duplicated-day,missing-day,stale-report,roster-swap'
const people = 3300

const folder = mkdtempSync(join(tmpdir(), 'kaoqin-report-'))
const given = process.argv[2]
const file = given ?? join(folder, 'report.html')

const kaoqin = (...words) => {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['dist/kaoqin.js', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status === null || status > 1) throw new Error(`kaoqin ${words.join(' ')}: ${stderr}`)
  return performance.now() - started
}

const say = (line) => process.stdout.write(`${line}\n`)
const results = []
const note = (what, value, budget, unit) => {
  results.push({ what, value, budget, unit })
  const mark = value <= budget ? 'within' : 'OVER'
  say(
    `${what.padEnd(44)} ${value.toFixed(value < 100 ? 1 : 0).padStart(8)} ${unit.padEnd(3)} ${mark} ${budget} ${unit}`,
  )
}

try {
  if (given === undefined) {
    const company = join(folder, 'company')
    kaoqin(
      'synth',
      '--people',
      String(people),
      '--month',
      '2026-03',
      '--seed',
      '7',
      '--faults',
      faults,
      '--out',
      company,
      '--quiet',
    )
    const took = kaoqin('audit', join(company, 'company'), '--html', file, '--quiet')
    say(`audit --html of ${people} people took ${(took / 1000).toFixed(1)} s`)
  }
  if (!existsSync(file)) throw new Error(`there is no ${file}`)
  note('size of the file', statSync(file).size / 1e6, 12, 'MB')
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime)
  note('first paint', paint, 1000, 'ms')
  note('everything usable', await page.evaluate(() => performance.getEntriesByName('usable')[0].startTime), 3000, 'ms')

  /** From what the reader does, a click or words typed into a field, to the next frame that shows it. */
  const lasting = (selector, text) =>
    page.evaluate(
      async ([selector, text]) => {
        const target = document.querySelector(selector)
        const started = performance.now()
        if (text === undefined) target.click()
        else {
          target.value = text
          target.dispatchEvent(new Event('input', { bubbles: true }))
        }
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        return performance.now() - started
      },
      [selector, text],
    )
  /** One and the other in turn; the middle of nine. */
  const middle = async (one, other) => {
    const times = []
    for (let i = 0; i < 9; i++) times.push(await lasting(...(i % 2 === 0 ? one : other)))
    return times.toSorted((a, b) => a - b)[4]
  }
  const inTable = 'form[role=search] input'
  const inMap = '.filters input'
  note('search in the differences', await middle([inTable, 'late'], [inTable, '']), 100, 'ms')
  await lasting(inTable, '')
  note('sort', await middle(['.rows th:nth-child(5) button'], ['.rows th:nth-child(2) button']), 100, 'ms')
  note('search in the heat map', await middle([inMap, '1'], [inMap, '']), 100, 'ms')
  await lasting(inMap, '')
  const passOver = () =>
    page.evaluate(async () => {
      const box = document.querySelector('.map')
      const times = []
      box.scrollTop = 0
      await new Promise((done) => setTimeout(done, 100))
      let last = performance.now()
      for (let i = 0; i < 60; i++) {
        box.scrollTop += 400
        await new Promise((done) => requestAnimationFrame(done))
        const now = performance.now()
        times.push(now - last)
        last = now
      }
      return times.sort((a, b) => a - b)
    })
  const passes = [await passOver(), await passOver(), await passOver()]
  const ofPasses = (nth) => passes.map((frames) => frames.at(nth)).toSorted((a, b) => a - b)[1]
  note('scrolling the heat map, frame in the middle', ofPasses(30), 34, 'ms')
  note('scrolling the heat map, worst frame', ofPasses(-1), 100, 'ms')
  const open = (nth) =>
    page.evaluate(async (nth) => {
      const started = performance.now()
      document.querySelectorAll('.rows button.link')[nth].click()
      while (document.querySelector('dialog svg.day') === null) await new Promise((done) => requestAnimationFrame(done))
      const took = performance.now() - started
      while (document.querySelector('dialog .told') === null) await new Promise((done) => requestAnimationFrame(done))
      const told = performance.now() - started
      document.querySelector('dialog .close').click()
      await new Promise((done) => setTimeout(done, 50))
      return [took, told]
    }, nth)
  // The first one also makes the browser ready for all others; then days of other people, the middle of nine.
  const first = await open(0)
  const others = []
  for (let nth = 2; nth <= 18; nth += 2) others.push(await open(nth))
  const middleOf = (which) => others.map((times) => times[which]).toSorted((a, b) => a - b)[4]
  note('a click on the first day draws it', first[0], 100, 'ms')
  note('… and tells it step by step', first[1], 300, 'ms')
  note('a click on another day draws it', middleOf(0), 100, 'ms')
  note('… and tells it step by step', middleOf(1), 300, 'ms')
  note('language switched', await middle(['header [lang="zh-CN"]'], ['header [lang="en"]']), 100, 'ms')
  await browser.close()
  const [load, cores] = [loadavg()[0], availableParallelism()]
  if (load > cores + 1) say(`This host was busy (load ${load.toFixed(1)} on ${cores} cores): alone it is faster.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = results.every(({ value, budget }) => value <= budget) ? 0 : 1
