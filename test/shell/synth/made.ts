/** Made-up companies for the tests: made in memory, read as an audit would read them. */
import { builtInCalendar } from '../../../src/plan/calendar/index.js'
import { yearMonth } from '../../../src/time/civil-date.js'
import { zone } from '../../../src/time/zone.js'
import { madeUpCompany, type Wish } from '../../../src/shell/synth/company.js'
import { noFaults } from '../../../src/shell/synth/faults/kinds.js'
import { decode, type SourceDocument } from '../../../src/vendor/index.js'

export const shanghai = zone('Asia/Shanghai')!

export const wish = (month: string, more: Partial<Wish>): Wish => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return { people: 30, month: yearMonth(year, number), seed: 1, zone: shanghai, faults: noFaults, ...more }
}

export const made = (of: Wish) => {
  const { batches, key } = madeUpCompany(of)
  const all = [...batches]
  const documents: readonly SourceDocument[] = all.flatMap((batch) => batch.documents)
  return { batches: all, documents, key: key(), ...decode(documents, { zone: shanghai, calendar: builtInCalendar }) }
}
