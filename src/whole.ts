/** What a company tells only as a whole: whoever judges some of its people must know it of all of them. */
import type { Company, Whole } from './domain/company.js'
import type { Punch } from './domain/punch.js'
import { earlier, later } from './time/instant.js'
import { type Span, span } from './time/span.js'

/** As the company carries it, else worked out of all its people. */
export const wholeOf = (company: Company): Whole =>
  company.whole ?? {
    devicesOnly: areDevicesOnly(company),
    anyRecords: company.punches.size > 0,
    punched: spanOfRecords(company, () => true),
    // Machines' own records tell nothing about what the vendor took.
    recorded: spanOfRecords(company, ({ fromDevice }) => !fromDevice),
    reported: new Set(company.officialDays.map(({ date }) => date)),
  }

/** The same company, which from now on may be cut down to some of its people. */
export const knowingTheWhole = (company: Company): Company =>
  company.whole === undefined ? { ...company, whole: wholeOf(company) } : company

/** A machine's own records stand for punches only where the vendor's filtered ones were not fetched at all. */
export const areDevicesOnly = ({ whole, punches }: Company): boolean =>
  whole?.devicesOnly ?? ![...punches.values()].some((own) => own.some(({ fromDevice }) => !fromDevice))

const spanOfRecords = ({ punches }: Company, counts: (punch: Punch) => boolean): Span | undefined => {
  let all: Span | undefined
  for (const records of punches.values())
    for (const punch of records)
      if (counts(punch))
        all =
          all === undefined ? span(punch.at, punch.at) : span(earlier(all.start, punch.at), later(all.end, punch.at))
  return all
}
