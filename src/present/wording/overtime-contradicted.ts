/** What is said of official overtime that contradicts itself. */
import type { FindingKinds } from '../../domain/finding.js'
import type { Finding } from '../../domain/report.js'
import { sayDuration, sayPersonDays } from './amounts.js'
import { measureTerm, said, type Said } from './terms.js'

export const overtimeContradicted: {
  readonly level: Finding['level']
  readonly says: (blanks: FindingKinds['overtime-inconsistent']) => Said
} = {
  level: 'warning',
  says: (blanks) => {
    if (blanks.kind === 'status')
      return said(
        `${sayPersonDays(blanks.days).zh}的日报说没有加班（ot_status 为 0），却有加班时长。`,
        `${sayPersonDays(blanks.days).en}: the report says that there is no overtime (ot_status 0) and gives its length all the same.`,
      )
    if (blanks.kind === 'shares') {
      const { period, measure } = blanks
      const [term, lasts, shares] = [measureTerm(measure), sayDuration(blanks.lasts), sayDuration(blanks.shares)]
      const month =
        period === '' ? said('月报', 'A month report') : said(`${period} 的月报`, `The month report of ${period}`)
      return said(
        `${month.zh}中${term.zh}为 ${lasts.zh}，记为调休和加班费的却共有 ${shares.zh}。`,
        `${month.en} has ${lasts.en} of ${term.en}, and ${shares.en} of it as time off and pay.`,
      )
    }
    const [month, sum] = [sayDuration(blanks.ofMonth), sayDuration(blanks.ofDays)]
    return said(
      `${blanks.period} 的月报加班共 ${month.zh}，同期日报之和是 ${sum.zh}。`,
      `The month report of ${blanks.period} has ${month.en} of overtime, the day reports of the same dates ${sum.en} together.`,
    )
  },
}
