/** Person-days that speak for or against a value: how many, and the first of them. */
import type { DayOfPerson } from '../domain/calibration-report.js'
import { personOf, type Page } from './page.js'

/** How many, the first two of them, and how many are not shown. */
export const witnesses = (days: readonly DayOfPerson[], page: Page): [number, string, number] => {
  const shown = days.slice(0, 2).map(({ userid, date }) => `${personOf(userid, page.names)} ${date}`)
  return [days.length, shown.join(page.lang === 'zh' ? '、' : ', '), days.length - shown.length]
}
