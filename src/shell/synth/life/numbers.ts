/** Numbers of approvals: the date of the application first, as the vendor has them. */
import { type CivilDate, formatDate } from '../../../time/civil-date.js'
import type { Person } from '../people.js'

export type Numbers = (applied: CivilDate) => string

/** One after the other for each person. */
export const numbersFor = ({ index }: Person): Numbers => {
  let count = 0
  return (applied) => {
    count += 1
    return `${formatDate(applied).replaceAll('-', '')}${String(index + 1).padStart(6, '0')}${String(count).padStart(3, '0')}`
  }
}
