/** What the input lacks, in words, zh and en. */
import type { FindingKinds, UnseenCase } from '../../domain/finding.js'
import { sayValue, sayPersonDays } from './amounts.js'
import { measureTerm, said, type Said } from './terms.js'

const sayCase = ({ measure, ours, best, worst }: UnseenCase): Said => {
  const [now, least, most] = [ours, best, worst].map((value) => sayValue(measure, value)) as [Said, Said, Said]
  const { zh, en } = measureTerm(measure)
  return said(
    `${zh} ${now.zh}（最少 ${least.zh}，最多 ${most.zh}）`,
    `${en} ${now.en} (at best ${least.en}, at worst ${most.en})`,
  )
}

export const completenessWords = {
  'unseen-data': {
    level: 'warning',
    says: ({ days: count, cases, unasked }: FindingKinds['unseen-data']): Said => {
      const told = cases.map(sayCase)
      const rest =
        unasked === 0
          ? said('', '')
          : said(
              `另有 ${sayPersonDays(unasked).zh}未逐一推算。`,
              ` ${sayPersonDays(unasked).en} more were not worked out.`,
            )
      return said(
        `打卡记录的拉取时间没有覆盖可打卡时间；没有拉到的打卡可能改变 ${sayPersonDays(count).zh}的结论：${told.map(({ zh }) => zh).join('，')}。` +
          `请补拉这些时间的 getcheckindata。${rest.zh}`,
        `Punches were not fetched for the whole of their windows; unseen ones could change what is said of ${sayPersonDays(count).en}: ` +
          `${told.map(({ en }) => en).join(', ')}. Fetch getcheckindata for those hours too.${rest.en}`,
      )
    },
  },
  'rule-days-missing': {
    level: 'warning',
    says: ({ days: count }: FindingKinds['rule-days-missing']): Said =>
      said(
        `规则在两次拉取之间改过，改于哪一天不得而知；${sayPersonDays(count).zh}按前一份规则判定，按后一份会不同。请按天拉取 getcheckinoption。`,
        'A rule changed between two fetches, on a day that nothing tells; ' +
          `${sayPersonDays(count).en} ${count === 1 ? 'was' : 'were'} judged by ` +
          'the earlier one and would differ under the later. Fetch getcheckinoption day by day.',
      ),
  },
  'roster-days-missing': {
    level: 'warning',
    says: ({ days: count }: FindingKinds['roster-days-missing']): Said =>
      said(
        `${sayPersonDays(count).zh}不在排班里，但当天有打卡，或日报为工作日；目前按没有要求处理。请补拉 getcheckinschedulist。`,
        `The roster leaves out ${sayPersonDays(count).en} on which somebody punched or the report has a workday; nothing is expected of ` +
          `${count === 1 ? 'it' : 'them'} as it stands. Fetch getcheckinschedulist again.`,
      ),
  },
  'people-without-punches': {
    level: 'info',
    says: ({ people, reportedPunching }: FindingKinds['people-without-punches']): Said => {
      const of =
        reportedPunching < people ? `${reportedPunching} of them` : people === 1 ? 'that person' : 'all of them'
      const who = people === 1 ? '1 person has' : `${people} people have`
      const counted =
        reportedPunching === 0
          ? said('', '')
          : said(
              `；其中 ${reportedPunching} 人的日报有打卡次数，打卡记录可能没有拉全`,
              `; the reports count punches of ${of}, so records seem to be missing`,
            )
      return said(
        `${people} 人有日报，但核对期间没有任何打卡记录${counted.zh}。`,
        `${who} reports but no punch record in the period${counted.en}.`,
      )
    },
  },
} as const
