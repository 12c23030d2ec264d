/** Causes in words: how many of the differences vanish, and what would have to be otherwise for that, zh and en. */
import type { Cause, CauseKinds, Diagnosis, LeaveNamed, RuleNamed } from '../../domain/diagnosis.js'
import type { CivilDate } from '../../time/civil-date.js'
import { formatDate } from '../../time/civil-date.js'
import type { Zone } from '../../time/zone.js'
import { sayDuration } from './amounts.js'
import { showIn } from './show-in.js'
import type { Show } from './show.js'
import { measureTerm, said, type Said } from './terms.js'

/** What a message needs beside the diagnosis itself: how many of how many differences, and the clock they are told by. */
export interface Telling {
  readonly mends: number
  readonly of: number
  readonly zone: Zone
}

/** "37 of 41 differences vanish if …; 2 others appear." */
export const sayDiagnosis = ({ cause, mends: entries, breaks }: Diagnosis, { mends, of, zone }: Telling): Said => {
  const [first] = entries
  const days = new Set(entries.map(({ employee, date }) => `${employee} ${date}`)).size
  const what = sayCause(cause, showIn(zone, first?.date ?? (0 as CivilDate)))
  const whose = isOfDays(cause) && first !== undefined ? placeOf(first.employee, first.date, days) : nobody
  const broken = breaks.length
  return said(
    `${of} 处差异中有 ${mends} 处随之消失：${what.zh}${whose.zh}${broken === 0 ? '' : `；另出现 ${broken} 处新的`}。`,
    `${mends} of ${of} ${of === 1 ? 'difference' : 'differences'} ${mends === 1 ? 'vanishes' : 'vanish'} if ${what.en}${whose.en}` +
      `${broken === 0 ? '' : `; ${broken} ${broken === 1 ? 'other appears' : 'others appear'}`}.`,
  )
}

const nobody = said('', '')
const placeOf = (employee: string, date: CivilDate, days: number): Said => {
  const place = `${employee} ${formatDate(date)}`
  return days === 1
    ? said(`（${place}）`, ` (${place})`)
    : said(
        `（${place} 等 ${days} 个人日）`,
        ` (${place} and ${days - 1} other ${days === 2 ? 'person-day' : 'person-days'})`,
      )
}

/** Causes of the company and of rules name their own days. */
const isOfDays = ({ name, reach }: Cause): boolean =>
  reach.people !== undefined && name !== 'holiday-not-followed' && name !== 'make-up-day-not-followed'

type Words = { readonly [N in keyof CauseKinds]: (blanks: CauseKinds[N], show: Show) => Said }

const sayCause = (cause: Cause, show: Show): Said => {
  const say = words[cause.name] as (blanks: Cause['with'], show: Show) => Said
  return say(cause.with, show)
}

const ruled = ({ name }: RuleNamed): Said => said(`规则“${name}”`, `rule “${name}”`)
const away = ({ kind, name, begin, end }: LeaveNamed, { time }: Show): Said => {
  const called = name === '' ? measureTerm(`${kind}.count`).zh.slice(0, 2) : name
  const [from, to] = [time(begin), time(end)]
  return said(`${called} ${from}–${to}`, `${kindsOfLeave[kind]}${name === '' ? '' : ` ${name}`} ${from}–${to}`)
}
const kindsOfLeave = { leave: 'leave', trip: 'trip', outing: 'outing' } as const
const bounds = {
  'in-from': said('上班卡最早可打时间', 'the earliest time of an in-punch'),
  'in-to': said('上班卡最晚可打时间', 'the latest time of an in-punch'),
  'out-from': said('下班卡最早可打时间', 'the earliest time of an out-punch'),
  'out-to': said('下班卡最晚可打时间', 'the latest time of an out-punch'),
  ahead: said('上班前可打卡的时间', 'how long before work one may punch'),
  off: said('下班后可打卡的时间', 'how long after work one may punch'),
} as const

