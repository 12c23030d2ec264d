/** What a cause is called in reports; personal ones share the name of their kind. */
import type { Cause } from '../domain/diagnosis.js'
import { formatDate } from '../time/civil-date.js'

export const idOf = (cause: Cause): string => {
  switch (cause.name) {
    case 'policy':
      return `policy:${cause.with.answers.map(({ name, theirs }) => `${name}=${theirs}`).join('+')}`
    case 'rule-of-another-date':
      return `${cause.name}:${cause.with.id}@${formatDate(cause.with.date)}`
    case 'grace-read-otherwise':
      return `${cause.name}:${cause.with.id}=${cause.with.on}/${cause.with.off}`
    case 'band-read-otherwise':
      return `${cause.name}:${cause.with.id}=${cause.with.early}/${cause.with.late}`
    case 'window-read-otherwise':
      return `${cause.name}:${cause.with.id}`
    case 'holiday-not-followed':
    case 'make-up-day-not-followed':
      return `${cause.name}:${formatDate(cause.with.date)}`
    case 'other-day-cut':
      return `${cause.name}:midnight`
    case 'other-zone':
      return `${cause.name}:${cause.with.zone}`
    case 'punch-missing':
    case 'punch-extra':
    case 'punch-moved':
    case 'punch-outside-span':
    case 'correction-missing':
    case 'correction-unknown-to-report':
    case 'leave-missing':
    case 'leave-unknown-to-report':
    case 'superseded-punch':
    case 'roster-swap':
    case 'roster-differs':
    case 'stale-report':
    case 'hand-calibration':
    case 'contradicted-by-report':
    case 'duplicated-rows':
      return cause.name
  }
}
