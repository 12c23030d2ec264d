/** What the judge room says, in words a manager can follow, zh and en. */
import type { Lang } from '../../domain/document.js'
import type { Edge } from '../../domain/punch.js'
import type { Against, JudgeSentences } from '../../domain/sentences/judge.js'
import { flawWords } from './flaws.js'
import { plus } from '../../time/instant.js'
import type { Show } from './show.js'

type Said = Readonly<Record<Lang, string>>
const said = (zh: string, en: string): Said => ({ zh, en })

const edges: Readonly<Record<Edge, Said>> = { in: said('上班', 'in'), out: said('下班', 'out') }

/** "plan 09:00, until 09:05 without fault, punched 09:06:12, read as 09:06" */
const chain = ({ due, punched, read, limit, corrected }: Against, show: Show): Said => {
  const until = limit === due ? said('', '') : said(`，${show.time(limit)} 以内不计`, `, ${show.time(limit)} allowed`)
  const reads = read === punched ? said('', '') : said(`，按 ${show.time(read)} 计`, `, read as ${show.time(read)}`)
  const how = corrected ? said('补卡', 'corrected to') : said('打卡', 'punched')
  return said(
    `应 ${show.time(due)}${until.zh}，${how.zh} ${show.time(punched)}${reads.zh}`,
    `due ${show.time(due)}${until.en}, ${how.en} ${show.time(punched)}${reads.en}`,
  )
}

