/** What the official reports get wrong on purpose: seven wrong reports and a missing one, each a different, realistic fault. */
import { midnight } from './clock.mjs'

/** Changes one day report; `wrong` receives the right row and says what was reported instead. */
const dayFaults = [
  {
    id: 'correction-ignored',
    userid: 'SunYue',
    day: 13,
    why: {
      zh: '18:00 的补卡已审批通过（申请就在这份日报里），日报仍按缺下班卡统计。',
      en: 'The correction for 18:00 was approved (the report itself lists it), yet the out-punch is still counted missing.',
    },
    wrong: (row) => [
      figured(row, { checkin_count: 1, regular_work_sec: 0, lastest_time: row.summary_info.earliest_time }, [missing]),
    ],
  },
  {
    id: 'late-in-seconds',
    userid: 'LuYun',
    day: 7,
    why: {
      zh: '09:14:37 上班打卡：迟到按整分钟算是 14 分钟（840 秒），日报按秒算成 877 秒。',
      en: 'In at 09:14:37: late counts in whole minutes, 14 of them (840 s); the report kept the seconds and says 877.',
    },
    wrong: (row) => [figured(row, {}, [{ count: 1, duration: 877, exception: 1 }])],
  },
  {
    id: 'lunch-not-deducted',
    userid: 'BaiLu',
    day: 20,
    why: {
      zh: '实际工作时长没有扣除 12:00–13:00 的午休，多了 3600 秒。',
      en: 'Worked time still contains the rest from 12:00 to 13:00: 3,600 s too many.',
    },
    wrong: (row) => [figured(row, { regular_work_sec: row.summary_info.regular_work_sec + 3600 }, [])],
  },
  {
    id: 'night-out-missed',
    userid: 'ShiLei',
    day: 17,
    why: {
      zh: '夜班次日 06:03:12 的下班卡属于 17 日，日报没有算进来，统计成缺卡。',
      en: 'The night ended with a punch at 06:03:12 the next morning, which belongs to the 17th; the report calls it missing.',
    },
    wrong: (row) => [
      figured(row, { checkin_count: 1, regular_work_sec: 0, lastest_time: row.summary_info.earliest_time }, [missing]),
    ],
  },
  {
    id: 'absent-on-leave',
    userid: 'TangNing',
    day: 27,
    why: {
      zh: '全天事假已审批通过，日报仍记旷工 8 小时。',
      en: 'A whole day of leave was approved, yet the report counts eight hours of absence.',
    },
    wrong: (row) => [figured(row, {}, [{ count: 1, duration: 28_800, exception: 4 }])],
  },
  {
    id: 'reported-twice',
    userid: 'QiaoMu',
    day: 27,
    why: {
      zh: '同一天有两份互相矛盾的日报：一份在 19:12:40 的下班卡之前生成，停在 18:31:04。',
      en: 'Two reports of one day disagree: one was made before the out-punch at 19:12:40 and stops at 18:31:04.',
    },
    wrong: (row) => [row, figured(row, { regular_work_sec: 28_969, lastest_time: 66_664 }, [])],
    unmatched: 'duplicated',
  },
  {
    id: 'not-reported',
    userid: 'HeFan',
    day: 28,
    why: {
      zh: '当天有规则也有打卡记录，日报里却没有他。',
      en: 'He had a rule and punches that day, but the day reports lack him.',
    },
    wrong: () => [],
    unmatched: 'ours',
  },
]

/** The one wrong month report. */
const monthFault = {
  id: 'month-short',
  userid: 'YuTong',
  period: '2026-05',
  why: {
    zh: '月报的实际工作时长漏了 5 月 9 日（做到次日 00:41:12 的那天），不等于各日之和。',
    en: 'The month’s worked time leaves out 9 May, the day that ended at 00:41:12 after midnight: it is not the sum of its days.',
  },
  wrong: (row) => {
    const worked = row.summary_info.regular_work_sec - 41_742
    return { ...row, summary_info: { ...row.summary_info, regular_work_sec: worked } }
  },
}

const missing = { count: 1, duration: 0, exception: 3 }

const figured = (row, summary, exceptions) => ({
  ...row,
  summary_info: { ...row.summary_info, ...summary },
  exception_infos: exceptions,
})

/** The official day reports as they were handed out, and the answer key. */
export const spoilDays = (rows) => {
  const faultOf = (row) =>
    dayFaults.find(({ userid, day }) => row.base_info.acctid === userid && row.base_info.date === midnight(day))
  return {
    rows: rows.flatMap((row) => faultOf(row)?.wrong(row) ?? [row]),
    answers: dayFaults.map((fault) => {
      const right = rows.find((row) => faultOf(row) === fault)
      const [reported] = fault.wrong(right)
      return {
        id: fault.id,
        userid: fault.userid,
        date: `2026-05-${fault.day.toString().padStart(2, '0')}`,
        ...(fault.unmatched === undefined
          ? { differences: differences(right, reported) }
          : { unmatched: fault.unmatched }),
        why: fault.why,
        right,
      }
    }),
  }
}

export const spoilMonths = (rows) => {
  const isFaulty = (row) => row.base_info.acctid === monthFault.userid
  const right = rows.find(isFaulty)
  return {
    rows: rows.map((row) => (isFaulty(row) ? monthFault.wrong(row) : row)),
    answer: {
      id: monthFault.id,
      userid: monthFault.userid,
      period: monthFault.period,
      differences: differences(right, monthFault.wrong(right)),
      why: monthFault.why,
      right,
    },
  }
}

const differences = (right, reported) => {
  const theirs = measures(reported)
  return Object.entries(measures(right))
    .filter(([measure, ours]) => ours !== theirs[measure])
    .map(([measure, ours]) => ({ measure, ours, theirs: theirs[measure] }))
}

/** The figures of a report under the names that an audit prints. */
const measures = ({ summary_info: summary, exception_infos: exceptions }) => {
  const about = (code) => exceptions.find(({ exception }) => exception === code) ?? { count: 0, duration: 0 }
  return {
    'late.count': about(1).count,
    'late.seconds': about(1).duration,
    'missing.count': about(3).count,
    'absence.count': about(4).count,
    'absence.seconds': about(4).duration,
    'worked.seconds': summary.regular_work_sec,
    'punches.count': summary.checkin_count,
    'earliest.seconds': summary.earliest_time,
    'latest.seconds': summary.lastest_time,
  }
}
