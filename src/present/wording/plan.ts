/** What the plan room says, in words a manager can follow, zh and en. */
import type { Edge } from '../../domain/punch.js'
import { formatMonth } from '../../time/civil-date.js'
import { type Instant, plus } from '../../time/instant.js'
import { governingWords, kindOfDayWords, type PlanWords, weekdayWords } from './plan-day.js'
import { said, type Said } from './terms.js'

const edges: Readonly<Record<Edge, Said>> = { in: said('上班', 'in'), out: said('下班', 'out') }

/** A window's end is its last minute, as the vendor writes it. */
const lastMinute = (end: Instant): Instant => plus(end, -60)

const whichTimes = {
  'make-up-times.only-entry': () =>
    said('调休上班日按规则唯一的一组时间', 'the make-up workday has the rule’s only times'),
  'make-up-times.first-entry': ({ of }) =>
    said(`规则有 ${of} 组时间，调休上班日按第一组`, `of the rule’s ${of} timetables the make-up workday has the first`),
  'make-up-times.of-weekday': ({ weekday }) =>
    said(
      `调休上班日按${weekdayWords[weekday].zh}的时间`,
      `the make-up workday has the times of a ${weekdayWords[weekday].en}`,
    ),
  'make-up-times.no-entry': () => said('规则没有任何上下班时间', 'the rule has no times at all'),
  'special-workday-times.own': ({ inherits }) => {
    switch (inherits) {
      case 'nothing':
        return said('按特殊工作日自己的时间，不沿用规则的弹性', 'its own times, without the rule’s leeway')
      case 'leeway':
        return said('按特殊工作日自己的时间，沿用规则的弹性', 'its own times, with the rule’s leeway')
      case 'everything':
        return said('按特殊工作日自己的时间，其余沿用规则', 'its own times, all else as the rule has it')
    }
  },
  'special-workday-times.none': () => said('特殊工作日没有设置时间', 'the special workday has no times'),
  'rostered-shift.shift': ({ shift }) => said(`排班：${shift}`, `rostered: ${shift}`),
  'rostered-shift.printed-times': ({ shift }) =>
    said(
      `排班：${shift}；规则没有该班次的时间，按排班表上的时间`,
      `rostered: ${shift}; the rule lacks its times, so those printed in the roster hold`,
    ),
  'rostered-shift.rest': () => said('排班：休息', 'rostered: rest'),
  'rostered-shift.unscheduled': ({ taken }) => {
    switch (taken) {
      case 'no-expectation':
        return said('未排班，不作要求', 'not rostered: nothing is asked')
      case 'rest':
        return said('未排班，视为休息', 'not rostered: taken for rest')
      case 'workday':
        return said('未排班，视为工作日', 'not rostered: taken for a workday')
    }
  },
  'rostered-shift.no-roster': ({ month }) =>
    said(`没有 ${formatMonth(month)} 的排班表`, `there is no roster of ${formatMonth(month)}`),
  'rostered-shift.unknown-shift': ({ shift }) =>
    said(
      `班次 ${shift} 不在规则中，排班表也没有时间`,
      `shift ${shift} is not in the rule, and the roster prints no times`,
    ),
  'free-workday.day': ({ from, to }, show) =>
    said(
      `自由上下班：${show.time(from)} 至 ${show.time(to)} 的打卡都算当天`,
      `free hours: punches from ${show.time(from)} to ${show.time(to)} are of the day`,
    ),
  'planned-times.read': ({ start, end, from, to }, show) => {
    const [first, last] = [show.time(from), show.time(to)]
    const plain = first === show.offset(start) && last === show.offset(end)
    return plain
      ? said(`应上班 ${first}，应下班 ${last}`, `planned ${first} to ${last}`)
      : said(
          `规则为 ${show.offset(start)} 至 ${show.offset(end)}，当天即 ${first} 至 ${last}`,
          `the rule’s ${show.offset(start)} to ${show.offset(end)} is ${first} to ${last} on that day`,
        )
  },
} satisfies Partial<PlanWords>

const whichAllowances = {
  'rests.deducted': ({ rests }) =>
    said(`扣除 ${rests} 段休息`, rests === 1 ? 'one rest is deducted' : `${rests} rests are deducted`),
  'rests.none': () => said('没有休息时间', 'no rests'),
  'rests.not-allowed': ({ rests }) =>
    said(
      `规则写有 ${rests} 段休息，但未开启休息，不扣除`,
      `the rule has rest times (${rests}) but rests are switched off, so none is deducted`,
    ),
  'grace.given': ({ edge, lasts }, show) =>
    edge === 'in'
      ? said(`允许迟到 ${show.lasting(lasts).zh}`, `${show.lasting(lasts).en} late is allowed`)
      : said(`允许早退 ${show.lasting(lasts).zh}`, `${show.lasting(lasts).en} early is allowed`),
  'grace.none': ({ edge }) =>
    edge === 'in' ? said('不允许迟到', 'no lateness is allowed') : said('不允许早退', 'no early leaving is allowed'),
  'grace.not-allowed': ({ edge }) =>
    said(
      `${edges[edge].zh}写有弹性时间，但未开启弹性，不适用`,
      `a grace is written for the ${edges[edge].en}, but leeway is switched off`,
    ),
  'band.given': ({ early, late }, show) =>
    said(
      `可早到早走 ${show.lasting(early).zh}、晚到晚走 ${show.lasting(late).zh}`,
      `the day may shift ${show.lasting(early).en} earlier or ${show.lasting(late).en} later with the arrival`,
    ),
  'band.none': () => said('没有早到早走、晚到晚走', 'the day does not shift with the arrival'),
  'band.not-allowed': () =>
    said(
      '写有早到早走、晚到晚走，但未开启弹性，不适用',
      'a shift with the arrival is written, but leeway is switched off',
    ),
  'carry-tiers.given': ({ tiers }) =>
    said(
      `晚走晚到：${tiers} 档`,
      tiers === 1
        ? 'leaving late may grant a later start the next day'
        : `leaving late may grant a later start the next day, in ${tiers} tiers`,
    ),
  'carry-tiers.none': () => said('没有晚走晚到', 'leaving late grants nothing the next day'),
  'carry-tiers.not-allowed': () =>
    said(
      '写有晚走晚到，但未开启弹性，不适用',
      'a later start after leaving late is written, but leeway is switched off',
    ),
  'section-windows.open': ({ edge, planned, from, to, by }, show) => {
    const until = show.time(lastMinute(to))
    const why =
      by === 'rule'
        ? said('规则设置', 'as the rule sets')
        : said('规则未设，按默认', 'by default, as the rule leaves an end open')
    return said(
      `${show.time(planned)} 的${edges[edge].zh}卡：${show.time(from)} 至 ${until} 可打（${why.zh}）`,
      `a punch from ${show.time(from)} to ${until} may fill the ${edges[edge].en} of ${show.time(planned)} (${why.en})`,
    )
  },
} satisfies Partial<PlanWords>

/** Every sentence of the plan room, zh and en. */
export const planWords: PlanWords = { ...governingWords, ...kindOfDayWords, ...whichTimes, ...whichAllowances }
