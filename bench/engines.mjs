/** The pure engine beside three other ways to the same verdicts, in one process and in turns; prints person-days per second as JSON. */
import { firstMidnight, inputsOf, plain, useridOf } from './company.mjs'
import { inTurns, library, tell } from './measure.mjs'
import { byDateFnsTz, byJsonRulesEngine, byPublicodes, noCounts } from './rivals.mjs'

const rounds = Number(process.argv[2] ?? 5)
const { builtInCalendar, decode, defaultPolicies, formatDate, zone } = await library('index.js')
const { createEngine } = await library('engine.js')

const days = 28
const firstDate = Math.floor((firstMidnight + 28_800) / 86_400)
const period = { from: firstDate, to: firstDate + days - 1 }
const companyOf = (people, groupOf) =>
  decode(inputsOf(people, days, groupOf), { zone: zone('Asia/Shanghai'), calendar: builtInCalendar }).company

/** Everybody judged by an engine that remembers nothing from before. */
const judged = (company, take = () => {}) => {
  const engine = createEngine(company, defaultPolicies, undefined)
  for (const employee of company.snapshots.keys()) engine.judge(employee, period).days.forEach(take)
}
const explained = (company) => {
  const engine = createEngine(company, defaultPolicies, undefined)
  let lines = 0
  for (const employee of company.snapshots.keys())
    for (let date = period.from; date <= period.to; date++) lines += engine.why(employee, date).lines.length
  return lines
}

const company = companyOf(1500, () => plain)
const mixedCompany = companyOf(1500)
const few = companyOf(40)
const punchesOf = (person) => (company.punches.get(useridOf(person)) ?? []).map(({ at }) => at)
const people = Array.from({ length: 1500 }, (_, person) => punchesOf(person))
const dates = Array.from({ length: days }, (_, day) => ({ date: formatDate(firstDate + day), workday: day % 7 < 5 }))

/** The days as the rule engines want them, with the punches already told apart. */
const facts = people.flatMap((punches) =>
  Array.from({ length: days }, (_, day) => {
    const midnight = firstMidnight + day * 86_400
    const own = punches.filter((at) => midnight + 14_400 <= at && at < midnight + 100_800)
    const minute = (at) => (at === undefined ? null : Math.floor((at - midnight) / 60))
    return {
      workday: day % 7 < 5,
      in: minute(own.find((at) => at < midnight + 57_600)),
      out: minute(own.findLast((at) => at >= midnight + 57_600)),
    }
  }),
)
const some = facts.slice(0, 6000)
const hand = people.slice(0, 100)

const ours = noCounts()
judged(company, ({ verdicts }) => {
  const found = new Set(verdicts.map(({ status }) => status))
  if (found.has('late')) ours.late += 1
  if (found.has('early')) ours.early += 1
  if (found.has('missing') || found.has('absence')) ours.lacking += 1
})
const theirs = {
  jsonRulesEngine: await byJsonRulesEngine(facts),
  publicodes: byPublicodes(facts),
  dateFnsTz: byDateFnsTz(people, dates),
}
for (const [name, counts] of Object.entries(theirs))
  if (JSON.stringify(counts) !== JSON.stringify(ours))
    throw new Error(`${name} finds ${JSON.stringify(counts)} where the engine finds ${JSON.stringify(ours)}`)

const seconds = await inTurns(
  {
    engine: () => judged(company),
    mixed: () => judged(mixedCompany),
    explained: () => explained(few),
    jsonRulesEngine: () => byJsonRulesEngine(some),
    publicodes: () => byPublicodes(some),
    dateFnsTz: () => byDateFnsTz(hand, dates),
  },
  rounds,
)
const counted = {
  engine: 1500 * days,
  mixed: 1500 * days,
  explained: 40 * days,
  jsonRulesEngine: some.length,
  publicodes: some.length,
  dateFnsTz: hand.length * dates.length,
}
tell(JSON.stringify(Object.fromEntries(Object.entries(seconds).map(([name, one]) => [name, counted[name] / one]))))
