/** `npm run bench:diagnosis -- [first seed] [--companies N] [--people N] [--json]`: what audits find of what was planted. */
import { parseArgs } from 'node:util'
import { audit } from '../../src/audit.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { madeUpCompany, type Wish } from '../../src/shell/synth/company.js'
import { decode } from '../../src/vendor/index.js'
import { companies, wishFor } from './companies.js'
import { type Outcome, type Score, scoreOf } from './score.js'

/** The least share of planted faults found and of causes named first, and the most false alarms in a thousand person-days. */
const budgets = { recall: 1, first: 0.98, alarms: 0 } as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    companies: { type: 'string', default: String(companies) },
    people: { type: 'string', default: '80' },
    verbose: { type: 'boolean', default: false },
  },
})

/** Made in memory, read as text would be, and audited by the public functions. */
const scoreFor = (wish: Wish): Score => {
  const made = madeUpCompany(wish)
  const documents = [...made.batches].flatMap((batch) => batch.documents)
  const { company, problems } = decode(documents, { zone: wish.zone, calendar: builtInCalendar })
  return scoreOf(made.key(), audit(company, problems))
}

interface Line {
  readonly kind: string
  readonly planted: number
  readonly found: number
  readonly causes: number
  readonly first: number
  readonly ties: number
  readonly firstThree: number
}

const lineOf = (kind: string, all: readonly Outcome[]): Line => {
  const ranks = all.flatMap(({ verdict }) => verdict?.rank ?? [])
  const count = (...of: readonly string[]) => ranks.filter((rank) => of.includes(rank)).length
  return {
    kind,
    planted: all.length,
    found: all.filter(({ found }) => found).length,
    causes: ranks.length,
    first: count('first'),
    ties: count('tie'),
    firstThree: count('first', 'tie', 'first-three'),
  }
}

const share = (part: number, of: number): string => (of === 0 ? '' : `${((100 * part) / of).toFixed(1)} %`)

const run = (): number => {
  const seed = Number(positionals[0] ?? 70_001)
  const scores: Score[] = []
  for (let index = 0; index < Number(values.companies); index++) {
    const began = performance.now()
    const wish = wishFor(seed, index, Number(values.people))
    const score = scoreFor(wish)
    scores.push(score)
    if (values.json) continue
    process.stderr.write(
      `company ${index + 1} (seed ${wish.seed}): ${score.outcomes.length} faults, ${score.alarms.length} false alarms, ` +
        `${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    )
    for (const alarm of score.alarms.slice(0, 10)) process.stderr.write(`  false alarm: ${alarm}\n`)
    for (const { answer, found, verdict } of score.outcomes) {
      const place = answer.where[0] ? `${answer.where[0].userid} ${answer.where[0].date ?? answer.where[0].period}` : ''
      if (!found) process.stderr.write(`  not found: ${answer.id} ${JSON.stringify(answer.expects)} ${place}\n`)
      if (verdict !== undefined && verdict.rank !== 'first')
        process.stderr.write(
          `  ${verdict.rank}: ${answer.id} ${place}: ${JSON.stringify(answer.expects)}, named ${verdict.named.join(', ') || 'nothing'}\n`,
        )
    }
  }
  const outcomes = scores.flatMap((score) => score.outcomes)
  const kinds = [...new Set(outcomes.map(({ answer }) => answer.kind))].toSorted()
  const lines = kinds.map((kind) =>
    lineOf(
      kind,
      outcomes.filter(({ answer }) => answer.kind === kind),
    ),
  )
  const total = lineOf('all', outcomes)
  const personDays = scores.reduce((sum, score) => sum + score.personDays, 0)
  const alarms = scores.reduce((sum, score) => sum + score.alarms.length, 0)
  const kept =
    total.found >= budgets.recall * total.planted &&
    total.first >= budgets.first * (total.causes - total.ties) &&
    alarms <= (budgets.alarms * personDays) / 1000
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ seed, personDays, alarms, budgets, kept, total, kinds: lines }, undefined, 2)}\n`,
    )
  else print(lines, total, personDays, alarms)
  return kept ? 0 : 1
}

const print = (lines: readonly Line[], total: Line, personDays: number, alarms: number): void => {
  const columns = [
    'kind',
    'planted',
    'found',
    'recall',
    'causes',
    'first',
    'of those apart from ties',
    'ties',
    'in first three',
  ]
  const rows = [...lines, total].map((line) => [
    line.kind,
    String(line.planted),
    String(line.found),
    share(line.found, line.planted),
    line.causes === 0 ? '' : String(line.causes),
    line.causes === 0 ? '' : String(line.first),
    share(line.first, line.causes - line.ties),
    line.ties === 0 ? '' : String(line.ties),
    line.causes === 0 ? '' : String(line.firstThree),
  ])
  const widths = columns.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  for (const row of [columns, ...rows])
    process.stdout.write(
      `${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}\n`,
    )
  process.stdout.write(
    `\n${personDays} person-days · recall ${share(total.found, total.planted)} (budget ${share(budgets.recall, 1)}) · ` +
      `right cause first ${share(total.first, total.causes - total.ties)} (budget ${share(budgets.first, 1)}) · ` +
      `false alarms ${((1000 * alarms) / personDays).toFixed(2)} per 1,000 (budget ${budgets.alarms})\n`,
  )
}

process.exitCode = run()
