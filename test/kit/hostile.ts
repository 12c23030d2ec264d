/** Text that strangers could put wherever a name is asked for, and a company full of it. */
import { decode, parseDocuments } from '../../src/vendor/index.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { zone } from '../../src/time/zone.js'

/** Each would set `canary`, load something, or be run by a spreadsheet, if it were taken for anything but text. */
export const hostileTexts = [
  '<script>globalThis.canary=1</script>',
  '</script><script>globalThis.canary=2</script>',
  '"><img src=x onerror="globalThis.canary=3">',
  "' onmouseover='globalThis.canary=4' x='",
  '<svg/onload=globalThis.canary=5>',
  '</style><style>*{display:none}</style><link rel=stylesheet href=http://evil.example/>',
  '<!-- ]]> {{7*7}} ${globalThis.canary=6} $& $`',
  'javascript:globalThis.canary=7',
  '=HYPERLINK("http://evil.example/","click")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\tTAB',
  'a\u202Egnp.exe\u2066\u200F',
  'שלום عليكم',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '长'.repeat(10_000),
  'line one\nline two\r\nline three\u2028four',
  'nul\u0000 bell\u0007 escape\u001B[2J\u001B]0;title\u0007',
  '&lt;b&gt; &amp; &#60;script&#62;',
  '__proto__',
] as const

const midnight = 1_599_062_400 // 2020-09-03 in Shanghai, a Thursday

/** One person a text, who bears it in every field that is shown; each report is wrong about lateness. */
export const hostileCompany = () => {
  const texts = hostileTexts.map((text, i) => ({ text, userid: `u${i} ${text}` }))
  const rules = {
    info: texts.map(({ text, userid }, i) => ({
      userid,
      group: {
        groupid: 10 + i,
        grouptype: 1,
        groupname: text,
        checkindate: [
          { workdays: [1, 2, 3, 4, 5], checkintime: [{ time_id: 1, work_sec: 32_400, off_work_sec: 64_800 }] },
        ],
        spe_workdays: [
          { timestamp: midnight, notes: text, checkintime: [{ time_id: 1, work_sec: 32_400, off_work_sec: 64_800 }] },
        ],
        loc_infos: [{ lat: 31_000_000, lng: 121_000_000, loc_title: text, loc_detail: text, distance: 300 }],
        sync_holidays: false,
      },
    })),
  }
  const punch = (userid: string, text: string, at: number, type: string) => ({
    userid,
    checkin_type: type,
    exception_type: '',
    checkin_time: midnight + at,
    location_title: text,
    location_detail: text,
    wifiname: text,
    notes: text,
    deviceid: text,
  })
  const punches = {
    checkindata: texts.flatMap(({ text, userid }) => [
      punch(userid, text, 33_600, '上班打卡'),
      punch(userid, text, 65_000, '下班打卡'),
    ]),
  }
  const reports = {
    datas: texts.map(({ text, userid }, i) => ({
      base_info: {
        date: midnight,
        record_type: 1,
        name: text,
        acctid: userid,
        departs_name: text,
        rule_info: { groupid: 10 + i, groupname: text, schedulename: text },
        day_type: 0,
      },
      summary_info: {
        checkin_count: 2,
        regular_work_sec: 1,
        standard_work_sec: 32_400,
        earliest_time: 33_600,
        lastest_time: 65_000,
      },
      exception_infos: [{ exception: 1, count: 1, duration: 60 * (i + 21) }],
    })),
  }
  const approvals = {
    approvals: texts.map(({ text, userid }) => ({
      userid,
      kind: 'leave',
      name: text,
      number: text,
      begin: midnight + 50_400,
      end: midnight + 54_000,
      unit: 'hour',
    })),
  }
  const documents = Object.entries({ rules, punches, reports, approvals }).flatMap(
    ([name, value]) => parseDocuments(`${name}<b>.json`, JSON.stringify(value)).documents,
  )
  return decode(documents, { zone: zone('Asia/Shanghai')!, calendar: builtInCalendar })
}
