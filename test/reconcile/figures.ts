/** Made-up person-days for the specs of this room. */
import fc from 'fast-check'
import { dayMeasures, type Figures } from '../../src/domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../../src/domain/official.js'
import { employeeId } from '../../src/domain/employee.js'
import type { JudgedDay } from '../../src/reconcile/index.js'
import { type CivilDate, parseDate } from '../../src/time/civil-date.js'

export const day = (text: string): CivilDate => {
  const date = parseDate(text)
  if (date === undefined) throw new Error(`no date: ${text}`)
  return date
}

export const judged = (who: string, date: string, figures: Figures, more: Partial<JudgedDay> = {}): JudgedDay => ({
  employee: employeeId(who),
  date: day(date),
  state: 'final',
  hasRule: true,
  figures,
  ...more,
})

export const official = (who: string, date: string, figures: Figures): OfficialDay => ({
  employee: employeeId(who),
  name: who,
  departments: '',
  date: day(date),
  rule: undefined,
  ruleName: '',
  shift: undefined,
  shiftName: '',
  figures,
  unknownExceptions: [],
  times: [],
  approvalTitles: [],
  origin: { input: 0, path: '' },
})

export const officialMonth = (who: string, figures: Figures, from?: string, to?: string): OfficialMonth => ({
  employee: employeeId(who),
  name: who,
  departments: '',
  rule: undefined,
  ruleName: '',
  from: from === undefined ? undefined : day(from),
  to: to === undefined ? undefined : day(to),
  figures,
  unknownExceptions: [],
  origin: { input: 0, path: '' },
})

export const everything = {
  counts: () => true,
  ignored: new Set<never>(),
  ledger: [],
  consoleHours: 'ceil-hour' as const,
  restsOn: () => [],
}

/** Few names, few dates, few values: so that both sides meet often. */
export const someFigures: fc.Arbitrary<Figures> = fc
  .dictionary(fc.constantFrom(...dayMeasures.filter((name) => name !== 'dayType')), fc.integer({ min: 0, max: 2 }))
  .map((figures) => ({ ...figures }))
const someWho = fc.constantFrom('ann', 'bo', 'cy')
const someDate = fc.constantFrom('2026-05-04', '2026-05-05', '2026-05-06')

export const someJudged: fc.Arbitrary<JudgedDay[]> = fc.uniqueArray(
  fc
    .record({
      who: someWho,
      date: someDate,
      figures: someFigures,
      state: fc.constantFrom('final' as const, 'provisional' as const, 'unjudged' as const),
      hasRule: fc.boolean(),
    })
    .map(({ who, date, figures, ...more }) => judged(who, date, figures, more)),
  { selector: ({ employee, date }) => `${employee} ${date}` },
)
export const someOfficial: fc.Arbitrary<OfficialDay[]> = fc.array(
  fc
    .record({ who: someWho, date: someDate, figures: someFigures })
    .map(({ who, date, figures }) => official(who, date, figures)),
)
