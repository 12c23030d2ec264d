/** One cause, many victims, in words: how many of how many, of which rule, on which date, and where to look before the people. */
import type { Cohort, CohortSlot } from '../../domain/finding.js'
import { formatDate } from '../../time/civil-date.js'
import { formatOffset } from '../../time/day-offset.js'
import { said, type Said } from './terms.js'

const edges = { in: said('上班卡', 'in-punch'), out: said('下班卡', 'out-punch') } as const
const timeOf = ({ planned }: CohortSlot): string => formatOffset(planned)

/** What the people share, by whether it is of a slot or of the whole day, and where its one cause may lie. */
interface Shared {
  readonly day: Said
  readonly slot: (slot: CohortSlot) => Said
  readonly lookAt: Said
}
const saying =
  (shared: Shared) =>
  ({ rule, date, slot, people, asked }: Cohort): Said => {
    const what = slot === undefined ? shared.day : shared.slot(slot)
    return said(
      `${formatDate(date)}，规则“${rule}”应上班的 ${asked} 人中有 ${people} 人${what.zh}：先查${shared.lookAt.zh}，再看个人。`,
      `${people} of ${asked} people under rule “${rule}” ${what.en} on ${formatDate(date)}: ` +
        `look at ${shared.lookAt.en} before the people.`,
    )
  }

export const sayCohort = {
  absence: saying({
    day: said('旷工', 'are absent'),
    slot: (slot) => said(`在 ${timeOf(slot)} 起的时段旷工`, `are absent from the section of ${timeOf(slot)}`),
    lookAt: said('日历、规则或考勤设备', 'the calendar, the rule or the device'),
  }),
  missing: saying({
    day: said('缺卡', 'miss a punch'),
    slot: (slot) =>
      said(`缺 ${timeOf(slot)} 的${edges[slot.edge].zh}`, `miss the ${edges[slot.edge].en} of ${timeOf(slot)}`),
    lookAt: said('考勤设备、打卡时间限制或日历', 'the device, the punch windows or the calendar'),
  }),
  late: saying({
    day: said('迟到', 'are late'),
    slot: (slot) => said(`迟到（应于 ${timeOf(slot)} 上班）`, `are late for ${timeOf(slot)}`),
    lookAt: said('规则的时间、日历或考勤设备的时钟', 'the times of the rule, the calendar or the clock of the device'),
  }),
} as const
