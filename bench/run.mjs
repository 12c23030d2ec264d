/**
 * Every ratio of docs/performance.md beside its budget: `npm run bench`, a table for people, or JSON with `--json`. `--people N` sets the
 * size of the companies that `kaoqin synth` makes up (3370 people are 100,000 person-days of April 2026), `--rounds N` how often each is
 * measured, `--many N` the size of the one that does not fit into memory (33700 people, 1.4 GB on the disk; 0 leaves it out).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median, tell } from './measure.mjs'
import { browserSize, startUp } from './outside.mjs'
import { synthCompany } from './synth.mjs'
import { whole } from './whole.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '3370' },
    rounds: { type: 'string', default: '5' },
    many: { type: 'string', default: '33700' },
  },
})
const [people, rounds, crowd] = [Number(values.people), Number(values.rounds), Number(values.many)]
const few = Math.ceil(people / 10)
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

let personDays = 0
const folder = mkdtempSync(join(tmpdir(), 'kaoqin-bench-'))
try {
  say(`companies of ${people} and ${few} people …`)
  const large = synthCompany(join(folder, 'large'), people, 'none')
  const small = synthCompany(join(folder, 'small'), few, 'none')
  const faulty = synthCompany(join(folder, 'faulty'), people, 'all')
  personDays = large.personDays

  say('whole files …')
  const modes = ['parse', 'audit', 'passing', 'workers', 'asked']
  const measured = Object.fromEntries([...modes, 'faults'].map((mode) => [mode, []]))
  const little = { audit: [], plain: [], asked: [] }
  for (let round = 0; round < rounds; round++) {
    for (const mode of modes) measured[mode].push(whole(mode, large.folder))
    measured.faults.push(whole('audit', faulty.folder))
    for (const mode of Object.keys(little)) little[mode].push(whole(mode, small.folder))
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
    ratio('asked', 'parse', 'wall'),
    undefined,
    `${seconds('asked', 'wall')} / ${seconds('parse', 'wall')} on the wall; in passing ${seconds('workers', 'wall')}, by one thread ${seconds('passing', 'wall')}`,
  )
  row(
    'audit / parse, faults of every kind',
    ratio('faults', 'parse', 'wall'),
    'audit / parse',
    `${seconds('faults', 'wall')} on the wall and ${middle(measured.faults, 'megabytes').toFixed(0)} MB, most of it the search for causes`,
  )
  row(
    'two workers / one, small input',
    middle(little.plain, 'wall') / middle(little.asked, 'wall'),
    undefined,
    `${middle(little.asked, 'wall').toFixed(2)} s on the wall, of ${small.personDays} person-days`,
  )
  if (crowd > 0) {
    say(`a company of ${crowd} people …`)
    const many = synthCompany(join(folder, 'many'), crowd, 'none')
    const [one, two] = [whole('passing', many.folder), whole('workers', many.folder)]
    rmSync(join(folder, 'many'), { recursive: true })
    const aDay = one.seconds / many.personDays
    row(
      'time a day, large / small',
      aDay / (middle(little.audit, 'seconds') / small.personDays),
      undefined,
      `${(aDay * 1e6).toFixed(1)} µs a person-day of ${many.personDays}`,
    )
    row(
      'two workers / one',
      one.wall / two.wall,
      undefined,
      `${one.wall.toFixed(0)} s / ${two.wall.toFixed(0)} s on the wall, of ${many.personDays} person-days`,
    )
    row('peak memory, MB', one.megabytes, undefined, `of ${many.personDays} person-days, one thread`)
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
if (values.json) tell(JSON.stringify({ machine, people, personDays, rounds, rows }, null, 2))
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
