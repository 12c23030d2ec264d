/** A rule with another grace or another band. */
import type { Change } from '../../domain/diagnosis.js'
import type { Leeway } from '../../domain/rule.js'
import { byTimetable, type Rewrite } from './rules.js'

export const withLeeway = (leeway: (Change & { readonly _tag: 'leeway' })['leeway']): Rewrite =>
  byTimetable((timetable) => ({
    ...timetable,
    leeway: { ...timetable.leeway, ...allowing(timetable.leeway), ...leeway },
  }))

/** A leeway that is read as being there is not disabled at the same time. */
const allowing = ({ allowed }: Leeway): Partial<Leeway> => (allowed === false ? { allowed: undefined } : {})
