/** Diagnoses as a report prints them. */
import { cause, causeSides, type Diagnosis } from './domain/diagnosis.js'
import type { Lang } from './domain/document.js'
import { isMeasure } from './domain/measure.js'
import type { DiagnosisEntry, Difference } from './domain/report.js'
import { sayDiagnosis } from './present/wording/diagnoses.js'
import type { Zone } from './time/zone.js'

/** As a report tells them: each with the person-days and months that it explains. */
export const diagnosisEntries = (
  diagnoses: readonly Diagnosis[],
  differences: readonly Difference[],
  zone: Zone,
  lang: Lang,
): readonly DiagnosisEntry[] => {
  const all = [
    ...diagnoses.map((one) => ({ ...one, side: causeSides[one.cause.name] as string })),
    ...ofMonthsOnly(diagnoses, differences),
  ]
  return all.map((one) => {
    const own = differences.filter(({ cause }) => cause === one.id)
    return {
      id: one.id,
      kind: one.side,
      says: sayDiagnosis(one, { mends: own.length, of: differences.length, zone })[lang],
      mends: own.length,
      breaks: one.breaks.length,
      indistinguishable: one.indistinguishable,
      where: placesOf(own),
    }
  })
}

const placesOf = (differences: readonly Difference[]): DiagnosisEntry['where'] => [
  ...new Map(
    differences.map(({ userid, date, period }) => [
      `${userid} ${date} ${period}`,
      { userid, ...(date === undefined ? {} : { date }), ...(period === undefined ? {} : { period }) },
    ]),
  ).values(),
]

/** A month may contradict its days though no day contradicts itself. */
const ofMonthsOnly = (diagnoses: readonly Diagnosis[], differences: readonly Difference[]) => {
  const id = 'contradicted-by-report'
  const [first] = differences.filter(({ cause }) => cause === id)
  if (first === undefined || diagnoses.some((one) => one.id === id) || !isMeasure(first.measure)) return []
  return [
    {
      id,
      cause: cause(id, { measure: first.measure }, []),
      mends: [],
      breaks: [],
      indistinguishable: [],
      side: causeSides[id] as string,
    },
  ]
}