const words: Words = {
  policy: ({ answers }) =>
    said(
      answers.map(({ name, ours, theirs }) => `政策 ${name} 答“${theirs}”而不是“${ours}”`).join('，且'),
      answers
        .map(({ name, ours, theirs }) => `policy ${name} is answered “${theirs}” instead of “${ours}”`)
        .join(' and '),
    ),
  'rule-of-another-date': (rule) =>
    said(
      `${ruled(rule).zh}按 ${formatDate(rule.date)} 的版本`,
      `${ruled(rule).en} is read as it was on ${formatDate(rule.date)}`,
    ),
  'grace-read-otherwise': ({ on, off, ...rule }) =>
    said(
      `${ruled(rule).zh}允许迟到 ${sayDuration(on).zh}、早退 ${sayDuration(off).zh}`,
      `${ruled(rule).en} allows ${sayDuration(on).en} of lateness and ${sayDuration(off).en} of leaving early`,
    ),
  'band-read-otherwise': ({ early, late, ...rule }) =>
    said(
      `${ruled(rule).zh}的弹性是早到 ${sayDuration(early).zh}、晚到 ${sayDuration(late).zh}`,
      `the band of ${ruled(rule).en} is ${sayDuration(early).en} early and ${sayDuration(late).en} late`,
    ),
  'window-read-otherwise': ({ bound, reading, ...rule }) => {
    const [zh, en] = [`${ruled(rule).zh}的${bounds[bound].zh}`, `${bounds[bound].en} under ${ruled(rule).en}`]
    if (reading._tag === 'unbounded') return said(`${zh}没有限制`, `${en} is not limited`)
    const size = sayDuration(Math.abs(reading.by))
    return reading._tag === 'later'
      ? said(
          `${zh}${reading.by < 0 ? '早' : '晚'} ${size.zh}`,
          `${en} is ${size.en} ${reading.by < 0 ? 'earlier' : 'later'}`,
        )
      : said(
          `${zh}是标准时间${reading.by < 0 ? '前' : '后'} ${size.zh}`,
          `${en} is ${size.en} ${reading.by < 0 ? 'before' : 'after'} the planned time`,
        )
  },
  'holiday-not-followed': ({ date, rule }) =>
    said(
      `${rule === undefined ? '' : ruled(rule).zh}${formatDate(date)} 不按法定节假日`,
      `${formatDate(date)} is no holiday${rule === undefined ? '' : ` under ${ruled(rule).en}`}`,
    ),
  'make-up-day-not-followed': ({ date, rule }) =>
    said(
      `${rule === undefined ? '' : ruled(rule).zh}${formatDate(date)} 不按调休上班日`,
      `${formatDate(date)} is no make-up workday${rule === undefined ? '' : ` under ${ruled(rule).en}`}`,
    ),
  'other-day-cut': () => said('考勤日在零点换日', 'attendance days end at midnight'),
  'other-zone': ({ zone }) => said(`报告用的是时区 ${zone}`, `the reports are in the zone ${zone}`),
  'punch-missing': ({ at }, { clock }) =>
    said(
      `补上报告计入而输入没有的打卡，如 ${clock(at)}`,
      `a punch is added that the report counts and the input lacks, as at ${clock(at)}`,
    ),
  'punch-extra': ({ at }, { clock }) =>
    said(
      `去掉报告没有计入的打卡，如 ${clock(at)}`,
      `a punch is left out that the report does not count, as at ${clock(at)}`,
    ),
  'punch-moved': ({ from, to }, { clock }) =>
    said(
      `打卡时间改为报告所示，如 ${clock(from)} 改为 ${clock(to)}`,
      `a punch is moved to where the report has it, as from ${clock(from)} to ${clock(to)}`,
    ),
  'punch-outside-span': ({ at }, { clock }) =>
    said(
      `补上一次不在拉取时间范围内的打卡，如 ${clock(at)}`,
      `a punch is added that lies outside the spans that were fetched, as at ${clock(at)}`,
    ),
  'correction-missing': ({ at }, { clock }) =>
    said(
      `补上报告知道而输入没有的补卡，如 ${clock(at)}`,
      `a correction is added that the report knows and the input lacks, as for ${clock(at)}`,
    ),
  'correction-unknown-to-report': ({ at }, { clock }) =>
    said(
      `去掉报告没有采用的补卡，如 ${clock(at)}`,
      `a correction is taken back that the report does not heed, as for ${clock(at)}`,
    ),
  'leave-missing': (leave, show) =>
    said(
      `补上报告知道而输入没有的假勤，如${away(leave, show).zh}`,
      `an absence is added that the report knows to be approved and the input lacks, as ${away(leave, show).en}`,
    ),
  'leave-unknown-to-report': (leave, show) =>
    said(
      `去掉报告没有采用的假勤，如${away(leave, show).zh}`,
      `an approved absence is taken back that the report does not heed, as ${away(leave, show).en}`,
    ),
  'superseded-punch': ({ at, corrected }, { clock }) =>
    said(
      `被补卡取代的打卡仍然有效，如 ${clock(at)}（补卡 ${clock(corrected)}）`,
      `a punch counts that a correction superseded, as at ${clock(at)} beside the correction for ${clock(corrected)}`,
    ),
  'roster-swap': ({ other }) =>
    said(`与 ${other} 互换当天的排班`, `the rosters of that day are exchanged, as with ${other}`),
  'roster-differs': ({ ours, theirs }) =>
    said(`排班是“${theirs}”而不是“${ours}”`, `the roster has “${theirs}” instead of “${ours}”`),
  'stale-report': ({ fetched, given }) =>
    said(
      `去掉报告之后才有的审批（报告取于 ${fetched}，审批为 ${given}）`,
      `an approval is taken back that came after the report (fetched ${fetched}, approved ${given})`,
    ),
  'hand-calibration': () =>
    said(
      '异常由管理员校准为正常，而各项时间都一致',
      'an administrator calibrated the day: its exceptions are gone while every time agrees',
    ),
  'contradicted-by-report': ({ measure }) =>
    said(
      `不采信报告自身其他数字所否定的数字，如${measureTerm(measure).zh}`,
      `no figure counts that the report's own other figures rule out, as the ${measureTerm(measure).en}`,
    ),
  'duplicated-rows': ({ measure, ours, theirs }) =>
    said(
      `重复的行只计一次，如${measureTerm(measure).zh}应为 ${ours}，报告为 ${theirs}`,
      `a row that was counted twice counts once, as ${measureTerm(measure).en}: ${ours}, reported ${theirs}`,
    ),
}

/** "cannot be told apart from …". */
export const sayAlike = (ids: readonly string[]): Said =>
  said(`无法与此区分：${ids.join('、')}`, `cannot be told apart from ${ids.join(', ')}`)
