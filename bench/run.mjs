/**
 * Every ratio of docs/performance.md beside its budget: `npm run bench`, a table for people, or JSON with `--json`. `--people N` sets the
 * size of the company (its month is 30 days; 3334 people are 100,000 person-days), `--rounds N` how often each is measured.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median, tell } from './measure.mjs'
import { browserCore, startUp } from './outside.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '3334' },
    rounds: { type: 'string', default: '5' },
  },
})
const [people, rounds] = [Number(values.people), Number(values.rounds)]
const days = 30
const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'))
const say = (line) => values.json || process.stderr.write(`${line}\n`)
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const run = (script, ...words) =>
  execFileSync(process.execPath, ['--max-old-space-size=8192', '--expose-gc', here(script), ...words.map(String)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
const told = (script, ...words) => JSON.parse(run(script, ...words))

const rows = []
/** `by` names the budget; a value that is `undefined` is one that cannot be measured yet. */
const row = (says, value, by = says, detail = '') => {
  const limit = budget[by]
  const met = value === undefined ? false : limit.atMost === undefined ? value >= limit.atLeast : value <= limit.atMost
  rows.push({ says, value: value ?? null, ...limit, met, detail })
}

const folder = mkdtempSync(join(tmpdir(), 'kaoqin-bench-'))
try {
  const [large, small] = [join(folder, 'large'), join(folder, 'small')]
  say(`a company of ${people} people over ${days} days, one month of a tenth of it …`)
  run('write-company.mjs', large, people, days)
  run('write-company.mjs', small, Math.ceil(people / 10), days)

  say('whole files …')
  const times = { parse: [], audit: [], small: [] }
  let megabytes = 0
  for (let round = 0; round < rounds; round++) {
    times.parse.push(told('whole.mjs', 'parse', large).seconds)
    const whole = told('whole.mjs', 'audit', large)
    times.audit.push(whole.seconds)
    megabytes = Math.max(megabytes, whole.megabytes)
    times.small.push(told('whole.mjs', 'audit', small).seconds)
  }
  const [parse, audit, tenth] = [times.parse, times.audit, times.small].map(median)
  row('audit / parse', audit / parse, undefined, `${audit.toFixed(2)} s / ${parse.toFixed(2)} s`)
  row('audit / parse, two workers', undefined)
  row('two workers / one', undefined)
  row(
    'time a day, large / small',
    audit / people / (tenth / Math.ceil(people / 10)),
    undefined,
    `${((audit / people / days) * 1e6).toFixed(1)} µs a person-day`,
  )
  row('peak memory, MB', megabytes, undefined, `of ${people * days} person-days; all files at once`)

  say('engines …')
  const rates = told('engines.mjs', rounds)
  const each = (name) => `${Math.round(rates[name])} a second`
  row('engine, person-days/s', rates.engine, undefined, `of all kinds of rules mixed: ${each('mixed')}`)
  row('engine / json-rules-engine', rates.engine / rates.jsonRulesEngine, undefined, each('jsonRulesEngine'))
  row('engine / publicodes', rates.engine / rates.publicodes, undefined, each('publicodes'))
  row('engine / date-fns-tz', rates.engine / rates.dateFnsTz, undefined, each('dateFnsTz'))
  row('explained, person-days/s', rates.explained, undefined, 'each day asked for by itself')

  say('from outside …')
  const { help, node } = await startUp(rounds)
  row('--help / node', help / node, undefined, `${(help * 1000).toFixed(0)} ms / ${(node * 1000).toFixed(0)} ms`)
  row('browser core, kB gzipped', await browserCore())

  say('inputs made to hurt …')
  for (const [name, { size, seconds, growth }] of Object.entries(told('cliffs.mjs', rounds)))
    row(`four times the ${name}`, growth, 'four times the size', `${size}: ${seconds.toFixed(2)} s`)
} finally {
  rmSync(folder, { recursive: true })
}

const shown = (value) => (value === null ? '–' : value >= 1000 ? String(Math.round(value)) : value.toFixed(2))
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version }
if (values.json) tell(JSON.stringify({ machine, people, days, rounds, rows }, null, 2))
else {
  tell(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; medians of ${rounds} runs in turns\n`)
  const width = Math.max(...rows.map(({ says }) => says.length))
  for (const { says, value, atMost, atLeast, met, detail } of rows)
    tell(
      [
        met ? '  ok ' : 'MISS ',
        says.padEnd(width),
        shown(value).padStart(10),
        atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
      ]
        .join('  ')
        .padEnd(width + 34) + detail,
    )
}
