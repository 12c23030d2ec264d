/** Help that teaches: examples below what commander lists, zh and en. */
import { said, type Said } from '../../present/wording/terms.js'

/** Commands of the contract that this edition does not have. */
export const laterCommands = ['lint', 'describe', 'simulate', 'comply', 'leads', 'payroll', 'pull'] as const

const kinds = said(
  `读什么：企业微信接口返回的 JSON（.json、.ndjson、.jsonl，均可 .gz），按内容识别，不看文件名：
  getcheckinoption 打卡规则        getcheckindata 打卡记录
  getcheckinschedulist 排班        getcheckin_daydata 日报      getcheckin_monthdata 月报
以及管理后台导出的 .xlsx（上下班打卡_日报、上下班打卡_月报、打卡时间记录）。`,
  `What it reads: JSON as the vendor's API answers it (.json, .ndjson, .jsonl, each also .gz), recognised by its content:
  getcheckinoption rules           getcheckindata punches
  getcheckinschedulist roster      getcheckin_daydata day reports      getcheckin_monthdata month reports
and .xlsx exports of the admin console (上下班打卡_日报, 上下班打卡_月报, 打卡时间记录).`,
)
const codes = said(
  '退出码：0 完成且没有差异；1 完成但有差异；2 没有完成。',
  'Exit codes: 0 done, nothing differs; 1 done, something differs; 2 not done.',
)

export const examples: Readonly<Record<'kaoqin' | 'audit' | 'shard' | 'recompute' | 'explain' | 'calibrate', Said>> = {
  kaoqin: said(
    `
例子：
  kaoqin audit 二月/                                核对整个文件夹
  kaoqin audit 二月/ --users ZhangSan --format json  只看一人，输出 JSON
  kaoqin explain --user ZhangSan --date 2026-02-03 二月/
                                                    这一天为什么是这个结论
${kinds.zh}

${codes.zh}
本版本尚无：${laterCommands.join('、')}。`,
    `
Examples:
  kaoqin audit february/                                audits a whole folder
  kaoqin audit february/ --users ZhangSan --format json  one person, as JSON
  kaoqin explain --user ZhangSan --date 2026-02-03 february/
                                                        why that day came out so
${kinds.en}

${codes.en}
Not yet in this edition: ${laterCommands.join(', ')}.`,
  ),
  audit: said(
    `
例子：
  kaoqin audit 二月/
  kaoqin audit 二月/ --ignore worked.seconds --known 已审阅.json
  kaoqin audit 二月/ --csv 差异.csv --html 报告.html --xlsx 报告.xlsx --quiet
  cat 二月.ndjson | kaoqin audit - --format json | jq .summary

${codes.zh}`,
    `
Examples:
  kaoqin audit february/
  kaoqin audit february/ --ignore worked.seconds --known reviewed.json
  kaoqin audit february/ --csv differences.csv --html report.html --xlsx report.xlsx --quiet
  cat february.ndjson | kaoqin audit - --format json | jq .summary

${codes.en}`,
  ),
  shard: said(
    `
例子（一台机器装不下，或想用多台）：
  kaoqin shard 二月/ --out 分片/                          每片 1000 人
  kaoqin judge-shard 分片/shard-00000.ndjson --out 结果/00000.ndjson   在任何机器上，每片一次
  cat 分片/*.ndjson | kaoqin judge-shard > 结果.ndjson     几片相接，判完一片写出一行
  kaoqin merge --shards 分片/ 结果/ --format json          与 kaoqin audit 二月/ 逐字节相同`,
    `
Examples (for more than one machine holds, or to use several):
  kaoqin shard february/ --out shards/                    1000 people a shard
  kaoqin judge-shard shards/shard-00000.ndjson --out parts/00000.ndjson   on any machine, once a shard
  cat shards/*.ndjson | kaoqin judge-shard > parts.ndjson  several at once: a line as soon as each is complete
  kaoqin merge --shards shards/ parts/ --format json      byte for byte what kaoqin audit february/ prints`,
  ),
  recompute: said(
    `
例子：
  kaoqin recompute 二月/                                  每人每天一行
  kaoqin recompute 二月/ --format json --out 日报.json     与 getcheckin_daydata 同形
  kaoqin recompute 二月/ --month --format csv > 月报.csv`,
    `
Examples:
  kaoqin recompute february/                               a line a person and day
  kaoqin recompute february/ --format json --out days.json  in the shape of getcheckin_daydata
  kaoqin recompute february/ --month --format csv > months.csv`,
  ),
  explain: said(
    `
例子：
  kaoqin explain --user ZhangSan --date 2026-02-03 二月/
  kaoqin explain --user ZhangSan --month 2026-02 二月/ --html 说明.html    可打印、可核对`,
    `
Examples:
  kaoqin explain --user ZhangSan --date 2026-02-03 february/
  kaoqin explain --user ZhangSan --month 2026-02 february/ --html days.html  to print and check by hand`,
  ),
  calibrate: said(
    `
例子：
  kaoqin calibrate 二月/                                     规则和约定各取什么值时，官方日报最说得通
  kaoqin calibrate 二月/ --write-rules 规则.json --write-policies 约定.json
  kaoqin audit 二月/ 规则.json --policies 约定.json             再用结果核对`,
    `
Examples:
  kaoqin calibrate february/                                  the rules and policies under which the reports fit best
  kaoqin calibrate february/ --write-rules rules.json --write-policies policies.json
  kaoqin audit february/ rules.json --policies policies.json  and an audit with what was found`,
  ),
}
