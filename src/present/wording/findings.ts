/** What an audit noticed, in words: each kind of finding with its level and its sentence, zh and en. */
import type { Lang } from '../../domain/document.js'
import type { FindingId, FindingKinds, Found } from '../../domain/finding.js'
import type { Measure } from '../../domain/measure.js'
import type { UnjudgedReason } from '../../domain/plan.js'
import type { Finding } from '../../domain/report.js'
import { formatDate } from '../../time/civil-date.js'
import { sayPersonDays } from './amounts.js'
import { sayCohort } from './cohorts.js'
import { completenessWords } from './completeness.js'
import { exportWords } from './exports.js'
import { contradictionWords } from './consistency.js'
import { ledgerWords } from './ledger.js'
import { overtimeContradicted } from './overtime-contradicted.js'
import { measureTerm, said, type Said } from './terms.js'

/** A finding as reports carry it. */
export const sayFinding = (finding: Found, lang: Lang): Finding => {
  const { level, says } = words(finding)
  return {
    id: finding.id,
    level,
    says: says[lang],
    where: finding.where.map(({ employee, date }) =>
      date === undefined ? { userid: employee } : { userid: employee, date: formatDate(date) },
    ),
  }
}

type Level = Finding['level']
const words = <K extends FindingId>(finding: Found & { readonly id: K }): { level: Level; says: Said } => {
  const { level, says } = findingWords[finding.id]
  return { level, says: says(finding.with as FindingKinds[K]) }
}

/** An entry of one leave type goes without saying where all leave is named. */
const list = (measures: ReadonlyArray<Measure>): Said => {
  const names: readonly string[] = measures
  const terms = names.filter((name) => !name.includes(':') || !names.includes(name.split(':', 1)[0]!)).map(measureTerm)
  return said(terms.map(({ zh }) => zh).join('、'), terms.map(({ en }) => en).join(', '))
}

const unjudgedBecause: Readonly<Record<UnjudgedReason, Said>> = {
  'no-rule': said(
    '有日报，但没有此人的打卡规则；请补上 getcheckinoption 的结果',
    'there is a report but no rule of that person; fetch it with getcheckinoption and put it beside',
  ),
  'no-roster': said(
    '按班次上下班，但没有此人当月的排班；请补上 getcheckinschedulist 的结果',
    'the rule works by shifts, but there is no roster of that month; fetch it with getcheckinschedulist',
  ),
  'unknown-shift': said('排班里的班次在规则中不存在', 'the roster names a shift that the rule does not have'),
  'no-times': said('规则没有上下班时间', 'the rule has no times'),
  'unknown-calendar-year': said(
    '规则跟随法定节假日，但没有那一年的日历；可用 {"holidays": {…}} 提供',
    'the rule follows public holidays, and no calendar of that year is known; give one as {"holidays": {…}}',
  ),
  'clauses-in-conflict': said('规则自相矛盾，无法取舍', 'the rule contradicts itself on that day'),
}
const notComparedBecause: Readonly<Record<FindingKinds['month-not-compared']['reason'], Said>> = {
  'no-period': said(
    '它没有说明统计周期，核对范围内也没有完整的自然月；可用 --from、--to 指明范围',
    'it does not tell its period, and no calendar month was judged whole; --from and --to widen what is judged',
  ),
  'outside-period': said(
    '它的统计周期超出核对范围；可用 --from、--to 指明范围',
    'its period reaches beyond the dates that were judged; --from and --to widen them',
  ),
  'days-missing': said('周期内有未判定或未结束的日子', 'some days of its period are not judged or not over'),
}

