/** `kaoqin synth`: a made-up company, written to disk a hundred people at a time. */
import type { Lang } from '../../domain/document.js'
import type { Said } from '../../present/wording/terms.js'
import { parseDate, yearMonth, dateFields, type YearMonth } from '../../time/civil-date.js'
import { zone } from '../../time/zone.js'
import { systemReason } from '../files/system-reason.js'
import { madeUpCompany } from '../synth/company.js'
import { everyFault, mostPeopleOfAll, namedFaults, noFaults, someFaults } from '../synth/faults/kinds.js'
import { faultKinds, isCohort, isOfAll } from '../synth/faults/names.js'
import type { FaultWish } from '../synth/plot.js'
import { namesIn, writeCompany } from '../synth/write.js'
import type { ExitCode, Io } from './io.js'
import { type RawOptions, suggesting } from './settings.js'
import { synthMistakes, synthStatus } from './synth-words.js'
import { progressOn } from './tell.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes } from './wording.js'

interface SynthSettings {
  readonly people: number
  readonly month: YearMonth
  readonly seed: number
  readonly faults: FaultWish
  readonly out: string
  readonly overwrite: boolean
  readonly quiet: boolean
}

export const runSynth = async (raw: RawOptions, io: Io, lang: Lang): Promise<ExitCode> => {
  const checked = settingsIn(raw)
  if ('mistakes' in checked) return refuse(checked.mistakes, io, lang)
  const { out, overwrite, quiet, people } = checked
  try {
    const inTheWay = await mistakeAbout(out, overwrite)
    if (inTheWay !== undefined) return refuse([inTheWay], io, lang)
    const made = madeUpCompany({ ...checked, zone: zone('Asia/Shanghai')! })
    const progress = progressOn(io, lang, quiet)
    progress.say(synthStatus.writing(0, people))
    const written = await writeCompany(made.batches, made.key, out, (so) =>
      progress.say(synthStatus.writing(so.people, people)),
    )
    progress.done()
    io.stdout.write(synthStatus.wrote(written.people, written.personDays, made.key().faults.length, out)[lang])
    return 0
  } catch (error) {
    const { reason, detail } = systemReason(error)
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse([mistakes.cannotWrite(out, detail || reason)], io, lang)
  }
}

const refuse = (found: readonly Said[], io: Io, lang: Lang): ExitCode => {
  tellMistakes(found, io, lang)
  return 2
}

/** What an earlier run wrote may be replaced when that is asked for; anything else is somebody's own. */
const mistakeAbout = async (folder: string, overwrite: boolean): Promise<Said | undefined> => {
  const names = await namesIn(folder)
  const strange = names.find((name) => name !== 'company' && name !== 'answers.json')
  if (names.length === 0) return undefined
  if (!overwrite) return synthMistakes.notEmpty(folder)
  return strange === undefined ? undefined : synthMistakes.notOurs(folder, strange)
}

/** Every mistake, not the first. */
const settingsIn = (raw: RawOptions): SynthSettings | { readonly mistakes: readonly Said[] } => {
  const text = (name: string): string | undefined => {
    const value = raw[name]
    return typeof value === 'string' ? value : undefined
  }
  const people = wholeNumber(text('people') ?? '100', 1, 100_000)
  const seed = wholeNumber(text('seed') ?? '1', 0, 2_147_483_647)
  const month = monthIn(text('month') ?? '2026-05')
  const faults = faultsIn(text('faults') ?? 'all', seed ?? 0, people ?? 1)
  const out = text('out')
  const found = [
    ...(people === undefined ? [synthMistakes.people(text('people') ?? '')] : []),
    ...(month === undefined ? [synthMistakes.month(text('month') ?? '')] : []),
    ...(seed === undefined ? [synthMistakes.seed(text('seed') ?? '')] : []),
    ...('mistakes' in faults ? faults.mistakes : []),
    ...(out === undefined ? [synthMistakes.noOut] : []),
  ]
  if (people === undefined || seed === undefined || month === undefined || out === undefined || 'mistakes' in faults)
    return { mistakes: found }
  return { people, month, seed, faults, out, overwrite: raw['overwrite'] === true, quiet: raw['quiet'] === true }
}

const wholeNumber = (seen: string, least: number, most: number): number | undefined => {
  const number = /^\d{1,10}$/.test(seen) ? Number(seen) : Number.NaN
  return least <= number && number <= most ? number : undefined
}

/** A year on either side is needed, and the zone table begins in the seventies. */
const monthIn = (seen: string): YearMonth | undefined => {
  const first = parseDate(`${seen}-01`)
  if (first === undefined) return undefined
  const { year, month } = dateFields(first)
  return 1980 <= year && year <= 2098 ? yearMonth(year, month) : undefined
}

const faultsIn = (seen: string, seed: number, people: number): FaultWish | { readonly mistakes: readonly Said[] } => {
  if (seen === 'all') return everyFault(seed, people)
  if (seen === 'none') return noFaults
  if (/^\d{1,4}$/.test(seen)) return someFaults(Number(seen), seed)
  const kinds = [...new Set(seen.split(',').flatMap((kind) => kind.trim() || []))]
  if (kinds.length === 0) return { mistakes: [mistakes.emptyList('--faults')] }
  const strange = kinds.filter((kind) => !faultKinds.some((one) => one === kind))
  const crowds = [kinds.filter(isOfAll), kinds.filter(isCohort)].filter(({ length }) => length > 1)
  const found = [
    ...strange.map((kind) => suggesting(synthMistakes.fault(kind), kind, faultKinds)),
    ...crowds.map((crowd) => synthMistakes.oneOfAll(crowd)),
    ...kinds.filter((kind) => isOfAll(kind) && people > mostPeopleOfAll).map((kind) => synthMistakes.tooMany(kind)),
  ]
  return found.length > 0 ? { mistakes: found } : namedFaults(kinds)
}
