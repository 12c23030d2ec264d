/** What the match room says: why a punch went where it went, zh and en. */
import type { Lang } from '../../domain/document.js'
import type { Edge } from '../../domain/punch.js'
import type { MatchSentences } from '../../domain/sentences/match.js'
import type { Show } from './show.js'

type Said = Readonly<Record<Lang, string>>
const said = (zh: string, en: string): Said => ({ zh, en })
const edges: Readonly<Record<Edge, Said>> = { in: said('上班', 'in'), out: said('下班', 'out') }
const which = { earliest: said('最早', 'earliest'), latest: said('最晚', 'latest') } as const

export const matchWords: {
  readonly [K in keyof MatchSentences]: (blanks: MatchSentences[K], show: Show) => Said
} = {
  'in-choice.chose': ({ at, of, rule }, show) =>
    said(
      `${of} 次上班卡取${which[rule].zh}的 ${show.time(at)}`,
      `of ${of} in-punches the ${which[rule].en}, ${show.time(at)}, counts`,
    ),
  'out-choice.chose': ({ at, of, rule }, show) =>
    said(
      `${of} 次下班卡取${which[rule].zh}的 ${show.time(at)}`,
      `of ${of} out-punches the ${which[rule].en}, ${show.time(at)}, counts`,
    ),
  'correction-wins.corrected': ({ at }, show) =>
    said(
      `补卡 ${show.time(at)} 取代同一卡点的打卡`,
      `the correction to ${show.time(at)} replaces the other punches of this slot`,
    ),
  'correction-wins.latest-counts': ({ at }, show) =>
    said(`补卡与打卡之中取最晚的 ${show.time(at)}`, `of correction and punches the latest, ${show.time(at)}, counts`),
  'outside-punch.fills': ({ at, synchronised }, show) =>
    said(
      `${show.time(at)} 的外出打卡${synchronised ? '按规则同步至' : '计入'}上下班`,
      `the outside punch at ${show.time(at)} counts as in or out${synchronised ? ', as the rule says' : ''}`,
    ),
  'outside-punch.does-not-fill': ({ at }, show) =>
    said(
      `${show.time(at)} 的外出打卡不计入上下班`,
      `the outside punch at ${show.time(at)} counts as neither in nor out`,
    ),
  'lone-punch.as-it-says': ({ at, says }, show) =>
    says === undefined
      ? said(
          `${show.time(at)} 可归多个卡点，记录未写类型：取最合适的卡点`,
          `${show.time(at)} could fill several slots and its record tells no type: it goes where it fits best`,
        )
      : said(
          `${show.time(at)} 可归多个卡点：按记录所写的${edges[says].zh}打卡`,
          `${show.time(at)} could fill several slots: its record says ${edges[says].en}`,
        ),
  'lone-punch.nearest': ({ at }, show) =>
    said(
      `${show.time(at)} 可归多个卡点：取时间最近的卡点`,
      `${show.time(at)} could fill several slots: the nearest takes it`,
    ),
  'lone-punch.in-first': ({ at }, show) =>
    said(
      `${show.time(at)} 可归多个卡点：先作上班卡`,
      `${show.time(at)} could fill several slots: an in takes it before an out`,
    ),
  'shared-boundary.fills': ({ at, edge, planned }, show) =>
    said(
      `${show.time(at)} 的打卡也计为 ${show.time(planned)} 的${edges[edge].zh}卡`,
      `the punch at ${show.time(at)} is also the ${edges[edge].en}-punch of ${show.time(planned)}`,
    ),
  'shared-boundary.does-not-fill': ({ at, edge, planned }, show) =>
    said(
      `${show.time(at)} 的打卡不能兼作 ${show.time(planned)} 的${edges[edge].zh}卡`,
      `the punch at ${show.time(at)} cannot be the ${edges[edge].en}-punch of ${show.time(planned)} as well`,
    ),
  'off-duty-punches.counted': ({ at }, show) =>
    said(
      `规则不允许休息日打卡，${show.time(at)} 的记录仍计入工作`,
      `the rule takes no punches on rest days, yet there is one at ${show.time(at)}: it counts as work`,
    ),
  'off-duty-punches.ignored': ({ at }, show) =>
    said(
      `规则不允许休息日打卡，${show.time(at)} 的记录不计`,
      `the rule takes no punches on rest days: the one at ${show.time(at)} counts as nothing`,
    ),
  'placed.in-slot': ({ edge, planned }, show) =>
    said(
      `计为 ${show.time(planned)} 的${edges[edge].zh}卡`,
      `counts as the ${edges[edge].en}-punch of ${show.time(planned)}`,
    ),
  'placed.against-hint': ({ edge, says }) =>
    said(
      `记录写的是${edges[says].zh}打卡，但只能作为${edges[edge].zh}卡`,
      `the record says ${edges[says].en}, but it can only be an ${edges[edge].en}-punch`,
    ),
  'placed.beaten': ({ edge, by, corrected }, show) =>
    said(
      `同一${edges[edge].zh}卡点以${corrected ? '补卡' : ''} ${show.time(by)} 为准`,
      `${corrected ? 'the correction to ' : ''}${show.time(by)} counts for this ${edges[edge].en} instead`,
    ),
  'placed.duplicate': () => said('与前一条记录同一秒、同一类型', 'same second and type as the record before'),
  'placed.outside-window': () => said('不在任何卡点的可打卡时间内', 'outside the windows of every slot'),
  'placed.loose': ({ day }) =>
    day === 'rest'
      ? said('休息日打卡，计入工作时长', 'work on a rest day')
      : said('自由上下班的打卡', 'a punch under free hours'),
  'placed.not-allowed': () => said('规则不允许休息日打卡', 'the rule does not take punches on rest days'),
  'placed.unmatched': () => said('没有可归属的卡点', 'there is no slot it could fill'),
  'placed.machine-record': () =>
    said(
      '考勤机的原始记录；另有经规则筛选的打卡记录，以那些为准',
      'a machine’s own record; the vendor’s filtered records are here too, and they count',
    ),
  'placed.placeholder': () => said('“未打卡”占位行，不是打卡', 'a 未打卡 placeholder, not a punch'),
  'placed.other-day': ({ date }, show) =>
    said(`属于 ${show.date(date)} 的考勤`, `belongs to the attendance day ${show.date(date)}`),
  'placed.outside': () => said('外出打卡，不计入上下班', 'an outside punch: neither in nor out'),
  'runner-up.is': ({ at, edge, planned, by }, show) =>
    said(
      `次优归属：${show.time(at)} 计为 ${show.time(planned)} 的${edges[edge].zh}卡；未采用，因为${against[by].zh}`,
      `second best: ${show.time(at)} as the ${edges[edge].en}-punch of ${show.time(planned)}; not taken, since ${against[by].en}`,
    ),
  'runner-up.leaves-out': ({ at }, show) =>
    said(`次优归属：${show.time(at)} 不计入任何卡点`, `second best: ${show.time(at)} would fill no slot`),
}

const against: Readonly<Record<MatchSentences['runner-up.is']['by'], Said>> = {
  placed: said('有打卡会无处归属', 'a punch would be left without a slot'),
  type: said('与记录自称的上下班类型不符', 'a record would stand in a slot of the other type than it says'),
  slots: said('会少填一个卡点', 'fewer slots would be filled'),
  ids: said('与记录里的规则、班次或时段不符', 'it goes against the rule, shift or section that a record names'),
  'planned-time': said('与记录里的标准打卡时间不符', 'it goes against the planned time that a record names'),
  distance: said('离应打卡时间更远', 'it lies further from the planned times'),
  order: said('两者相同，取较早的卡点', 'it is as good, and the earlier slot is taken'),
}
