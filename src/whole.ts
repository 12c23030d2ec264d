/** What a company tells only as a whole: whoever judges some of its people must know it of all of them. */
import type { Company, Whole } from './domain/company.js'
import type { Punch } from './domain/punch.js'
import type { CivilDate } from './time/civil-date.js'
import { earlier, later } from './time/instant.js'
import { type Span, span } from './time/span.js'

/** As the company carries it, else worked out of all its people. */
export const wholeOf = (company: Company): Whole => company.whole ?? wholeOfAll(company)

const wholeOfAll = (company: Company): Whole => {
  const { punched, recorded } = spansOfRecords(company)
  const reported = new Set<CivilDate>()
  company.officialDays.forEach(({ date }, i, all) => {
    // By date, mostly: then each is put in once.
    if (i === 0 || all[i - 1]!.date !== date) reported.add(date)
  })
  return { devicesOnly: recorded === undefined, anyRecords: company.punches.size > 0, punched, recorded, reported }
}

/** The same company, which from now on may be cut down to some of its people. */
export const knowingTheWhole = (company: Company): Company =>
  company.whole === undefined ? { ...company, whole: wholeOf(company) } : company

/** A machine's own records stand for punches only where the vendor's filtered ones were not fetched at all. */
export const areDevicesOnly = ({ whole, punches }: Company): boolean =>
  whole?.devicesOnly ?? ![...punches.values()].some((own) => own.some(({ fromDevice }) => !fromDevice))

/**
 * Of all records, and of those that are not a machine's own, which tell nothing about what the vendor took: each person's first and last,
 * as each list is in order of time.
 */
const spansOfRecords = ({ punches }: Company): Pick<Whole, 'punched' | 'recorded'> => {
  let punched: Span | undefined
  let recorded: Span | undefined
  for (const records of punches.values()) {
    punched = widened(punched, records[0], records.at(-1))
    recorded = widened(recorded, records.find(isTheVendors), records.findLast(isTheVendors))
  }
  return { punched, recorded }
}
const isTheVendors = ({ fromDevice }: Punch): boolean => !fromDevice

const widened = (all: Span | undefined, first: Punch | undefined, last: Punch | undefined): Span | undefined => {
  if (first === undefined || last === undefined) return all
  return all === undefined ? span(first.at, last.at) : span(earlier(all.start, first.at), later(all.end, last.at))
}
