import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/index.js'
import { folderWith, kaoqin, reportWith, tiny, tinyWith } from './stage.js'

/** The official report says 90 s late; ours says 60 s. */
const lateBy90 = () =>
  tinyWith({
    'reports.json': reportWith([
      { count: 1, duration: 90, exception: 1 },
      { count: 1, duration: 60, exception: 2 },
    ]),
  })

describe('kaoqin audit', () => {
  it('ends with 0 and says so when nothing differs', async () => {
    const { code, out, err } = await kaoqin(`audit ${tiny}`)
    expect(out.split('\n')[0]).toBe('1 person-day: 1 identical')
    expect(out).toContain('Everything agrees with the official reports.')
    expect(err).toContain('README.md')
    expect(code).toBe(0)
  })

  it('ends with 1 and shows the difference when something differs', async () => {
    const { code, out } = await kaoqin(`audit ${lateBy90()}`)
    expect(out).toContain('2020-09-03 Thu   张三 ZhangSan   late 1 min   late 1 min 30 s')
    expect(code).toBe(1)
  })

  it('speaks Chinese where LANG or --lang says so', async () => {
    const folder = lateBy90()
    for (const ran of [
      await kaoqin(`audit ${folder} --lang zh`),
      await kaoqin(`audit ${folder}`, { env: { LANG: 'zh_CN.UTF-8' } }),
    ])
      expect(ran.out).toContain('2020-09-03 周四   张三 ZhangSan   迟到 1 分钟   迟到 1 分 30 秒')
  })

  it('prints the report of the contract as JSON', async () => {
    const { out } = await kaoqin(`audit ${lateBy90()} --format json`)
    const report = JSON.parse(out)
    expect(report).toMatchObject({
      schema: 'kaoqin/audit@1',
      zone: 'Asia/Shanghai',
      summary: { personDays: 1, differ: 1 },
    })
    expect(report.differences).toMatchObject([
      { userid: 'ZhangSan', date: '2020-09-03', measure: 'late.seconds', ours: 60, theirs: 90 },
    ])
    expect(report.people).toEqual([{ userid: 'ZhangSan', differ: 1, net: { 'late.seconds': 30 }, favours: 'employer' }])
  })

  it('prints one JSON record a line as NDJSON, each saying what it is', async () => {
    const { out } = await kaoqin(`audit ${lateBy90()} --format ndjson`)
    const records = out
      .trim()
      .split('\n')
      .map((line): { record: string } => JSON.parse(line))
    expect(records.map(({ record }) => record).slice(0, 3)).toEqual(['audit', 'difference', 'person'])
  })

  it('prints and writes differences as CSV', async () => {
    const folder = lateBy90()
    const file = join(folderWith(), 'differences.csv')
    const { out } = await kaoqin(`audit ${folder} --format csv --csv ${file}`)
    const [head, row] = out.split('\r\n')
    expect(head).toBe('userid,name,date,period,measure,ours,theirs,net,cause,restsOn,side')
    expect(row).toMatch(/^ZhangSan,张三,2020-09-03,,late\.seconds,60,90,30,/)
    expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${out}`)
  })

  it('does not count what --ignore names or --known has reviewed', async () => {
    const folder = lateBy90()
    const entry = {
      userid: 'ZhangSan',
      date: '2020-09-03',
      measure: 'late.seconds',
      reason: 'agreed',
      by: 'hr',
      on: '2020-10-01',
    }
    const known = join(folderWith({ 'known.json': { known: [entry] } }), 'known.json')
    expect((await kaoqin(`audit ${folder} --ignore late.seconds`)).code).toBe(0)
    const reviewed = await kaoqin(`audit ${folder} --known ${known}`)
    expect(reviewed.code).toBe(0)
    expect(reviewed.out).toContain('1 known difference (--known) not counted')
  })

  it('starts a ledger with --write-known, whose entries count as reviewed only once they have a reason', async () => {
    const folder = lateBy90()
    const file = join(folderWith(), 'known.json')
    expect((await kaoqin(`audit ${folder} --write-known ${file}`)).code).toBe(1)
    const started = JSON.parse(readFileSync(file, 'utf8')) as { known: Array<Record<string, unknown>> }
    expect(started.known).toEqual([
      {
        userid: 'ZhangSan',
        date: '2020-09-03',
        measure: 'late.seconds',
        ours: 60,
        theirs: 90,
        reason: '',
        by: '',
        on: '',
      },
    ])
    const unread = await kaoqin(`audit ${folder} --known ${file}`)
    expect(unread.code).toBe(1)
    expect(unread.out).toContain(
      '1 entry of the ledger gives no reason: nobody has reviewed it, and the difference still counts.',
    )
    expect((await kaoqin(`audit ${folder} --known ${file} --lang zh`)).out).toContain(
      '已知差异清单里有 1 条没有写原因：还没有人审阅，仍计为差异。',
    )
    writeFileSync(file, JSON.stringify({ known: [{ ...started.known[0], reason: 'agreed', by: 'hr' }] }))
    expect((await kaoqin(`audit ${folder} --known ${file}`)).code).toBe(0)
  })

  it('never overwrites what somebody may have reviewed', async () => {
    const folder = lateBy90()
    const known = join(folderWith({ 'known.json': { known: [] } }), 'known.json')
    const { code, err } = await kaoqin(`audit ${folder} --write-known ${known}`)
    expect(code).toBe(2)
    expect(err).toContain('exists and is not overwritten')
    expect(JSON.parse(readFileSync(known, 'utf8'))).toEqual({ known: [] })
  })

  /** Of the sample company: lateness under `lateCountsFrom`, worked time of free hours under `freeWorked`. */
  it('lists with --certain what rests on no assumption, and counts the rest', async () => {
    const whole = JSON.parse((await kaoqin('audit docs/examples/company --format json')).out) as Report
    const { out, code } = await kaoqin('audit docs/examples/company --format json --certain')
    const report = JSON.parse(out) as Report
    expect(code).toBe(1)
    expect(report.summary).toEqual(whole.summary)
    const left = whole.differences.filter((one) => !report.differences.some((kept) => isDeepStrictEqual(kept, one)))
    expect(left.map(({ userid, restsOn }) => [userid, restsOn])).toEqual([
      ['LuYun', ['lateCountsFrom']],
      ['YuTong', ['freeWorked']],
    ])
    expect(report.people.map(({ userid }) => userid)).not.toContain('LuYun')
    const page = await kaoqin('audit docs/examples/company --certain')
    expect(page.out).toContain(`2 of ${whole.differences.length} differences rest on assumptions and are not listed`)
    expect((await kaoqin('audit docs/examples/company --certain --lang zh')).out).toContain('处差异中有 2 处依赖假设')
  })

  it('ends with 1 under --strict when the input has a problem', async () => {
    const folder = tinyWith({ 'broken.json': '{"datas": [' })
    expect((await kaoqin(`audit ${folder}`)).code).toBe(0)
    expect((await kaoqin(`audit ${folder} --strict`)).code).toBe(1)
    expect((await kaoqin(`audit ${tinyWith({})} --strict`)).code).toBe(0)
  })

  it('tells problems on standard error, and not with --quiet', async () => {
    const folder = tinyWith({ 'broken.json': '{"datas": [' })
    expect((await kaoqin(`audit ${folder}`)).err).toContain('broken.json')
    expect((await kaoqin(`audit ${folder} --quiet`)).err).toBe('')
  })

  it('reads one document or a document a line from standard input', async () => {
    const lines = ['rules.json', 'reports.json'].map((name) =>
      JSON.stringify(JSON.parse(readFileSync(join(tiny, name), 'utf8'))),
    )
    const stdin = [...lines, readFileSync(join(tiny, 'punches.ndjson'), 'utf8')].join('\n')
    expect((await kaoqin('audit -', { stdin })).out).toContain('1 person-day: 1 identical')
    expect((await kaoqin('audit -', { stdin: lines[1]! })).out).toContain('1 person-day: 0 identical, 1 not judged')
  })

  it('calls a day that is not over provisional under --as-of', async () => {
    const { out } = await kaoqin(`audit ${tiny} --as-of 2020-09-03T10:47:00`)
    expect(out).toContain('1 person-day: 0 identical, 1 not over yet')
    expect((await kaoqin(`audit ${tiny} --as-of now`)).out).toContain('1 not over yet')
    expect((await kaoqin(`audit ${tiny} --as-of 2020-09-05T00:00:00Z`)).out).toContain('1 identical')
  })

  it('obeys a policies file, and refuses one with a mistake in it', async () => {
    const folder = folderWith({
      'good.json': { policies: { deviationClock: 'punch-second' } },
      'bad.json': { policies: { deviationClok: 'punch-second' } },
    })
    // 10:47:07 is 67 s after 10:46:00, and 10:47:38 is 22 s before 10:48:00.
    const { out } = await kaoqin(`audit ${tiny} --policies ${join(folder, 'good.json')} --format json`)
    expect(JSON.parse(out).differences).toMatchObject([
      { measure: 'late.seconds', ours: 67 },
      { measure: 'early.seconds', ours: 22 },
    ])
    const refused = await kaoqin(`audit ${tiny} --policies ${join(folder, 'bad.json')}`)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('deviationClock')
  })
})

describe('--out', () => {
  it('writes what would have been printed, and prints nothing', async () => {
    const folder = folderWith()
    const file = join(folder, 'report.json')
    const { out, code } = await kaoqin(`audit ${tiny} --format json --out ${file}`)
    expect([out, code]).toEqual(['', 0])
    expect(readFileSync(file, 'utf8')).toBe((await kaoqin(`audit ${tiny} --format json`)).out)
    expect(readdirSync(folder)).toEqual(['report.json'])
  })

  it('replaces an older file, and leaves it as it was when the command fails', async () => {
    const file = join(folderWith(), 'report.txt')
    writeFileSync(file, 'old')
    await kaoqin(`audit ${folderWith()} --out ${file}`)
    expect(readFileSync(file, 'utf8')).toBe('old')
    await kaoqin(`audit ${tiny} --out ${file}`)
    expect(readFileSync(file, 'utf8')).toContain('1 identical')
  })

  it('ends with 2 and leaves nothing behind where it cannot write', async () => {
    const folder = folderWith()
    const { code, err } = await kaoqin(`audit ${tiny} --out ${join(folder, 'no', 'such', 'report.txt')}`)
    expect(code).toBe(2)
    expect(err).toContain('cannot write')
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })
})

describe('colour', () => {
  const coloured = (text: string) => text.includes('\u001B[')
  it('is for terminals alone', async () => {
    expect(coloured((await kaoqin(`audit ${tiny}`, { terminal: true })).out)).toBe(true)
    expect(coloured((await kaoqin(`audit ${tiny}`)).out)).toBe(false)
  })
  it('is off under --no-color, NO_COLOR and --out', async () => {
    const terminal = true
    expect(coloured((await kaoqin(`audit ${tiny} --no-color`, { terminal })).out)).toBe(false)
    expect(coloured((await kaoqin(`audit ${tiny}`, { terminal, env: { NO_COLOR: '1' } })).out)).toBe(false)
    const file = join(folderWith(), 'out.txt')
    await kaoqin(`audit ${tiny} --out ${file}`, { terminal })
    expect(coloured(readFileSync(file, 'utf8'))).toBe(false)
  })
})

describe('approvals', () => {
  /** Leave over the whole of the two minutes. */
  const leave = {
    userid: 'ZhangSan',
    kind: 'leave',
    name: '年假',
    number: '1',
    begin: 1_599_101_160,
    end: 1_599_101_280,
    unit: 'hour',
  }
  const lateSeconds = async (words: string) =>
    (await kaoqin(`recompute ${words} --format csv`)).out.split('\r\n')[1]?.split(',').at(10)
  const sample = () => tinyWith({ 'approvals.json': { approvals: [leave] } })

  it('come from a document of their own where there is one', async () => {
    expect(await lateSeconds(tiny)).toBe('60')
    expect(await lateSeconds(sample())).toBe('0')
  })
  it('come from the file that --approvals names', async () => {
    const file = join(folderWith({ 'leave.json': { approvals: [leave] } }), 'leave.json')
    expect(await lateSeconds(`${tiny} --approvals ${file}`)).toBe('0')
  })
  it('are left aside under --approvals none, and taken from the reports alone under --approvals report', async () => {
    expect(await lateSeconds(`${sample()} --approvals none`)).toBe('60')
    expect(await lateSeconds(`${sample()} --approvals report`)).toBe('60')
  })
  it('are not silently missing where the file named holds none', async () => {
    for (const option of ['--approvals', '--known']) {
      const { code, err } = await kaoqin(`audit ${tiny} ${option} ${tiny}/reports.json`)
      expect([code, err.includes(`holds no {"${option.slice(2)}": […]}`)]).toEqual([2, true])
      expect((await kaoqin(`audit ${tiny} ${option} no/such.json`)).code).toBe(2)
    }
  })
})
