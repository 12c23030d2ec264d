/** What is said of console exports beside rules, and beside the API: zh and en. */
import type { FindingKinds, FittedLeeway } from '../../domain/finding.js'
import type { AskedSection } from '../../domain/official.js'
import { formatOffset } from '../../time/day-offset.js'
import { sayDuration } from './amounts.js'
import { measureTerm, said, type Said } from './terms.js'

const sayExported = {
  rule: (told: FindingKinds['exported-rule']): Said => {
    const { rule, sections, days, leeway, alsoFits, contradicting } = told
    if (sections.length === 0) return sayFree(told)
    const [asked, eased, also] = [saySections(sections), sayLeeway(leeway), alsoWords[alsoFits ?? 'none']]
    const against =
      contradicting === 0
        ? said('', '')
        : said(
            `有 ${contradicting} 个人日与任何弹性都不符。`,
            ` ${contradicting} person-day${contradicting === 1 ? ' fits' : 's fit'} no leeway.`,
          )
    return said(
      `没有规则“${rule}”：${days} 个人日按导出的班次 ${asked.zh} 判定，弹性由导出的结果推断：${eased.zh}${also.zh}。${against.zh}`,
      `No rule was given for “${rule}”: ${days} person-day${days === 1 ? ' is' : 's are'} judged by the times that the export prints, ` +
        `${asked.en}, and by the leeway that its verdicts leave open: ${eased.en}${also.en}.${against.en}`,
    )
  },
  against: ({ rule, days, asks, prints }: FindingKinds['rule-against-export']): Said => {
    const [ours, theirs] = [saySections(asks), saySections(prints)]
    return said(
      `规则“${rule}”与导出的班次不同（${days} 个人日）：规则是 ${ours.zh}，导出是 ${theirs.zh}。按规则判定；请核对规则是否为当时的规则。`,
      `The rule “${rule}” asks for ${ours.en} where the export prints ${theirs.en} (${days} person-day${days === 1 ? '' : 's'}): ` +
        'judged by the rule; check that it is the rule of those days.',
    )
  },
  disagrees: ({ days, measures }: FindingKinds['export-disagrees']): Said => {
    const terms = measures.map(measureTerm)
    return said(
      `接口的日报与控制台导出有 ${days} 个人日不同：${terms.map(({ zh }) => zh).join('、')}。按接口的日报核对；可能有一份是校准之前取的。`,
      `The API and the console export differ on ${days} person-day${days === 1 ? '' : 's'}: ${terms.map(({ en }) => en).join(', ')}. ` +
        'Compared with the API; one of them may have been taken before a calibration.',
    )
  },
} as const

const sayFree = ({ rule, days, standard }: FindingKinds['exported-rule']): Said => {
  const length = sayDuration(standard ?? 0)
  return said(
    `没有规则“${rule}”：导出没有印出时间，${days} 个人日按自由上下班判定（每天 ${length.zh}）。`,
    `No rule was given for “${rule}”, and the export prints no times of it: ${days} person-day${days === 1 ? ' is' : 's are'} ` +
      `judged as free hours of ${length.en}.`,
  )
}

/** The findings about exports with their levels. */
export const exportWords = {
  'exported-rule': { level: 'info', says: sayExported.rule },
  'rule-against-export': { level: 'warning', says: sayExported.against },
  'export-disagrees': { level: 'warning', says: sayExported.disagrees },
} as const

/** `09:00-18:00（12:00-13:00 休息）`. */
const saySections = (sections: readonly AskedSection[]): Said => {
  const parts = sections.map(({ start, end, rests }) => {
    const times = clock(start, end)
    const off = rests.map((rest) => clock(rest.start, rest.end))
    return off.length === 0
      ? said(times, times)
      : said(`${times}（${off.join('、')} 休息）`, `${times} with ${off.join(', ')} off`)
  })
  return said(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(' and '))
}
const clock = (start: AskedSection['start'], end: AskedSection['end']): string =>
  `${formatOffset(start)}-${formatOffset(end)}`

const alsoWords = {
  grace: said('；也可能是允许晚到早走', '; a grace at each end fits as well'),
  band: said('；也可能是弹性上下班', '; hours that flex as a whole fit as well'),
  none: said('', ''),
} as const

const leewayTerms: Readonly<Record<FittedLeeway['name'], Said>> = {
  graceIn: said('允许晚到', 'a grace after the start'),
  graceOut: said('允许早走', 'a grace before the end'),
  bandEarly: said('可早到早走', 'come and leave early'),
  bandLate: said('可晚到晚走', 'come and leave late'),
}

/** A leeway that is 0 and cannot be otherwise is not worth a word. */
const sayLeeway = (leeway: FindingKinds['exported-rule']['leeway']): Said => {
  if (leeway === undefined) return said('看不出弹性，按没有弹性', 'none can be told, so none is given')
  const told = leeway.filter(({ value, to }) => value > 0 || to !== 0)
  if (told.length === 0) return said('没有弹性', 'none')
  const parts = told.map(({ name, value, from, to }) => {
    const range = sayRange(from, to)
    const own = value / 60
    return said(
      `${leewayTerms[name].zh} ${own} 分钟（${range.zh}）`,
      `${leewayTerms[name].en} by ${own} min (${range.en})`,
    )
  })
  return said(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(', '))
}

const sayRange = (from: number | undefined, to: number | undefined): Said => {
  const [least, most] = [from === undefined ? 0 : from / 60, to === undefined ? undefined : to / 60]
  if (most === undefined) return said(`至少 ${least} 分钟都说得通`, `from ${least} min up all fit`)
  return least === most
    ? said('只有它说得通', 'nothing else fits')
    : said(`${least} 至 ${most} 分钟都说得通`, `${least} to ${most} min fit`)
}
