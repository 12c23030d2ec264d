import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, kaoqin, reportWith, tiny, tinyWith } from './stage.js'

interface Value {
  readonly value: number
  readonly from: number | null
  readonly to: number | null
}

describe('kaoqin calibrate', () => {
  it('tells what the vendor’s own sample pins: 10:46 to 10:48, read by the minute', async () => {
    const { code, out } = await kaoqin(`calibrate ${tiny}`)
    expect(code).toBe(0)
    expect(out).toMatch(/^1 of 1 reported day agrees\n/)
    expect(out).toMatch(/start +10:46 +10:46 .* 10:46\n/)
    expect(out).toMatch(/deviationClock +punch-minute \(in force\) +1\/1/)
  })
  it('says the same in Chinese', async () =>
    expect((await kaoqin(`calibrate ${tiny} --lang zh`)).out).toMatch(/^1 个人日中 1 个与推算一致\n/))
  it('prints its schema as JSON', async () => {
    const report = JSON.parse((await kaoqin(`calibrate ${tiny} --format json`)).out)
    expect(report).toMatchObject({ schema: 'kaoqin/calibration@1', summary: { days: 1, identical: 1 }, suggested: {} })
    const { start, end } = report.rules[0].times as Record<string, Value>
    expect([start, end]).toMatchObject([
      { value: 38_760, from: 38_760, to: 38_760, given: 38_760 },
      { value: 38_880, from: 38_880, to: 38_880, given: 38_880 },
    ])
  })
  it('prints a record a line, and rows for a spreadsheet', async () => {
    const lines = (await kaoqin(`calibrate ${tiny} --format ndjson`)).out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).record)).toEqual(['calibration', 'rule', 'policy', 'policy'])
    expect((await kaoqin(`calibrate ${tiny} --format csv`)).out).toMatch(/^kind,groupid,scheduleid,name,answer,/)
  })
  it('infers the rule that is missing, and writes what an audit can be run with', async () => {
    const bare = tinyWith({ 'rules.json': undefined })
    const [rules, policies] = [join(bare, 'fitted.json'), join(bare, 'policies.json')]
    const { code, out } = await kaoqin(`calibrate ${bare} --write-rules ${rules} --write-policies ${policies}`)
    expect([code, out.includes('judged by what was inferred here')]).toEqual([0, true])
    expect(JSON.parse(readFileSync(rules, 'utf8')).info).toMatchObject([
      { userid: 'ZhangSan', group: { checkindate: [{ checkintime: [{ work_sec: 38_760, off_work_sec: 38_880 }] }] } },
    ])
    expect(JSON.parse(readFileSync(policies, 'utf8')).policies).toMatchObject({ workedClock: 'punch-second' })
    expect((await kaoqin(`audit ${bare} --policies ${policies}`)).out).toMatch(/^1 person-day: 1 identical\n/)
  })
  it('ends with 0 where days differ: it measures, it does not judge', async () => {
    const other = tinyWith({ 'reports.json': reportWith([{ count: 1, duration: 600, exception: 1 }]) })
    const { code, out } = await kaoqin(`calibrate ${other}`)
    expect([code, out.split('\n')[0]]).toEqual([0, '0 of 1 reported day agree'])
  })
  it('ends with 2 where there is no report to calibrate by', async () => {
    const { code, err } = await kaoqin(`calibrate ${tinyWith({ 'reports.json': undefined })}`)
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('there is no official day report (getcheckin_daydata) of these dates to calibrate by'),
    ])
    const zh = await kaoqin(`calibrate ${tinyWith({ 'reports.json': undefined })} --lang zh`)
    expect(zh.err).toContain('这些日期里没有官方日报（getcheckin_daydata）：没有可据以推断的')
  })
  it('ends with 2 where a file cannot be written', async () =>
    expect((await kaoqin(`calibrate ${tiny} --write-rules no/such/folder/rules.json`)).code).toBe(2))
  it('has its own help, in both languages', async () => {
    const [en, zh] = [await kaoqin('calibrate --help'), await kaoqin('calibrate --help --lang zh')]
    expect(en.out).toContain('the rules and policies under which the official reports fit best, and which no day tells')
    expect(en.out).toContain('--write-policies <FILE>')
    expect(en.out.replace(/\s+/g, ' ')).toContain('writes the inferred rules in the shape of getcheckinoption')
    expect(en.out.replace(/\s+/g, ' ')).toContain('writes the policies that the days pin as {"policies": {…}}')
    expect(zh.out).toContain('由日报和打卡记录反推规则与约定')
    expect(zh.out.replace(/\s+/g, '')).toContain('把推断的规则写成getcheckinoption的形式')
    expect(zh.out.replace(/\s+/g, '')).toContain('把确定的约定写成{"policies":{…}}')
  })
})

describe('a folder without anything', () => {
  it('is nothing to calibrate', async () => expect((await kaoqin(`calibrate ${folderWith()}`)).code).toBe(2))
})
