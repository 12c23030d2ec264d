/** The names of all kinds of faults, without what plants them: the help lists them too. */

/** Of one person, or of two. */
export const personalKinds = [
  'punch-missing',
  'punch-extra',
  'punch-moved',
  'superseded-punch',
  'people-without-punches',
  'punches-without-rule',
  'correction-missing',
  'correction-unknown-to-report',
  'leave-missing',
  'leave-unknown-to-report',
  'stale-report',
  'roster-differs',
  'roster-swap',
  'roster-days-missing',
  'hand-calibration',
  'contradicted-by-report',
  'duplicated-rows',
  'report-count-without-duration',
  'report-absence-duration',
  'report-punches',
  'report-worked',
  'report-rest-day',
  'report-absent-and-punched',
  'report-records',
  'report-leave-unit',
  'overtime-status',
  'duplicated-day',
  'missing-day',
  'report-month-sum',
  'report-month-days',
  'overtime-month',
  'report-overtime-classes',
  'report-without-rule',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** Of the whole company, or of everybody under one rule. */
export const kindsOfAll = [
  'policy',
  'policy-pair',
  'rule-of-another-date',
  'grace-read-otherwise',
  'band-read-otherwise',
  'window-read-otherwise',
  'holiday-not-followed',
  'make-up-day-not-followed',
  'other-day-cut',
  'other-zone',
  'punch-outside-span',
] as const
export type KindOfAll = (typeof kindsOfAll)[number]

/** Of many people on one day. */
export const cohortKinds = ['mass-absence', 'mass-missing', 'mass-late'] as const
export type CohortKind = (typeof cohortKinds)[number]

export const faultKinds = [...personalKinds, ...kindsOfAll, ...cohortKinds] as const

export const isOfAll = (kind: string): kind is KindOfAll => kindsOfAll.some((one) => one === kind)
export const isCohort = (kind: string): kind is CohortKind => cohortKinds.some((one) => one === kind)
/** Told once, in however many batches it shows. */
export const isWide = (kind: string): boolean => isOfAll(kind) || isCohort(kind)