export const judgeWords: {
  readonly [K in keyof JudgeSentences]: (blanks: JudgeSentences[K], show: Show) => Said
} = {
  'late.after-the-limit': (all, show) =>
    said(
      `${chain(all, show).zh}：迟到 ${show.lasting(all.by).zh}`,
      `${chain(all, show).en}: late ${show.lasting(all.by).en}`,
    ),
  'late.in-time': (all, show) => said(`${chain(all, show).zh}：未迟到`, `${chain(all, show).en}: not late`),
  'early.before-the-limit': (all, show) =>
    said(
      `${chain(all, show).zh}：早退 ${show.lasting(all.by).zh}`,
      `${chain(all, show).en}: left ${show.lasting(all.by).en} early`,
    ),
  'early.in-time': (all, show) => said(`${chain(all, show).zh}：未早退`, `${chain(all, show).en}: not early`),
  'missing.no-punch': ({ edge, planned, from, to }, show) => {
    // A window includes its last minute.
    const until = show.time(plus(to, -60))
    return said(
      `${show.time(planned)} 的${edges[edge].zh}卡在 ${show.time(from)} 至 ${until} 之间没有打卡：缺卡`,
      `no ${edges[edge].en}-punch for ${show.time(planned)} from ${show.time(from)} to ${until}: missing`,
    )
  },
  'missing.not-needed': ({ edge, planned }, show) =>
    said(
      `${show.time(planned)} 的${edges[edge].zh}卡按规则不需要打`,
      `the rule needs no ${edges[edge].en}-punch at ${show.time(planned)}`,
    ),
  'missing.waived': ({ edge, planned }, show) =>
    said(
      `${show.time(planned)} 的${edges[edge].zh}卡因假勤免打`,
      `leave waives the ${edges[edge].en}-punch of ${show.time(planned)}`,
    ),
  'missing.still-open': ({ edge, planned }, show) =>
    said(
      `${show.time(planned)} 的${edges[edge].zh}卡还没有，但这一天尚未结束`,
      `no ${edges[edge].en}-punch for ${show.time(planned)} so far, but the day is not over`,
    ),
  'finality.final': ({ edge, planned, since }, show) =>
    said(
      `${show.time(planned)} 的${edges[edge].zh}卡点自 ${show.time(since)} 起不再变化`,
      `nothing can change the ${edges[edge].en} of ${show.time(planned)} since ${show.time(since)}`,
    ),
  'finality.closed-by-placeholder': ({ edge, planned }, show) =>
    said(
      `“未打卡”行已使 ${show.time(planned)} 的${edges[edge].zh}卡点关闭`,
      `a 未打卡 row closes the ${edges[edge].en} of ${show.time(planned)}`,
    ),
  'finality.open': ({ edge, planned, until }, show) =>
    said(
      `${show.time(planned)} 的${edges[edge].zh}卡点在 ${show.time(until)} 之前仍可能变化`,
      `the ${edges[edge].en} of ${show.time(planned)} may still change until ${show.time(until)}`,
    ),
  'absence.nobody-came': ({ lasts }, show) =>
    said(
      `应打的卡全部缺失，当日没有有效打卡：旷工 ${show.lasting(lasts).zh}`,
      `every due punch is missing and nobody came: absent ${show.lasting(lasts).en}`,
    ),
  'absence.late-beyond': ({ lasts, late }, show) =>
    said(
      `迟到 ${show.lasting(late).zh} 超过约定的界限：按旷工 ${show.lasting(lasts).zh} 计`,
      `late ${show.lasting(late).en}, beyond the agreed limit: counts as absent ${show.lasting(lasts).en}`,
    ),
  'absence.late-within': ({ late, limit }, show) =>
    limit === undefined
      ? said(
          `迟到 ${show.lasting(late).zh}：迟到不转为旷工`,
          `late ${show.lasting(late).en}: no lateness turns into an absence`,
        )
      : said(
          `迟到 ${show.lasting(late).zh}，未超过约定的 ${show.lasting(limit).zh}：不按旷工计`,
          `late ${show.lasting(late).en}, within the agreed ${show.lasting(limit).en}: no absence`,
        ),
  'absence.below-standard': ({ lasts, worked, standard }, show) =>
    said(
      `工作 ${show.lasting(worked).zh}，不足 ${show.lasting(standard).zh}：旷工 ${show.lasting(lasts).zh}`,
      `worked ${show.lasting(worked).en} of ${show.lasting(standard).en}: absent ${show.lasting(lasts).en}`,
    ),
  'absence.somebody-came': ({ punches }) =>
    said(
      `当日有 ${punches} 次有效打卡，不是旷工`,
      `${punches === 1 ? '1 punch counts' : `${punches} punches count`}, so this is no absence`,
    ),
  'absence.nothing-was-due': () => said('当日没有需要打的卡，不会旷工', 'no punch was due, so nobody can be absent'),
  'absence.counts-as-missing': () => said('全部缺失，按缺卡逐次计', 'nobody came; each slot counts as missing'),
  'absence-unit.section': ({ sections }) =>
    said(`${sections} 个时段各自计旷工`, `each of the ${sections} sections can be an absence of its own`),
  'absence-unit.day': ({ sections }) =>
    said(`${sections} 个时段全部缺卡才算旷工`, `only a day that is empty in all ${sections} sections is an absence`),
  ...flawWords,
  'leave.whole-schedule': ({ name, begin, end }, show) =>
    said(
      `${called(name).zh}（${show.time(begin)} 至 ${show.time(end)}）覆盖全天：免打卡`,
      `${called(name).en} (${show.time(begin)} to ${show.time(end)}) covers the whole day: no punch is due`,
    ),
  'leave.whole-section': ({ name, planned }, show) =>
    said(
      `${called(name).zh}覆盖 ${show.time(planned)} 开始的时段：该时段免打卡`,
      `${called(name).en} covers the section from ${show.time(planned)}: no punch is due in it`,
    ),
  'leave.half-day': ({ name, half }) =>
    said(`${called(name).zh}${half === 'morning' ? '上午' : '下午'}半天`, `${called(name).en} in the ${half}`),
  'leave.moves-edge': ({ name, edge, planned, due }, show) =>
    said(
      `${called(name).zh}覆盖 ${show.time(planned)}：${edges[edge].zh}应在 ${show.time(due)}`,
      `${called(name).en} covers ${show.time(planned)}: the ${edges[edge].en} is due at ${show.time(due)}`,
    ),
  'leave.waives-edge': ({ name, edge, planned }, show) =>
    said(
      `${called(name).zh}覆盖 ${show.time(planned)}：${edges[edge].zh}免打卡`,
      `${called(name).en} covers ${show.time(planned)}: no ${edges[edge].en}-punch is due`,
    ),
  'leave.none': () => said('没有假勤影响这里', 'no approved leave touches this'),
  'leave.elsewhere': ({ name, begin, end }, show) =>
    said(
      `${called(name).zh}（${show.time(begin)} 至 ${show.time(end)}）没有覆盖整个班次`,
      `${called(name).en} (${show.time(begin)} to ${show.time(end)}) does not cover the whole schedule`,
    ),
  'trip.cancels': ({ name, begin, end }, show) =>
    said(
      `${called(name).zh}（${show.time(begin)} 至 ${show.time(end)}）覆盖整个班次：当日异常取消`,
      `${called(name).en} (${show.time(begin)} to ${show.time(end)}) covers the schedule: the day's exceptions are cancelled`,
    ),
  'trip.cancels-nothing': () => said('没有出差或外出覆盖整个班次', 'no trip or outing covers the schedule'),
  'carry-day.of': ({ date }, show) =>
    said(`晚走以 ${show.date(date)} 的下班卡为准`, `the out-punch of ${show.date(date)} is the one that carries`),
  'carry-day.none': () => said('没有可据以晚到的前一日', 'no day before this one carries'),
  'carry.granted': ({ left, planned, grants }, show) =>
    said(
      `前一日应 ${show.clock(planned)} 下班，${show.clock(left)} 离开：今日可晚到 ${show.lasting(grants).zh}`,
      `left at ${show.clock(left)} the day before, planned ${show.clock(planned)}: may come ${show.lasting(grants).en} later today`,
    ),
  'carry.not-reached': ({ left, planned }, show) =>
    said(
      `前一日应 ${show.clock(planned)} 下班，${show.clock(left)} 离开：未达到晚到的条件`,
      `left at ${show.clock(left)} the day before, planned ${show.clock(planned)}: not late enough to carry`,
    ),
  'carry.nobody-left': () => said('前一日没有下班卡，不能晚到', 'no out-punch the day before, so nothing carries'),
  'band-reach.each-section': ({ sections }) =>
    said(
      `早到早走、晚到晚走适用于 ${sections} 个时段中的每一个`,
      `the band reaches the in and out of each of the ${sections} sections`,
    ),
  'band-reach.first-in-last-out': ({ sections }) =>
    said(
      `${sections} 个时段中，早到早走、晚到晚走只适用于第一次上班和最后一次下班`,
      `of ${sections} sections the band reaches the first in and the last out alone`,
    ),
  'band.shifts-out': ({ arrived, planned, by }, show) =>
    by < 0
      ? said(
          `应 ${show.time(planned)}，${show.time(arrived)} 到：可早走 ${show.lasting(opposite(by)).zh}`,
          `came ${show.time(arrived)} for ${show.time(planned)}: may leave ${show.lasting(opposite(by)).en} earlier`,
        )
      : said(
          `应 ${show.time(planned)}，${show.time(arrived)} 到：须晚走 ${show.lasting(by).zh}`,
          `came ${show.time(arrived)} for ${show.time(planned)}: must stay ${show.lasting(by).en} longer`,
        ),
  'band.shifts-nothing': () => said('到达时间不改变下班时间', 'the arrival does not shift the end'),
  'worked.counted': ({ worked, rests }, show) =>
    rests > 0
      ? said(
          `实际工作 ${show.lasting(worked).zh}（已扣休息 ${show.lasting(rests).zh}）`,
          `worked ${show.lasting(worked).en} (rest of ${show.lasting(rests).en} taken out)`,
        )
      : said(`实际工作 ${show.lasting(worked).zh}`, `worked ${show.lasting(worked).en}`),
  'worked.incomplete': () => said('上下班卡不成对，不计实际工作时长', 'in and out do not pair up: no worked time'),
  'worked.paired': ({ worked, punches }, show) =>
    said(
      `${punches} 次打卡，配对工作 ${show.lasting(worked).zh}`,
      `${punches} punches pair up to ${show.lasting(worked).en}`,
    ),
  'worked.nothing-to-pair': () => said('没有成对的打卡，不计实际工作时长', 'no punches pair up: no worked time'),
  'punches.counted': ({ punches }) =>
    said(`计 ${punches} 次打卡`, punches === 1 ? '1 punch counts' : `${punches} punches count`),
  'hourly-leave.counted': ({ name, begin, end, counts }, show) =>
    said(
      `${called(name).zh} ${show.time(begin)}~${show.time(end)}：当天计 ${show.lasting(counts).zh}`,
      `${called(name).en} ${show.time(begin)}-${show.time(end)}: ${show.lasting(counts).en} count on this day`,
    ),
  'hourly-leave.elsewhere': ({ name, begin, end }, show) =>
    said(
      `${called(name).zh} ${show.time(begin)}~${show.time(end)}：当天不计`,
      `${called(name).en} ${show.time(begin)}-${show.time(end)}: none of it is of this day`,
    ),
  'hourly-leave.not-told': ({ name }) =>
    said(`${called(name).zh}按小时：时长不比较`, `${called(name).en} by the hour: its length is not compared`),
  'no-rule.empty-day': () =>
    said('没有规则：按没有要求的一天计，并与报表比较', 'no rule: an empty day, which is compared with the report'),
  'no-rule.unjudged': () => said('没有规则：不判定', 'no rule: the day is not judged'),
}

const called = (name: string): Said => said(name === '' ? '假勤' : name, name === '' ? 'leave' : name)
const opposite = <N extends number>(value: N): N => (0 - value) as N