const findingWords: {
  readonly [K in FindingId]: { readonly level: Level; readonly says: (blanks: FindingKinds[K]) => Said }
} = {
  unjudged: {
    level: 'warning',
    says: ({ reason, days: count }) =>
      said(
        `${sayPersonDays(count).zh}未判定：${unjudgedBecause[reason].zh}。`,
        `${sayPersonDays(count).en} not judged: ${unjudgedBecause[reason].en}.`,
      ),
  },
  'borrowed-rule': {
    level: 'info',
    says: ({ rule, days: count }) =>
      said(
        `规则“${rule}”的 ${sayPersonDays(count).zh}没有当天的规则快照，用的是最近一天的。`,
        `Rule “${rule}”: ${sayPersonDays(count).en} had no rule fetched for that day; the nearest one was used.`,
      ),
  },
  'unresolved-people': {
    level: 'info',
    says: ({ rule }) =>
      said(
        `规则“${rule}”按部门或标签适用；这些数据无法得知其中有谁。`,
        `Rule “${rule}” applies to departments or tags; these inputs cannot tell who belongs to them.`,
      ),
  },
  'duplicated-day': {
    level: 'warning',
    says: ({ days: count }) =>
      said(
        `${sayPersonDays(count).zh}有两份互相矛盾的日报，没有与任何一份核对。请确认哪一份是最新的，只保留它。`,
        `${sayPersonDays(count).en} ${count === 1 ? 'has' : 'have'} two reports that disagree; neither was compared. ` +
          'Keep the one that is current.',
      ),
  },
  'duplicated-month': {
    level: 'warning',
    says: ({ period }) =>
      said(
        `${period} 有两份互相矛盾的月报，都已核对。`,
        `${period} has two month reports that disagree; both were compared.`,
      ),
  },
  'not-carried': {
    level: 'info',
    says: ({ measures, days: count }) =>
      said(
        `未核对（官方报告没有这些项，涉及 ${sayPersonDays(count).zh}）：${list(measures).zh}。`,
        `Not compared, because the reports do not carry it (${sayPersonDays(count).en}): ${list(measures).en}.`,
      ),
  },
  'not-recomputed': {
    level: 'info',
    says: ({ measures }) =>
      said(
        `未核对（本版本不重算，或没有所需的数据）：${list(measures).zh}。`,
        `Not compared, because this edition does not recompute it or lacks the input for it: ${list(measures).en}.`,
      ),
  },
  ignored: {
    level: 'info',
    says: ({ measures }) =>
      said(`按 --ignore 未核对：${list(measures).zh}。`, `Not compared, as asked with --ignore: ${list(measures).en}.`),
  },
  'month-not-compared': {
    level: 'warning',
    says: ({ reason, period }) => {
      const of =
        reason === 'no-period'
          ? said('月报', 'A month report')
          : said(`${period} 的月报`, `The month report of ${period}`)
      return said(
        `${of.zh}没有核对：${notComparedBecause[reason].zh}。`,
        `${of.en} was not compared: ${notComparedBecause[reason].en}.`,
      )
    },
  },
  'month-fitted': {
    level: 'info',
    says: ({ period }) =>
      said(
        `月报没有说明统计周期，按最接近的 ${period} 核对。`,
        `The month report does not tell its period; it was compared with ${period}, which it fits best.`,
      ),
  },
  'unknown-fields': {
    level: 'info',
    says: ({ fields }) => {
      const count = fields.length === 1 ? '1 field' : `${fields.length} fields`
      return said(
        `有 ${fields.length} 个我们不认识的字段：${fields.join('、')}。没有使用，也没有妨碍。`,
        `${count} we do not know: ${fields.join(', ')}. Not used, and in nobody's way.`,
      )
    },
  },
  'place-disagrees': {
    level: 'warning',
    says: ({ vendor, punches, days: count }) => {
      const punched = punches === 1 ? '1 punch' : `${punches} punches`
      const [flag, place] =
        vendor === 'flagged'
          ? [said('标了', 'flags'), said('之内', 'inside a place of the rule')]
          : [said('没有标', 'does not flag'), said('之外', 'outside every place of the rule')]
      return said(
        `${sayPersonDays(count).zh}的 ${punches} 次打卡，官方${flag.zh}地点异常，按坐标却在规则的打卡范围${place.zh}，且超出测量误差。请核对打卡地点是否改过。`,
        `The vendor ${flag.en} 地点异常 for ${punched} (${sayPersonDays(count).en}); the coordinates lie ${place.en}, by more than ` +
          'the uncertainty of measuring. Check whether the places were changed since.',
      )
    },
  },
  'correction-without-slot': {
    level: 'warning',
    says: ({ corrections }) =>
      said(
        `${corrections} 次已通过的补卡找不到可归属的卡点，没有起作用。请核对补卡单上的日期、时段和时间。`,
        `${corrections === 1 ? '1 approved correction names' : `${corrections} approved corrections name`} no slot that its day ` +
          'has, and changed nothing. Check the date, section and time of the approval.',
      ),
  },
  'hint-disagrees': {
    level: 'info',
    says: ({ records }) =>
      said(
        `${records} 条打卡记录自称的类型、时段或标准时间，与我们归属的打卡点不同；explain 会说明原因。`,
        `${records === 1 ? '1 punch record names' : `${records} punch records name`} another type, section or planned time ` +
          'than the slot they were placed in; explain tells why.',
      ),
  },
  'punches-without-rule': {
    level: 'info',
    says: ({ people }) => {
      const [who, are] = people === 1 ? ['1 person has', 'is'] : [`${people} people have`, 'are']
      return said(
        `${people} 人有打卡记录，但既没有规则也没有日报，未参与核对。`,
        `${who} punches but neither a rule nor a report, and ${are} not judged.`,
      )
    },
  },
  ...completenessWords,
  'mass-absence': { level: 'warning', says: sayCohort.absence },
  'mass-missing': { level: 'warning', says: sayCohort.missing },
  'mass-late': { level: 'warning', says: sayCohort.late },
  ...exportWords,
  ...ledgerWords,
  'overtime-inconsistent': overtimeContradicted,
  ...contradictionWords,
}
