/**
 * Every ratio of docs/performance.md beside its budget: `npm run bench`, a table for people, or JSON with `--json`. `--people N` sets the
 * size of the company (its month is 30 days; 3334 people are 100,000 person-days), `--rounds N` how often each is measured, `--many N` the
 * size of the company that does not fit into memory (33334 people, 2 GB on the disk; 0 leaves it out).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median, tell } from './measure.mjs'
import { browserSize, startUp } from './outside.mjs'
import { whole } from './whole.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '3334' },
    rounds: { type: 'string', default: '5' },
    many: { type: 'string', default: '33334' },
  },
})
const [people, rounds, crowd] = [Number(values.people), Number(values.rounds), Number(values.many)]
const few = Math.ceil(people / 10)
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
  const [large, small, many] = [join(folder, 'large'), join(folder, 'small'), join(folder, 'many')]
  say(`companies of ${people} and ${few} people over ${days} days …`)
  run('write-company.mjs', large, people, days)
  run('write-company.mjs', small, few, days)

  say('whole files …')
  const modes = ['parse', 'audit', 'passing', 'workers']
  const measured = Object.fromEntries(modes.map((mode) => [mode, []]))
  const little = { audit: [], plain: [], asked: [] }
  for (let round = 0; round < rounds; round++) {
    for (const mode of modes) measured[mode].push(whole(mode, large))
    for (const mode of Object.keys(little)) little[mode].push(whole(mode, small))
  }
  const middle = (runs, of) => median(runs.map((one) => one[of]))
  const ratio = (mode, other, of) => middle(measured[mode], of) / middle(measured[other], of)
  const seconds = (mode, of) => `${middle(measured[mode], of).toFixed(2)} s`
  row(
    'audit / parse',
    ratio('audit', 'parse', 'wall'),
    undefined,
    `${seconds('audit', 'wall')} / ${seconds('parse', 'wall')} on the wall; of the processor, with the helpers of the host, ${seconds('audit', 'seconds')} / ${seconds('parse', 'seconds')}`,
  )
  row(
    'audit / parse, two workers',
    ratio('workers', 'parse', 'wall'),
    undefined,
    `${seconds('workers', 'wall')} / ${seconds('parse', 'wall')} on the wall; one thread in passing ${seconds('passing', 'wall')}`,
  )
  row(
    'two workers / one, small input',
    middle(little.plain, 'wall') / middle(little.asked, 'wall'),
    undefined,
    `${middle(little.asked, 'wall').toFixed(2)} s on the wall, of ${few * days} person-days`,
  )
  if (crowd > 0) {
    say(`a company of ${crowd} people …`)
    run('write-company.mjs', many, crowd, days)
    const [one, two] = [whole('passing', many), whole('workers', many)]
    rmSync(many, { recursive: true })
    const aDay = one.seconds / crowd / days
    row(
      'time a day, large / small',
      aDay / (middle(little.audit, 'seconds') / few / days),
      undefined,
      `${(aDay * 1e6).toFixed(1)} µs a person-day of ${crowd * days}`,
    )
    row(
      'two workers / one',
      one.wall / two.wall,
      undefined,
      `${one.wall.toFixed(0)} s / ${two.wall.toFixed(0)} s on the wall, of ${crowd * days} person-days`,
    )
    row('peak memory, MB', one.megabytes, undefined, `of ${crowd * days} person-days, one thread`)
    row('peak memory, MB, two workers', two.megabytes, 'peak memory, MB')
  }

  say('engines …')
  const rates = told('engines.mjs', rounds)
  const each = (name) => `${Math.round(rates[name])} a second`
  row('engine, person-days/s', rates.engine, undefined, `of all kinds of rules mixed: ${each('mixed')}`)
  row('engine / json-rules-engine', rates.engine / rates.jsonRulesEngine, undefined, each('jsonRulesEngine'))
  row('engine / publicodes', rates.engine / rates.publicodes, undefined, each('publicodes'))
  const verdicts = `${(rates.engine / rates.dateFnsTzVerdicts).toFixed(1)} where it tells the verdicts alone`
  row('engine / date-fns-tz', rates.engine / rates.dateFnsTz, undefined, `${each('dateFnsTz')}; ${verdicts}`)
  row(
    'explained, person-days/s',
    rates.explained,
    undefined,
    `a person's days together; each by itself: ${each('explainedAlone')}`,
  )

  say('from outside …')
  const { help, node } = await startUp(rounds)
  row('--help / node', help / node, undefined, `${(help * 1000).toFixed(0)} ms / ${(node * 1000).toFixed(0)} ms`)
  const [core, withDecode, all] = [
    await browserSize('core.js'),
    await browserSize('core.js', 'decode.js'),
    await browserSize('index.js'),
  ]
  row(
    'browser core, kB gzipped',
    core,
    undefined,
    `with decode ${withDecode.toFixed(1)}, all of kaoqin ${all.toFixed(1)}`,
  )

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
