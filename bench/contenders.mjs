/** Who works the same days out: the engine, silent and with evidence, two rule engines, and date-fns-tz by hand. Each is made ready when asked for. */
import { firstMidnight, inputsOf, plain } from './company.mjs'
import { library } from './measure.mjs'
import { byDateFnsTz, byJsonRulesEngine, byPublicodes, noCounts, noTimes } from './rivals.mjs'

const { builtInCalendar, decode, defaultPolicies, formatDate, zone } = await library('index.js')
const { createEngine } = await library('engine.js')

const days = 28
const firstDate = Math.floor((firstMidnight + 28_800) / 86_400)
const period = { from: firstDate, to: firstDate + days - 1 }
const companyOf = (people, groupOf) =>
  decode(inputsOf(people, days, groupOf), { zone: zone('Asia/Shanghai'), calendar: builtInCalendar }).company
const plainOf = (people) => companyOf(people, () => plain)

/** Everybody asked of an engine that remembers nothing from before. */
const everybody = (company, ask) => () => {
  const engine = createEngine(company, defaultPolicies, undefined)
  let length = 0
  for (const employee of company.snapshots.keys()) length += ask(engine, employee)
  return length
}
const judge = (engine, employee) => engine.judge(employee, period).days.length
const explain = (engine, employee) => {
  let lines = 0
  for (const said of engine.whyAll(employee, period).lines.values()) lines += said.length
  return lines
}
const explainEachAlone = (engine, employee) => {
  let lines = 0
  for (let date = period.from; date <= period.to; date++) lines += engine.why(employee, date).lines.length
  return lines
}

const dates = Array.from({ length: days }, (_, day) => ({ date: formatDate(firstDate + day), workday: day % 7 < 5 }))
const punchesIn = (company) =>
  [...company.snapshots.keys()].map((one) => (company.punches.get(one) ?? []).map(({ at }) => at))

/** The days as the rule engines want them, with the punches already told apart. */
const factsIn = (company) =>
  punchesIn(company).flatMap((punches) =>
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

/** What is worked out and of how many person-days; the slower ones of fewer. */
const of = (people, prepare) => () => ({ work: prepare(people), personDays: people * days })
export const contenders = {
  engine: of(1500, (people) => everybody(plainOf(people), judge)),
  mixed: of(1500, (people) => everybody(companyOf(people), judge)),
  explained: of(500, (people) => everybody(companyOf(people), explain)),
  explainedAlone: of(100, (people) => everybody(companyOf(people), explainEachAlone)),
  jsonRulesEngine: of(200, (people) => {
    const facts = factsIn(plainOf(people))
    return () => byJsonRulesEngine(facts)
  }),
  publicodes: of(20, (people) => {
    const facts = factsIn(plainOf(people))
    return () => byPublicodes(facts)
  }),
  dateFnsTz: of(200, (people) => {
    const punches = punchesIn(plainOf(people))
    return () => byDateFnsTz(punches, dates, true)
  }),
  dateFnsTzVerdicts: of(200, (people) => {
    const punches = punchesIn(plainOf(people))
    return () => byDateFnsTz(punches, dates, false)
  }),
}

/** Throws where they do not all find the same in the same company. */
export const agree = async () => {
  const company = plainOf(1500)
  const facts = factsIn(company)
  const punches = punchesIn(company)
  const [counts, times] = [noCounts(), noTimes()]
  everybody(company, (engine, employee) => {
    for (const { verdicts, worked, earliest, latest } of engine.judge(employee, period).days) {
      const found = new Set(verdicts.map(({ status }) => status))
      if (found.has('late')) counts.late += 1
      if (found.has('early')) counts.early += 1
      if (found.has('missing') || found.has('absence')) counts.lacking += 1
      times.worked += worked
      times.earliest += earliest ?? 0
      times.latest += latest ?? 0
    }
    return 0
  })()
  const alike = (name, theirs, ours) => {
    if (JSON.stringify(theirs) !== JSON.stringify(ours))
      throw new Error(`${name} finds ${JSON.stringify(theirs)} where the engine finds ${JSON.stringify(ours)}`)
  }
  alike('json-rules-engine', await byJsonRulesEngine(facts), counts)
  alike('publicodes', byPublicodes(facts), counts)
  alike('date-fns-tz', byDateFnsTz(punches, dates, true), { counts, times })
  alike('date-fns-tz', byDateFnsTz(punches, dates, false), { counts, times: noTimes() })
}
