/** What the plan room has to say: why a day is a work, rest or open day, and which rule governs it. */
import type { CivilDate, Weekday } from '../../time/civil-date.js'

export interface PlanSentences {
  'weekly-pattern.workday': { readonly weekday: Weekday }
  'weekly-pattern.not-a-workday': { readonly weekday: Weekday }
  'governing-rule.snapshot': { readonly date: CivilDate | undefined; readonly borrowed: boolean }
}
