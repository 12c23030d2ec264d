/** The sentences around one explained day, zh and en. */
import type { ExplainedPunch, ExplainedSlot } from '../../domain/explanation.js'
import { isStatus } from '../../domain/status.js'
import { sayDuration } from './amounts.js'
import { said, type Said, statusTerms } from './terms.js'

export const usedTerms: Readonly<Record<ExplainedPunch['used'], Said>> = {
  in: said('上班卡', 'in-punch'),
  out: said('下班卡', 'out-punch'),
  work: said('计入工时', 'work'),
  duplicate: said('重复', 'duplicate'),
  superseded: said('被另一次取代', 'superseded'),
  outside: said('外出打卡', 'outside punch'),
  'outside-window': said('不在打卡时间内', 'outside every window'),
  'not-a-punch': said('不是打卡', 'not a punch'),
  'other-day': said('属于另一天', 'of another day'),
  unmatched: said('没有位置', 'unmatched'),
}

export const explainWords = {
  noRule: said('没有找到此人当天的规则', 'No rule of that day is known'),
  snapshot: said('规则快照', 'rule fetched for'),
  undated: said('规则没有日期', 'rule without a date'),
  borrowed: said('借用', 'borrowed'),
  clean: said('没有异常', 'Nothing against this day'),
  why: said('这一天', 'The day'),
  plan: said('应打卡', 'What was expected'),
  slot: said('打卡点', 'Slot'),
  planned: said('应于', 'Due'),
  window: said('可打卡时间', 'Window'),
  punched: said('实际', 'Punched'),
  section: said('时段', 'section'),
  in: said('上班', 'in'),
  out: said('下班', 'out'),
  rest: said('休息', 'rest'),
  optional: said('可不打卡', 'optional'),
  corrected: said('补卡', 'corrected'),
  nothing: said('无', 'none'),
  margin: said('余量', 'From another verdict'),
  inOrder: said('正常', 'in order'),
  byPolicy: said('按假设', 'assumed'),
  nextDay: said('超过 24:00 的时刻在次日：30:00 即次日 06:00', 'Times past 24:00 are on the next day: 30:00 is 06:00'),
  punches: said('打卡记录', 'Punch records'),
  time: said('时间', 'Time'),
  used: said('去向', 'Used as'),
  because: said('为什么', 'Why'),
  verdicts: said('结论', 'Verdicts'),
  considered: said('也考虑过', 'Also considered'),
  leansOn: said('取决于', 'leans on'),
  policies: said('用到的假设', 'Policies consulted'),
  observed: said('有数据证实', 'observed'),
  assumed: said('尚无数据证实', 'assumed'),
  figures: said('与日报对照', 'Beside the official report'),
  measure: said('项目', 'Measure'),
  ours: said('重算', 'Ours'),
  theirs: said('官方', 'Official'),
  noReport: said('这一天没有官方日报。', 'There is no official report of this day.'),
} as const satisfies Record<string, Said>

/** "6 min 13 s earlier: in order". */
export const sayMargin = ({ seconds, towards, becomes }: NonNullable<ExplainedSlot['margin']>): Said => {
  const by = sayDuration(seconds)
  const terms = becomes.length === 0 ? [explainWords.inOrder] : becomes.filter(isStatus).map((one) => statusTerms[one])
  const [zh, en] = [terms.map((term) => term.zh).join('、'), terms.map((term) => term.en).join(', ')]
  return said(`${towards === 'earlier' ? '早' : '晚'} ${by.zh}即${zh}`, `${by.en} ${towards}: ${en}`)
}
